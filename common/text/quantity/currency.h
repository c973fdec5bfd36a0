// Signs and codes of currencies, before and behind numbers.
#pragma once

#include <cstddef>
#include <string_view>

namespace songngu {

/// The unit whose sign (%, $, €) stands at `byte`, with the byte behind it in `end`; empty if there is none
/// or if the sign belongs to a number that follows it.
std::string_view unit_symbol_at(std::string_view text, std::size_t byte, std::size_t& end);

/// Behind the sign of a currency that begins at `byte`; `byte` itself if there is none.
std::size_t end_of_symbol(std::string_view text, std::size_t byte);

/// Whether a code has no small letter of ASCII.
bool is_in_capitals(std::string_view code);

/// A currency directly before `byte`: a symbol ($, US$, €) or a code (USD), a blank between allowed.
struct CurrencyPrefix {
  std::string_view unit;  ///< empty if there is none
  std::size_t begin = 0;
};

/// `floor` is where the text may be read from: what lies before belongs to another quantity.
CurrencyPrefix read_currency_before(std::string_view text, std::size_t byte, std::size_t floor);

/// The currency whose ISO code or usual short name `word` is ("USD", "VNĐ", "Rs"); empty if it is none.
std::string_view currency_of_code(std::string_view word);

}  // namespace songngu
