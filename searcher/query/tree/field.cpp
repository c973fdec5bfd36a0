#include "searcher/query/tree/field.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/edit_distance.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/site.h"
#include "common/model/language.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/percent.h"
#include "searcher/query/tree/date_range.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

std::string canonical_tag(std::string_view value, std::uint32_t at) {
  std::string tag = tag_value(value);
  if (tag.empty()) refuse_query(at, "tag: needs the name of a tag", "for example tag:FT");
  return tag;
}

/// Of a host or a whole URL, perhaps after a dot, which is ignored.
std::string canonical_site(std::string_view value, std::uint32_t at) {
  const std::size_t begin = std::min(value.find_first_not_of('.'), value.size());
  std::string site = site_value(value.substr(begin));
  if (!is_host(site)) {
    refuse_query(at, fmt::format("{} is not a site", quoted(value)), "name a host, for example site:ft.com");
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
  refuse_query(at, fmt::format("lang: must be vi or en, not {}", quoted(value)), "write lang:vi or lang:en");
}

std::string canonical_kind(std::string_view value, std::uint32_t at) {
  if (const auto kind = kind_named(folded_form(value))) return std::string(name(*kind));
  refuse_query(at, fmt::format("kind: must be summary, takeaway, heading or body, not {}", quoted(value)),
               "for example kind:summary");
}

/// An identifier, or a name that one is made of.
std::string canonical_entry(std::string_view value, std::uint32_t /*at*/) {
  const std::string kept = std::string(kPlainInIdentifier) + '~';  // of ~2 and so on
  return is_percent_encoded(value, kept) ? std::string(value) : percent_encoded(to_nfc(value), kept);
}

constexpr std::array kFields = {
    Field{.name = "title", .examples = "title:word"},
    Field{"tag", "tag:FT", schema::kTag, true, false, canonical_tag},
    Field{"site", "site:ft.com", schema::kSite, true, false, canonical_site},
    Field{"lang", "lang:en", schema::kLanguage, false, false, canonical_language},
    Field{"kind", "kind:summary", schema::kKind, false, false, canonical_kind},
    Field{"entry", "entry:ENTRY entry:2025-01*", schema::kEntry, true, true, canonical_entry},
    Field{.name = "date", .examples = "date:2025-01-31 date:2025-01..2025-03 date:2025-01.."},
};

std::string canonical_url(std::string_view value, std::uint32_t /*at*/) {
  return url_value(value);
}

/// Typed as an address alone, without a name.
constexpr Field kAddress{"url", "", schema::kUrl, false, false, canonical_url};

template <typename Fits>
std::optional<std::string_view> find_name(const Fits& fits) {
  const auto field =
      std::find_if(kFields.begin(), kFields.end(), [&](const Field& known) { return fits(known.name); });
  return field == kFields.end() ? std::nullopt : std::optional(field->name);
}

/// `value` without the star at its end, where it has one and the field takes one.
std::string_view without_star(const Field& field, std::string_view value, std::uint32_t at) {
  const std::size_t star = value.find('*');
  if (star == std::string_view::npos) return value;
  if (!field.takes_star) {
    refuse_query(at, fmt::format("{}: takes no wildcard", field.name), "write the whole value");
  }
  if (star == 0 || star + 1 != value.size()) {
    refuse_query(at, fmt::format("{}: takes a wildcard only at the end of a value", field.name),
                 "for example entry:2025-01*");
  }
  return value.substr(0, star);
}

}  // namespace

std::span<const Field> fields() {
  return kFields;
}

const Field& field_of(std::string_view name) {
  if (name == kAddress.name) return kAddress;
  return *std::find_if(kFields.begin(), kFields.end(),
                       [&](const Field& known) { return known.name == name; });
}

std::optional<std::string_view> field_named(std::string_view name) {
  const std::string lower = ascii_lower(std::string(name));
  return find_name([&](std::string_view known) { return known == lower; });
}

std::optional<std::string_view> field_almost_named(std::string_view name) {
  const std::string lower = ascii_lower(std::string(name));
  return find_name([&](std::string_view known) { return edit_distance(lower, known, 1) == 1; });
}

Node make_field(std::string_view field, std::string_view value, std::uint32_t at) {
  if (value.empty())
    refuse_query(at, fmt::format("{}: needs a value", field), "write it directly after the colon");
  const std::string_view given = without_star(field_of(field), value, at);
  if (field == "date") return {DateNode{parse_date_range(given, at)}, {}};
  return {FieldNode{.field = std::string(field),
                    .value = field_of(field).canonical(given, at),
                    .is_prefix = given.size() < value.size()},
          {}};
}

}  // namespace songngu
