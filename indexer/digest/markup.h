// Removes the marks of Markdown and HTML from the text of lines. The text that is left still knows where in
// the file each of its stretches was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"
#include "indexer/digest/line.h"

namespace songngu {

/// Text that knows where in the file each of its stretches was. It is built from the front to the back.
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

enum class Markup : std::uint8_t {
  kPlain,    ///< entities, paragraph tags and **bold**
  kMarkdown  ///< all inline marks of CommonMark, ~~struck~~; marks of footnotes; Obsidian's [[links]],
             ///< ![[files]] and names of paragraphs (^name)
};

/// The text of the parts, with a space between those that are not glued.
TracedText text_of(const std::vector<SourcePart>& parts, Markup markup);

}  // namespace songngu
