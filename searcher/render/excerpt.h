// Chooses what to show of a passage that is too long to be shown whole.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

/// The sentences with the most different matches (equal ones in reading order): at least one, and as many as
/// fit into `budget` code points. In reading order, with neighbours joined. A passage that is hardly longer
/// than the budget is shown whole; a single sentence longer than twice the budget is cut around its first
/// match. `matches`: ascending, without overlap. REQUIRES: well-formed UTF-8.
std::vector<Span> excerpt(std::string_view text, const std::vector<Span>& matches, std::uint32_t budget);

/// Joins spans that only spaces separate. `spans`: ascending.
std::vector<Span> join_adjacent(std::string_view text, const std::vector<Span>& spans);

}  // namespace songngu
