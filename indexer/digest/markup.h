// Removes the marks of Markdown and HTML from the text of lines.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/digest/traced_text.h"

namespace songngu {

enum class Markup : std::uint8_t {
  kPlain,    ///< entities, paragraph tags and **bold**
  kMarkdown  ///< all inline marks of CommonMark, ~~struck~~, [[links]] within a vault
};

/// The text of the parts, with a space between those that are not glued.
TracedText text_of(const std::vector<SourcePart>& parts, Markup markup);

}  // namespace songngu
