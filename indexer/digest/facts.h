// Lines that hold facts about the entry instead of text: its date, its URLs, its tags.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// The first YYYY-MM-DD that is a day of the calendar and not part of a longer number.
std::optional<std::string> find_date(std::string_view text);

/// What follows "date:" (any case), without white space and quotes around it; none if the line begins
/// otherwise.
std::optional<std::string_view> date_field(std::string_view line);

/// The date that a date field begins with ("2025-01-31", "2025-01-31T08:00:00Z").
std::optional<std::string> date_of_field(std::string_view value);

enum class UrlShape : std::uint8_t {
  kNone,      ///< not a URL line
  kPlain,     ///< one URL, or several with spaces between
  kLabelled,  ///< a short label before it: "Read more: URL", "Nguồn: URL", "[Read more](URL)"
  kBroken     ///< begins like a URL, but is not one or goes on with other text: it stays text
};

struct UrlLine {
  UrlShape shape = UrlShape::kNone;
  std::vector<std::string> urls;  ///< as written, without zero-width characters
};

/// REQUIRES: `line` is trimmed.
UrlLine read_urls(std::string_view line);

/// site_value() of the URL; none if the URL has no host.
std::optional<std::string> site_of(std::string_view url);

/// The tags of a line that holds nothing else, as written without '#'; empty if it holds something else. A
/// tag consists of letters, digits and '_' of any script, and inside it also "-.&'+". Spaces, commas and
/// semicolons may separate tags, or nothing ("#FT#AI"). REQUIRES: `line` is trimmed.
std::vector<std::string> read_tags(std::string_view line);

}  // namespace songngu
