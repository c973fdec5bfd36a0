#include "searcher/query/field.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/model/language.h"
#include "common/text/fold.h"
#include "common/text/normalize.h"
#include "searcher/query/complaint.h"
#include "searcher/query/date_range.h"

namespace songngu {
namespace {

constexpr std::array<std::string_view, 7> kFields{"title", "tag", "site", "lang", "kind", "entry", "date"};

bool is_ascii_letter_or_digit(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return lower;
}

/// Whether one edit makes `typed` into `name`: after the common beginning, what is left must agree once the
/// edited letters are skipped on either side.
bool is_one_edit_away(std::string_view typed, std::string_view name) {
  const auto [at, also_at] = std::mismatch(typed.begin(), typed.end(), name.begin(), name.end());
  const std::string_view left(at, typed.end());
  const std::string_view wanted(also_at, name.end());
  const auto rest = [](std::string_view text, std::size_t skipped) {
    return text.size() < skipped ? std::optional<std::string_view>() : text.substr(skipped);
  };
  const auto agree = [&](std::size_t skipped, std::size_t also_skipped) {
    return rest(left, skipped) && rest(left, skipped) == rest(wanted, also_skipped);
  };
  const bool swapped = left.size() > 1 && wanted.size() > 1 && left[0] == wanted[1] && left[1] == wanted[0];
  return agree(1, 0) || agree(0, 1) || agree(1, 1) || (swapped && agree(2, 2));
}

std::string canonical_tag(std::string_view value, std::uint32_t at) {
  value.remove_prefix(std::min(value.find_first_not_of('#'), value.size()));
  std::string tag = folded_form(value);
  if (tag.empty()) refuse_query(at, "tag: needs the name of a tag", "for example tag:FT");
  return tag;
}

std::string canonical_site(std::string_view value, std::uint32_t at) {
  std::string_view host = value;
  if (const auto scheme = host.find("://"); scheme != std::string_view::npos) host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  std::string site = ascii_lower(host);
  while (site.starts_with('.')) site.erase(0, 1);
  if (site.starts_with("www.")) site.erase(0, 4);
  while (site.ends_with('.')) site.pop_back();
  const auto belongs = [](char byte) {
    return is_ascii_letter_or_digit(byte) || byte == '-' || byte == '.' ||
           static_cast<unsigned char>(byte) >= 0x80;
  };
  if (site.empty() || !std::all_of(site.begin(), site.end(), belongs)) {
    refuse_query(at, fmt::format("{} is no site", quoted(value)), "name a host, for example site:ft.com");
  }
  return site;
}

std::string canonical_language(std::string_view value, std::uint32_t at) {
  static constexpr std::array<std::pair<std::string_view, Language>, 10> kNames{{
      {"vi", Language::kVietnamese},
      {"vn", Language::kVietnamese},
      {"vietnamese", Language::kVietnamese},
      {"viet", Language::kVietnamese},
      {"tieng viet", Language::kVietnamese},
      {"en", Language::kEnglish},
      {"eng", Language::kEnglish},
      {"english", Language::kEnglish},
      {"anh", Language::kEnglish},
      {"tieng anh", Language::kEnglish},
  }};
  const std::string folded = folded_form(value);
  for (const auto& [known, language] : kNames) {
    if (folded == known) return std::string(name(language));
  }
  refuse_query(at, fmt::format("lang: is vi or en, not {}", quoted(value)), "write lang:vi or lang:en");
}

std::string canonical_kind(std::string_view value, std::uint32_t at) {
  if (const auto kind = kind_named(folded_form(value))) return std::string(name(*kind));
  refuse_query(at, fmt::format("kind: is summary, takeaway, heading or body, not {}", quoted(value)),
               "for example kind:summary");
}

/// Percent-encodes what identifiers never hold plainly; '%' and '~' are taken as part of an identifier.
std::string canonical_entry(std::string_view value) {
  std::string entry;
  for (const char byte : to_nfc(value)) {
    if (is_ascii_letter_or_digit(byte) || std::string_view("._/-~%").find(byte) != std::string_view::npos) {
      entry += byte;
    } else {
      entry += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return entry;
}

std::string canonical_value(std::string_view field, std::string_view value, std::uint32_t at) {
  if (field == "tag") return canonical_tag(value, at);
  if (field == "site") return canonical_site(value, at);
  if (field == "lang") return canonical_language(value, at);
  if (field == "kind") return canonical_kind(value, at);
  return canonical_entry(value);
}

}  // namespace

std::optional<std::string_view> field_named(std::string_view name) {
  const auto field = std::find(kFields.begin(), kFields.end(), ascii_lower(name));
  return field == kFields.end() ? std::nullopt : std::optional(*field);
}

std::optional<std::string_view> field_almost_named(std::string_view name) {
  const std::string lower = ascii_lower(name);
  const auto field = std::find_if(kFields.begin(), kFields.end(),
                                  [&](std::string_view known) { return is_one_edit_away(lower, known); });
  return field == kFields.end() ? std::nullopt : std::optional(*field);
}

Node make_field(std::string_view field, std::string_view value, std::uint32_t at) {
  if (value.empty()) refuse_query(at, fmt::format("{}: needs a value", field), "no blank after the colon");
  if (value.find('*') != std::string_view::npos) {
    refuse_query(at, fmt::format("{}: takes no wildcard", field), "write the whole value");
  }
  Node node;
  if (field == "date") {
    DateRange range = parse_date_range(value, at);
    node.type = NodeType::kDate;
    node.from = std::move(range.from);
    node.to = std::move(range.to);
    return node;
  }
  node.type = NodeType::kField;
  node.field = field;
  node.text = canonical_value(field, value, at);
  return node;
}

}  // namespace songngu
