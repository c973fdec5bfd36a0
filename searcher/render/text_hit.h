// One hit as a reader sees it: title, where it comes from, the passage and what corresponds to it.
#pragma once

#include "common/output/block.h"
#include "searcher/render/format.h"

namespace songngu {

inline constexpr int kTagIndent = 4;  // "vi  "

/// Whether there is room for two languages beside each other, and it is wanted.
bool is_side_by_side(const RenderOptions& options);

/// Two languages beside each other on a page, and how wide each of them is.
int half_of(const Page& page);
Block halves(const Block& left, const Block& right, const Page& page);

/// The columns in use: very long lines are hard to read.
Page text_page(const RenderOptions& options);

/// "2025-01-31 · ft.com · ID", dim, with links to the source and the file; the identifier, which is to be
/// copied, on a line of its own where it would be broken.
Block origin(const Hit& hit, std::string_view id, const Page& page);

Block hit_block(const Hit& hit, const RenderOptions& options);

}  // namespace songngu
