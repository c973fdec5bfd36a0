// One hit as a reader sees it: title, where it comes from, the passage and what corresponds to it.
#pragma once

#include "common/output/entry_layout.h"
#include "searcher/render/format.h"

namespace songngu {

/// Whether there is room for two languages side by side from `columns` on, and it is wanted.
bool is_side_by_side(const RenderOptions& options, int columns);

/// From this many columns on, a hit has its counterpart beside it.
inline constexpr int kSideBySideHit = 120;

Block hit_block(const Hit& hit, const RenderOptions& options);

}  // namespace songngu
