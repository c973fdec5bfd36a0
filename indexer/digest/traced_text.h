// Text that remembers where in the file each of its stretches came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

/// A stretch of one line of the file.
struct SourcePart {
  std::string_view text;             ///< points into the file's text
  const char* line_begin = nullptr;  ///< first byte of the line that it is in
  std::uint32_t line = 0;            ///< number of that line, from 1
  bool glued = false;                ///< continues the part before it without a space
};

/// Built from the front to the back.
class TracedText {
 public:
  /// Adds `piece` as it is. REQUIRES: it points into `part`.
  void add(std::string_view piece, const SourcePart& part);
  /// Adds `text` for what is at `source`. REQUIRES: `source` points into `part`, or to its end.
  void add_instead(std::string_view text, const char* source, const SourcePart& part);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The text, lines and spots of the passage, without white space at the ends.
  void write_to(Passage& passage) const;

 private:
  void spot(const char* source, const SourcePart& part);

  std::string text_;
  std::vector<SourceSpot> spots_;    // `at` in bytes
  const char* continues_ = nullptr;  // where the next piece comes from if it continues the last stretch
};

}  // namespace songngu
