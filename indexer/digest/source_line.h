// Lines that say where an article comes from and what it is about: URLs and hashtags.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

struct SourceLine {
  std::vector<std::string> urls;  ///< as written, without zero-width characters and a full stop at the end
  std::vector<std::string> tags;  ///< as written, without '#'

  [[nodiscard]] bool empty() const { return urls.empty() && tags.empty(); }
};

/// The URLs and tags of a line that consists of them; empty for any other line. A label may be before the
/// URL, of any length if it ends as labels do ("Nguồn: The Review -"), a short note after it. Between tags
/// are only spaces, commas, bars and semicolons, a label before and a @handle next to them; after "Tags:" or
/// "Từ khóa:" they need no '#'. With `listed` the line had a list mark before it: what is before the URL is a
/// label only if it is short. REQUIRES: `line` is trimmed.
SourceLine read_source_line(std::string_view line, bool listed = false);

/// The tags at the end of a line of text: "Giá gạo tăng #gạo #giá".
std::vector<std::string> tags_at_end(std::string_view line);

/// Whether the line has "://", outside of Markdown links.
bool has_bare_url(std::string_view line);

/// site_value() of the URL; none if the URL has no host.
std::optional<std::string> site_of(std::string_view url);

}  // namespace songngu
