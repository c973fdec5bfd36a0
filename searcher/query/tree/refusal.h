// How a query is refused: always with the place and with what to write instead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace songngu {

/// THROWS: Error(kUsage) "query, column N: WHAT". `at` is the offset of the place in code points, from 0.
[[noreturn]] void refuse_query(std::uint32_t at, const std::string& what, const std::string& hint);

/// A piece of the query for a message: in quotes, on one line, shortened, without anything that could act on
/// a terminal.
std::string quoted(std::string_view piece);

}  // namespace songngu
