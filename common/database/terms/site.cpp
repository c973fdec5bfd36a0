#include "common/database/terms/site.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/normalize.h"

namespace songngu {
namespace {

constexpr std::string_view kWww = "www.";

bool is_host_byte(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-' || !is_ascii(c);
}

bool is_address_byte(char c) {
  return is_ascii_hex_digit(c) || c == ':' || c == '.';
}

std::string_view without_scheme(std::string_view url) {
  const std::size_t size = url.find("://");
  if (size == std::string_view::npos) return url;
  const std::string_view scheme = url.substr(0, size);
  return std::all_of(scheme.begin(), scheme.end(), is_ascii_letter) ? url.substr(size + 3) : url;
}

std::string_view authority_of(std::string_view url) {
  const std::string_view rest = without_scheme(url);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#\\"));
  return authority.substr(authority.rfind('@') + 1);  // npos + 1 is 0
}

}  // namespace

std::string_view host_of(std::string_view url) {
  std::string_view host = authority_of(url);
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  host = host.substr(0, host.find(':'));
  return host.substr(0, host.find_last_not_of('.') + 1);
}

bool is_host(std::string_view host) {
  if (host.starts_with('[')) {
    return host.ends_with(']') && host.size() > 2 &&
           std::all_of(host.begin() + 1, host.end() - 1, is_address_byte);
  }
  return !host.empty() && host.front() != '.' && std::all_of(host.begin(), host.end(), is_host_byte);
}

std::string site_value(std::string_view url) {
  std::string site = lower_case(to_nfc(host_of(url)));
  if (site.starts_with(kWww) && site.find('.', kWww.size()) != std::string::npos) site.erase(0, kWww.size());
  return site;
}

}  // namespace songngu
