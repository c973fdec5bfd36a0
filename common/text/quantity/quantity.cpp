#include "common/text/quantity/quantity.h"

#include "common/base/ascii.h"
#include "common/text/quantity/calendar.h"
#include "common/text/quantity/decimal.h"
#include "common/text/quantity/phrase.h"
#include "common/text/quantity/unit.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/utf8.h"
#include "common/text/unicode/wide.h"

namespace songngu {
namespace {

constexpr std::string_view kNumberBytes = "0123456789.";

struct Found {
  std::size_t begin;
  std::size_t end;
  std::string term;
};

// A number with what belongs to it, in bytes.
struct Amount {
  Decimal number;
  std::size_t begin = 0;
  std::size_t end = 0;
  int scale = 0;
  std::string_view unit;
  bool bare = true;  // has neither scale nor unit; may share those of the other number of a range
};

class QuantityScanner {
 public:
  QuantityScanner(std::string_view text, NumberStyle style) : text_(text), style_(style) {}

  std::vector<Found> scan() {
    std::size_t i = 0;
    while (i < text_.size()) i = is_ascii_digit(text_[i]) ? read_number(i) : read_other(i);
    return std::move(found_);
  }

 private:
  Amount read_amount(std::size_t byte, std::string_view currency) const;
  std::size_t read_number(std::size_t byte);
  std::size_t read_other(std::size_t byte);
  std::size_t read_word(std::size_t begin, std::size_t end);
  std::size_t read_number_word(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t skip_glued(std::size_t byte) const;
  [[nodiscard]] std::size_t range_continues(std::size_t byte) const;
  [[nodiscard]] std::size_t floor() const { return found_.empty() ? 0 : found_.back().end; }
  void add(const Amount& amount) {
    found_.push_back({amount.begin, amount.end, canonical(amount.number, amount.scale).append(amount.unit)});
  }

  std::string_view text_;
  NumberStyle style_;
  std::vector<Found> found_;
};

// `currency` is that of the first number of a range ($10-15bn).
Amount QuantityScanner::read_amount(std::size_t byte, std::string_view currency) const {
  Amount amount;
  amount.number = read_decimal(text_, byte, style_);
  const CurrencyPrefix prefix = read_currency_before(text_, byte, floor());
  Suffix suffix = read_suffix(text_, amount.number.end);
  if (Spaced spaced = read_spaced(text_, byte); spaced.number) {
    const Suffix behind = read_suffix(text_, spaced.number->end);
    const bool has_unit = !prefix.unit.empty() || !behind.unit.empty();
    if (spaced.sure || has_unit || (behind.scale > 0 && !behind.needs_unit)) {
      amount.number = std::move(*spaced.number);
      suffix = behind;
    }
  }
  amount.begin = prefix.unit.empty() ? byte : prefix.begin;
  amount.unit = prefix.unit.empty() ? currency : prefix.unit;
  amount.end = amount.number.end;
  amount.bare = suffix.empty() || (suffix.needs_unit && suffix.unit.empty() && amount.unit.empty());
  if (amount.bare) return amount;
  amount.scale = suffix.scale;
  if (amount.number.doubtful && suffix.scale >= 6) amount.number.exponent = -3;  // 2,125 tỷ
  const bool unit_fits = amount.unit.empty() || suffix.unit == amount.unit || suffix.unit == "usd";
  if (amount.unit.empty()) amount.unit = suffix.unit;
  amount.end = unit_fits ? suffix.end : suffix.scale_end;
  return amount;
}

// The byte after the dash of a range "10-15%", "10 – 15 tỷ", where a digit or a currency symbol and a digit
// follow; else `byte`.
std::size_t QuantityScanner::range_continues(std::size_t byte) const {
  std::size_t i = skip_blanks(text_, byte);
  const bool apart = i > byte;
  if (i >= text_.size()) return byte;
  const char32_t dash = next_code_point(text_, i);
  if (dash != U'-' && dash != U'\u2013' && dash != U'\u2014') return byte;
  const std::size_t after = skip_blanks(text_, i);
  if (apart != (after > i) || after >= text_.size()) return byte;
  if (is_ascii_digit(text_[after])) return after;
  const std::size_t number = end_of_symbol(text_, after);
  return number > after && number < text_.size() && is_ascii_digit(text_[number]) ? number : byte;
}

std::size_t QuantityScanner::read_number(std::size_t byte) {
  Amount first = read_amount(byte, {});
  const std::size_t next = range_continues(first.end);
  if (next == first.end) {
    add(first);
    return first.end;
  }
  const bool was_bare = first.bare;
  add(first);
  Amount second = read_amount(next, first.unit == "%" ? std::string_view{} : first.unit);
  if (was_bare && !second.bare) {
    first.scale = second.scale;
    if (first.unit.empty()) first.unit = second.unit;
    found_.pop_back();
    add(first);
  } else if (second.bare && first.unit.empty()) {
    return first.end;  // no range of amounts: years, scores, dates
  }
  add(second);
  return second.end;
}

// Letters with digits on them are names, not numbers: F35, H1N1, GPT4.5.
std::size_t QuantityScanner::skip_glued(std::size_t byte) const {
  while (byte < text_.size()) {
    if (is_ascii_digit(text_[byte])) {
      byte = read_decimal(text_, byte, style_).end;
    } else if (const std::size_t end = end_of_letters(text_, byte); end > byte) {
      byte = end;
    } else {
      break;
    }
  }
  return byte;
}

std::size_t QuantityScanner::read_other(std::size_t byte) {
  const std::size_t end = end_of_letters(text_, byte);
  if (end > byte) return read_word(byte, end);
  std::size_t after = byte;
  const bool underscore = next_code_point(text_, after) == U'_';
  return underscore ? skip_glued(after) : after;
}

std::size_t QuantityScanner::read_word(std::size_t begin, std::size_t end) {
  if (end < text_.size() && is_ascii_digit(text_[end])) {
    if (const auto quarter = end == begin + 1 ? read_quarter_code(text_, begin) : std::nullopt) {
      found_.push_back({begin, quarter->end, quarter->term});
      return quarter->end;
    }
    return currency_of_code(text_.substr(begin, end - begin)).empty() ? skip_glued(end) : end;
  }
  if (const auto name = read_calendar_name(text_, begin, end, style_)) {
    found_.push_back({begin, name->end, name->term});
    return name->end;
  }
  return read_number_word(begin, end);
}

// "một tỷ", "ten per cent": number words count only before a scale from thousands on, or a percent word.
std::size_t QuantityScanner::read_number_word(std::size_t begin, std::size_t end) {
  if (!may_scale(text_, end)) return end;
  const int value = small_number(text_.substr(begin, end - begin));
  if (value == 0) return end;
  const Suffix suffix = read_suffix(text_, end);
  if (suffix.needs_unit || (suffix.scale < 3 && suffix.unit != "%")) return end;
  const std::size_t before = text_.substr(0, begin).find_last_not_of(" -");
  if (before != std::string_view::npos) {
    std::size_t word = before + 1;
    while (word > 0 && text_[word - 1] != ' ' && text_[word - 1] != '-') --word;
    if (continues_number(text_.substr(word, before + 1 - word))) return end;
  }
  Amount amount;
  amount.number.digits = std::to_string(value);
  amount.begin = begin;
  amount.end = suffix.end;
  amount.scale = suffix.scale;
  amount.unit = suffix.unit;
  add(amount);
  return suffix.end;
}

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, NumberStyle style) {
  if (has_wide_forms(text)) return find_quantities(without_wide_forms(text), style);  // spans stay the same
  std::vector<Quantity> quantities;
  CodePointCounter code_points(text);
  for (Found& found : QuantityScanner(text, style).scan()) {
    const std::uint32_t begin = code_points.before(found.begin);
    quantities.push_back({{begin, code_points.before(found.end)}, std::move(found.term)});
  }
  return quantities;
}

bool is_number(std::string_view term) {
  return term.find_first_not_of(kNumberBytes) == std::string_view::npos;
}

bool is_currency(std::string_view term) {
  return is_ascii_digit(term.front()) && is_ascii_small_letter(term.back());
}

std::string in_any_currency(std::string_view term) {
  return std::string(term.substr(0, term.find_first_not_of(kNumberBytes))) + '$';
}

bool is_same_amount(std::string_view typed, std::string_view found) {
  if (typed == found) return true;
  return is_number(typed) && is_currency(found) &&
         found.substr(0, found.find_first_not_of(kNumberBytes)) == typed;
}

}  // namespace songngu
