// How `text` divides the columns of a terminal.
#pragma once

#include "common/output/block.h"
#include "searcher/render/format.h"

namespace songngu {

inline constexpr int kTagIndent = 4;  ///< "vi  "

/// Whether there is room for two languages beside each other, and it is wanted.
bool is_side_by_side(const RenderOptions& options);

/// Two languages beside each other on a page, and how wide each of them is.
int half_of(const Page& page);
Block halves(const Block& left, const Block& right, const Page& page);

/// The columns in use: very long lines are hard to read.
Page text_page(const RenderOptions& options);

}  // namespace songngu
