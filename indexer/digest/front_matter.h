// Front matter: the block of YAML at the very top of a Markdown file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/digest/diagnostic.h"

namespace songngu {

struct FrontMatter {
  std::size_t size = 0;     ///< bytes of the file, with its "---" lines; 0 if there is no front matter
  std::uint32_t lines = 0;  ///< the same in lines
  std::optional<std::string> date;
  std::optional<std::string> title;
  std::uint32_t title_line = 0;   ///< of the file, from 1
  std::uint32_t title_byte = 0;   ///< where it begins in that line, from 0
  std::vector<std::string> urls;  ///< of "source", "url" or "link"
  std::vector<std::string> tags;  ///< without '#'
};

/// Front matter is a "---" that begins the file, and YAML up to the next "---" or "...". An entry between two
/// "---" lines is not front matter: its first line does not look like a key. Warns about YAML that can't be
/// read, and a date that does not exist.
FrontMatter read_front_matter(std::string_view text, DiagnosticList& diagnostics);

}  // namespace songngu
