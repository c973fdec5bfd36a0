// One hit as a reader sees it: title, where it comes from, the passage and what corresponds to it.
#pragma once

#include <string_view>

#include "common/output/block.h"
#include "searcher/render/format.h"
#include "searcher/render/text_page.h"

namespace songngu {

/// "2025-01-31 · ft.com · ID", dim, with links to the source and the file; the identifier, which is to be
/// copied, on a line of its own where it would be broken.
Block origin(const Hit& hit, std::string_view id, const Page& page);

Block hit_block(const Hit& hit, const RenderOptions& options);

}  // namespace songngu
