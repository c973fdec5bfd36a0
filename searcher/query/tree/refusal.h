// The limits of a query, and the error that refuses one: with the place, and with what to write instead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace songngu {

inline constexpr std::size_t kMaxQueryLength = 100'000;  ///< code points
inline constexpr std::size_t kMaxQueryWords = 2'000;     ///< repeated ones and field values included
inline constexpr std::size_t kMaxWildcards = 50;         ///< each may expand to thousands of terms
inline constexpr std::size_t kMaxBracketDepth = 50;
inline constexpr std::uint32_t kMaxWindow = 100;  ///< of NEAR and ADJ, in words

/// THROWS: Error(kUsage) "query, column N: WHAT". `at` is the offset of the place in code points, from 0.
[[noreturn]] void refuse_query(std::uint32_t at, const std::string& what, const std::string& hint);

/// A piece of the query for a message: in quotation marks, on one line, shortened, without characters that
/// could control a terminal.
std::string quoted(std::string_view piece);

}  // namespace songngu
