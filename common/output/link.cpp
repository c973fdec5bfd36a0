#include "common/output/link.h"

#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

namespace songngu {
namespace {

bool starts_with_any(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://") || text.starts_with("file://");
}

bool is_unreserved(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == '/';
}

std::string percent(char c) {
  return fmt::format("%{:02X}", static_cast<unsigned char>(c));
}

std::string host_name() {
  char name[256] = {};
  return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

}  // namespace

std::string link_begin(std::string_view address) {
  if (!starts_with_any(address)) return {};
  std::string result = "\x1b]8;;";
  for (const char c : address) {
    if (c > 0x20 && c < 0x7F) {
      result += c;
    } else {
      result += percent(c);
    }
  }
  return result + "\x1b\\";
}

std::string file_address(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path absolute = std::filesystem::absolute(path, failed);
  std::string result = "file://" + host_name();
  for (const char c : failed ? path : absolute.string())
    result += is_unreserved(c) ? std::string(1, c) : percent(c);
  return result;
}

}  // namespace songngu
