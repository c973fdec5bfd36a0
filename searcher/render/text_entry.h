// A whole entry as a reader sees it: the summary, then both sides row by row.
#pragma once

#include <vector>

#include "common/output/block.h"
#include "searcher/render/format.h"

namespace songngu {

/// `entry`: all hits of an entry in reading order.
Block entry_block(const std::vector<Hit>& entry, const RenderOptions& options);

}  // namespace songngu
