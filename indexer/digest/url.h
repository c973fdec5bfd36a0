// Lines that hold URLs and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

enum class UrlShape : std::uint8_t {
  kNone,      ///< no URL line
  kPlain,     ///< one URL, or several with blanks between
  kLabelled,  ///< a short label before it: "Read more: URL", "Nguồn: URL", "[Read more](URL)"
  kBroken     ///< begins like a URL, but is none or goes on with other text: stays text
};

struct UrlLine {
  UrlShape shape = UrlShape::kNone;
  std::vector<std::string> urls;  ///< as written, less zero-width characters
};

/// REQUIRES: `line` is trimmed.
UrlLine read_urls(std::string_view line);

/// Its site_value(); none if the URL has no host.
std::optional<std::string> site_of(std::string_view url);

}  // namespace songngu
