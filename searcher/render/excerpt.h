// What to show of a passage that is too long to show whole.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

/// The sentences with the most different matches (ties in reading order), as many as fit into `budget` code
/// points and at least one, in reading order, neighbours joined. A passage that hardly exceeds the budget is
/// shown whole; a single sentence of more than twice the budget is cut around its first match. `matches`
/// ascend and don't overlap. REQUIRES: well-formed UTF-8.
std::vector<Span> excerpt(std::string_view text, const std::vector<Span>& matches, std::uint32_t budget);

/// Ascending spans with those joined that only blanks part.
std::vector<Span> join_adjacent(std::string_view text, const std::vector<Span>& spans);

}  // namespace songngu
