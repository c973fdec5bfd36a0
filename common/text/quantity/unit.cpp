#include "common/text/quantity/unit.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/base/ascii.h"
#include "common/text/quantity/phrase.h"
#include "common/text/quantity/unit_table.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

bool is_in_capitals(std::string_view code) {
  return std::none_of(code.begin(), code.end(), is_ascii_small_letter);
}

// The unit whose sign (%, $, €) is at `byte`, and the end of the sign in `end`. Empty if there is none, or if
// the sign belongs to a number after it.
std::string_view unit_symbol_at(std::string_view text, std::size_t byte, std::size_t& end) {
  if (byte < text.size() && text[byte] == '%') {
    end = byte + 1;
    return "%";
  }
  for (const CurrencySign& symbol : kCurrencySigns) {
    if (!text.substr(byte).starts_with(symbol.sign)) continue;
    end = byte + symbol.sign.size();
    const bool before_number = end < text.size() && is_ascii_digit(text[end]);
    return before_number ? std::string_view{} : symbol.unit;
  }
  return {};
}

template <typename Entry>
using ByFolded = std::unordered_multimap<std::string, const Entry*>;

template <typename Entry, typename... Entries>
ByFolded<Entry> by_folded(const Entries&... tables) {
  ByFolded<Entry> map;
  const auto add = [&](const auto& entries) {
    for (const Entry& entry : entries) map.emplace(folded_form(entry.exact), &entry);
  };
  (add(tables), ...);
  return map;
}

const Scale* scale_of(const PhraseWord& word) {
  static const auto scales = by_folded<Scale>(kScales);
  const auto [begin, end] = scales.equal_range(word.folded);
  for (auto i = begin; i != end; ++i) {
    if (word.exact == i->second->exact || word.exact == word.folded) return i->second;
  }
  return nullptr;
}

bool is_unmade(const std::vector<PhraseWord>& words, std::size_t index) {
  if (index + 1 >= words.size()) return false;
  const std::string exact = words[index].exact + ' ' + words[index + 1].exact;
  return std::find(kUnmaking.begin(), kUnmaking.end(), exact) != kUnmaking.end();
}

bool fits(const UnitPhrase& phrase, bool scaled, std::string_view text) {
  if ((phrase.demand & kScaled) != 0 && !scaled) return false;
  return (phrase.demand & kCapitals) == 0 || is_in_capitals(text.substr(text.size() - phrase.exact.size()));
}

// "đô la Hồng Kông"
constexpr std::size_t kMaxPhraseWords = 4;
static_assert(std::all_of(kUnitPhrases.begin(), kUnitPhrases.end(), [](const UnitPhrase& phrase) {
  return static_cast<std::size_t>(std::count(phrase.exact.begin(), phrase.exact.end(), ' ')) <
         kMaxPhraseWords;
}));

// The longest unit phrase that begins at words[from] of `text`, and the index of its last word in `last`.
const UnitPhrase* unit_of(std::string_view text, const std::vector<PhraseWord>& words, std::size_t from,
                          bool scaled, std::size_t& last) {
  static const auto phrases = by_folded<UnitPhrase>(kUnitPhrases, kCurrencyCodes);
  const UnitPhrase* best = nullptr;
  std::string exact;
  std::string folded;
  for (std::size_t i = from; i < words.size() && i < from + kMaxPhraseWords; ++i) {
    exact += (i > from ? " " : "") + words[i].exact;
    folded += (i > from ? " " : "") + words[i].folded;
    const auto [begin, end] = phrases.equal_range(folded);
    for (auto found = begin; found != end; ++found) {
      const UnitPhrase& phrase = *found->second;
      const bool bare = exact == folded && (phrase.demand & kAccented) == 0;
      if (exact != phrase.exact && !bare) continue;
      if ((phrase.demand & kBefore) != 0 || !fits(phrase, scaled, text.substr(0, words[i].end))) continue;
      best = &phrase;
      last = i;
    }
  }
  return best != nullptr && !is_unmade(words, last) ? best : nullptr;
}

/// Whether what is counted follows: "4.5m people" are millions, while "4.5m" alone could be a length.
bool counts_things(std::string_view text, std::size_t byte) {
  const std::size_t begin = skip_blanks(text, byte);
  const std::size_t end = end_of_letters(text, begin);
  return begin > byte && contains(kCounted, ascii_lower(std::string(text.substr(begin, end - begin))));
}

// A sign of letters directly after the number ("40bn", "2m"), or a longer one after a space.
void read_scale_sign(std::string_view text, std::size_t byte, Suffix& suffix) {
  const std::size_t begin = skip_blanks(text, byte);
  const std::size_t end = end_of_letters(text, begin);
  if (end < text.size() && is_ascii_digit(text[end])) return;
  const std::string_view word = text.substr(begin, end - begin);
  for (const ScaleSign& sign : kScaleSigns) {
    if (sign.sign != word || (begin > byte && !sign.apart)) continue;
    suffix.scale = sign.exponent;
    suffix.needs_unit = sign.needs_unit && !counts_things(text, end);
    suffix.scale_end = suffix.end = end;
    return;
  }
}

std::size_t skip_joint(std::string_view text, std::size_t byte) {
  const bool hyphen = byte + 1 < text.size() && text[byte] == '-' && is_ascii_letter(text[byte + 1]);
  return hyphen ? byte + 1 : skip_blanks(text, byte);
}

// The first bytes of all names of scales and of per cent, in both cases.
constexpr std::array<bool, 256> first_bytes() {
  std::array<bool, 256> first{};
  const auto note = [&](char byte) {
    for (const char either : {byte, ascii_lower(byte), ascii_upper(byte)}) {
      first[static_cast<unsigned char>(either)] = true;
    }
  };
  note('%');
  for (const Scale& scale : kScales) note(scale.exact.front());
  for (const UnitPhrase& phrase : kUnitPhrases) {
    if (phrase.unit == "%") note(phrase.exact.front());
  }
  return first;
}

}  // namespace

std::size_t end_of_symbol(std::string_view text, std::size_t byte) {
  for (const CurrencySign& symbol : kCurrencySigns) {
    if (text.substr(byte).starts_with(symbol.sign)) return byte + symbol.sign.size();
  }
  return byte;
}

std::string_view currency_of_code(std::string_view word) {
  if (word.size() < 2 || word.size() > 4) return {};
  const std::string exact = exact_form(word);
  const auto* const code = std::find_if(kCurrencyCodes.begin(), kCurrencyCodes.end(),
                                        [&](const UnitPhrase& one) { return one.exact == exact; });
  if (code == kCurrencyCodes.end()) return {};
  return (code->demand & kCapitals) == 0 || is_in_capitals(word) ? code->unit : std::string_view{};
}

CurrencyPrefix read_currency_before(std::string_view text, std::size_t byte, std::size_t floor) {
  std::size_t end = byte;
  if (end > floor && text[end - 1] == ' ') --end;
  const std::string_view before = text.substr(floor, end - floor);
  for (const CurrencySign& symbol : kCurrencySigns) {
    if (before.ends_with(symbol.sign)) return {symbol.unit, end - symbol.sign.size()};
  }
  std::size_t begin = end;
  while (begin > floor && end - begin < 5 && (is_ascii_letter(text[begin - 1]) || !is_ascii(text[begin - 1])))
    --begin;
  return {currency_of_code(text.substr(begin, end - begin)), begin};
}

Suffix read_suffix(std::string_view text, std::size_t byte) {
  Suffix suffix;
  suffix.scale_end = suffix.end = byte;
  read_scale_sign(text, byte, suffix);
  std::size_t at = skip_joint(text, suffix.end);
  std::vector<PhraseWord> words = read_words(text, at, 6);
  std::size_t next = 0;
  while (suffix.scale < 15 && next < words.size() && !is_unmade(words, next)) {
    const Scale* scale = scale_of(words[next]);
    if (scale == nullptr) break;
    suffix.scale += scale->exponent;
    suffix.scale_end = suffix.end = words[next].end;
    at = skip_joint(text, suffix.end);
    ++next;
  }
  std::size_t end = 0;
  if (const std::string_view symbol = unit_symbol_at(text, at, end); !symbol.empty()) {
    suffix.unit = symbol;
    suffix.end = end;
  } else if (std::size_t last = 0;
             const UnitPhrase* unit = unit_of(text, words, next, suffix.scale > 0, last)) {
    suffix.unit = unit->unit;
    suffix.end = words[last].end;
  }
  return suffix;
}

bool may_scale(std::string_view text, std::size_t byte) {
  const std::size_t at = skip_joint(text, byte);
  if (at >= text.size() || at == byte) return false;
  static constexpr std::array<bool, 256> kFirst = first_bytes();
  return kFirst[static_cast<unsigned char>(text[at])];
}

}  // namespace songngu
