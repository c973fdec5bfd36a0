// The marks a digest line may begin with: bullets and 📌.
#pragma once

#include <cstdint>
#include <string_view>

namespace songngu {

enum class Mark : std::uint8_t {
  kNone,
  kBullet,  ///< - • * – · + or "1."; all but • and · need a blank after them ("-5%" and "*so*" are text)
  kEmptyBullet,  ///< nothing but marks: "-", "•", "* * *"
  kTakeaway      ///< 📌, also behind a bullet mark
};

struct MarkedText {
  Mark mark = Mark::kNone;
  std::string_view text;  ///< what follows the mark, trimmed
};

/// REQUIRES: `line` is trimmed and not empty.
MarkedText read_mark(std::string_view line);

}  // namespace songngu
