#include "common/text/quantity/currency.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/ascii.h"
#include "common/text/quantity/unit_table.h"
#include "common/text/unicode/fold.h"

namespace songngu {
namespace {

struct Symbol {
  std::string_view text;
  std::string_view unit;
};

// Longest first where one ends in another.
constexpr auto kSymbols = std::to_array<Symbol>({
    {"US$", "usd"}, {"HK$", "hkd"}, {"NT$", "twd"}, {"NZ$", "nzd"}, {"AU$", "aud"}, {"CA$", "cad"},
    {"A$", "aud"},  {"C$", "cad"},  {"S$", "sgd"},  {"R$", "brl"},  {"$", "usd"},   {"€", "eur"},
    {"£", "gbp"},   {"¥", "jpy"},   {"￥", "jpy"},  {"₫", "vnd"},   {"₩", "krw"},   {"₹", "inr"},
    {"฿", "thb"},   {"₽", "rub"}, {"₺", "try"},   {"₪", "ils"},
});

}  // namespace

bool is_in_capitals(std::string_view code) {
  return std::none_of(code.begin(), code.end(), is_ascii_small_letter);
}

std::size_t end_of_symbol(std::string_view text, std::size_t byte) {
  for (const Symbol& symbol : kSymbols) {
    if (text.substr(byte).starts_with(symbol.text)) return byte + symbol.text.size();
  }
  return byte;
}

std::string_view unit_symbol_at(std::string_view text, std::size_t byte, std::size_t& end) {
  if (byte < text.size() && text[byte] == '%') {
    end = byte + 1;
    return "%";
  }
  for (const Symbol& symbol : kSymbols) {
    if (!text.substr(byte).starts_with(symbol.text)) continue;
    end = byte + symbol.text.size();
    const bool before_number = end < text.size() && is_ascii_digit(text[end]);
    return before_number ? std::string_view{} : symbol.unit;
  }
  return {};
}

CurrencyPrefix read_currency_before(std::string_view text, std::size_t byte, std::size_t floor) {
  std::size_t end = byte;
  if (end > floor && text[end - 1] == ' ') --end;
  const std::string_view before = text.substr(floor, end - floor);
  for (const Symbol& symbol : kSymbols) {
    if (before.ends_with(symbol.text)) return {symbol.unit, end - symbol.text.size()};
  }
  std::size_t begin = end;
  while (begin > floor && end - begin < 5 && (is_ascii_letter(text[begin - 1]) || !is_ascii(text[begin - 1])))
    --begin;
  return {currency_of_code(text.substr(begin, end - begin)), begin};
}

std::string_view currency_of_code(std::string_view word) {
  if (word.size() < 2 || word.size() > 4) return {};
  const std::string exact = exact_form(word);
  const auto* const code = std::find_if(kCurrencyCodes.begin(), kCurrencyCodes.end(),
                                        [&](const UnitPhrase& one) { return one.exact == exact; });
  if (code == kCurrencyCodes.end()) return {};
  return (code->demand & kCapitals) == 0 || is_in_capitals(word) ? code->unit : std::string_view{};
}

}  // namespace songngu
