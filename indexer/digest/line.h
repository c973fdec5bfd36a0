// The lines of a digest file, and what each looks like by itself: what it is depends on its neighbours, too
// (section.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace songngu {

enum class LineKind : std::uint8_t {
  kText,
  kRule,  ///< "---" or longer
  kBullet,
  kEmptyBullet,  ///< bullet marks alone: "-", "•", "* * *"
  kTakeaway,
  kUrl,
  kLabelledUrl,  ///< "Read more: URL"
  kBrokenUrl,    ///< text that begins like a URL
  kTags,
  kDate  ///< "date: …", whatever follows the colon
};

struct DigestLine {
  std::string_view whole;    ///< trimmed
  std::string_view text;     ///< without bullet mark and 📌
  std::uint32_t number = 0;  ///< in the file, from 1
  std::uint32_t column = 1;  ///< of `whole`, from 1, in code points
  LineKind kind = LineKind::kText;
};

/// All lines that contain something. The views point into `text`. Lines end in LF or CRLF; in CR if the file
/// has no LF at all.
std::vector<DigestLine> read_lines(std::string_view text);

}  // namespace songngu
