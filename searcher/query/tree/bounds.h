// Bounds of a query; what goes beyond is refused with a message.
#pragma once

#include <cstddef>
#include <cstdint>

namespace songngu {

inline constexpr std::size_t kMaxQueryLength = 100'000;  ///< code points
inline constexpr std::size_t kMaxQueryWords = 2'000;     ///< repeated ones and field values included
inline constexpr std::size_t kMaxWildcards = 50;         ///< each may stand for thousands of terms
inline constexpr std::size_t kMaxBracketDepth = 50;
inline constexpr std::uint32_t kMaxWindow = 100;  ///< of NEAR and ADJ, in words

}  // namespace songngu
