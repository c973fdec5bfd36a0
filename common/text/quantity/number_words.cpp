#include "common/text/quantity/number_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "common/text/quantity/phrase.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

enum class Part : std::uint8_t {
  kUnit,      // one to nineteen, một to chín
  kTen,       // twenty to ninety
  kTimesTen,  // mươi, chục
  kHundred,
  kScale,    // thousand and more
  kLink,     // and, linh, lẻ
  kOrdinal,  // ends a number: third, twentieth
};

struct NumberWord {
  std::string_view word;
  Part part;
  double value;
  bool clear = true;  // standing alone, it can be nothing else
};

constexpr auto kEnglish = std::to_array<NumberWord>({
    {"one", Part::kUnit, 1, false},
    {"two", Part::kUnit, 2},
    {"three", Part::kUnit, 3},
    {"four", Part::kUnit, 4},
    {"five", Part::kUnit, 5},
    {"six", Part::kUnit, 6},
    {"seven", Part::kUnit, 7},
    {"eight", Part::kUnit, 8},
    {"nine", Part::kUnit, 9},
    {"ten", Part::kUnit, 10},
    {"eleven", Part::kUnit, 11},
    {"twelve", Part::kUnit, 12},
    {"thirteen", Part::kUnit, 13},
    {"fourteen", Part::kUnit, 14},
    {"fifteen", Part::kUnit, 15},
    {"sixteen", Part::kUnit, 16},
    {"seventeen", Part::kUnit, 17},
    {"eighteen", Part::kUnit, 18},
    {"nineteen", Part::kUnit, 19},
    {"twenty", Part::kTen, 20},
    {"thirty", Part::kTen, 30},
    {"forty", Part::kTen, 40},
    {"fifty", Part::kTen, 50},
    {"sixty", Part::kTen, 60},
    {"seventy", Part::kTen, 70},
    {"eighty", Part::kTen, 80},
    {"ninety", Part::kTen, 90},
    {"hundred", Part::kHundred, 100, false},
    {"thousand", Part::kScale, 1e3, false},
    {"million", Part::kScale, 1e6, false},
    {"billion", Part::kScale, 1e9, false},
    {"trillion", Part::kScale, 1e12, false},
    {"and", Part::kLink, 0},
    {"first", Part::kOrdinal, 1, false},
    {"second", Part::kOrdinal, 2, false},
    {"third", Part::kOrdinal, 3, false},
    {"fourth", Part::kOrdinal, 4, false},
    {"fifth", Part::kOrdinal, 5, false},
    {"sixth", Part::kOrdinal, 6, false},
    {"seventh", Part::kOrdinal, 7, false},
    {"eighth", Part::kOrdinal, 8, false},
    {"ninth", Part::kOrdinal, 9, false},
    {"tenth", Part::kOrdinal, 10, false},
    {"eleventh", Part::kOrdinal, 11, false},
    {"twelfth", Part::kOrdinal, 12, false},
    {"thirteenth", Part::kOrdinal, 13, false},
    {"fourteenth", Part::kOrdinal, 14, false},
    {"fifteenth", Part::kOrdinal, 15, false},
    {"sixteenth", Part::kOrdinal, 16, false},
    {"seventeenth", Part::kOrdinal, 17, false},
    {"eighteenth", Part::kOrdinal, 18, false},
    {"nineteenth", Part::kOrdinal, 19, false},
    {"twentieth", Part::kOrdinal, 20, false},
    {"thirtieth", Part::kOrdinal, 30, false},
});

constexpr auto kVietnamese = std::to_array<NumberWord>({
    {"một", Part::kUnit, 1, false},       {"mốt", Part::kUnit, 1, false},
    {"hai", Part::kUnit, 2, false},       {"ba", Part::kUnit, 3, false},
    {"bốn", Part::kUnit, 4, false},       {"tư", Part::kUnit, 4, false},
    {"năm", Part::kUnit, 5, false},       {"lăm", Part::kUnit, 5, false},
    {"nhăm", Part::kUnit, 5, false},      {"sáu", Part::kUnit, 6, false},
    {"bảy", Part::kUnit, 7, false},       {"bẩy", Part::kUnit, 7, false},
    {"tám", Part::kUnit, 8, false},       {"chín", Part::kUnit, 9, false},
    {"mười", Part::kTen, 10, false},      {"mươi", Part::kTimesTen, 10, false},
    {"chục", Part::kTimesTen, 10, false}, {"trăm", Part::kHundred, 100, false},
    {"nghìn", Part::kScale, 1e3, false},  {"ngàn", Part::kScale, 1e3, false},
    {"triệu", Part::kScale, 1e6, false},  {"tỷ", Part::kScale, 1e9, false},
    {"tỉ", Part::kScale, 1e9, false},     {"linh", Part::kLink, 0, false},
    {"lẻ", Part::kLink, 0, false},
});

/// Words that say a number without being one, each with what it may be.
struct Saying {
  std::string_view words;
  double value;
  bool percent = false;
  bool multiple = false;
};

constexpr auto kSayings = std::to_array<Saying>({
    {"half", 2},
    {"half", 0.5},
    {"half", 50, true},
    {"half", 30},
    {"halved", 50, true},
    {"halved", 2},
    {"third", 33, true},
    {"thirds", 67, true},
    {"thirds", 3},
    {"quarter", 4},
    {"quarter", 25, true},
    {"quarter", 15},
    {"quarters", 75, true},
    {"quarters", 4},
    {"quarter", 3},
    {"fifths", 5},
    {"fifth", 20, true},
    {"tenths", 10},
    {"double", 2},
    {"doubled", 2, false, true},
    {"doubling", 2, false, true},
    {"doubles", 2},
    {"twice", 2},
    {"twofold", 2, false, true},
    {"both", 2},
    {"pair", 2},
    {"couple", 2},
    {"twin", 2},
    {"twins", 2},
    {"once", 1},
    {"single", 1},
    {"a", 1},
    {"an", 1},
    {"triple", 3},
    {"tripled", 3, false, true},
    {"tripling", 3, false, true},
    {"trebled", 3, false, true},
    {"trebling", 3, false, true},
    {"trio", 3},
    {"threefold", 3, false, true},
    {"thrice", 3},
    {"quadruple", 4},
    {"quadrupled", 4, false, true},
    {"fourfold", 4, false, true},
    {"fivefold", 5, false, true},
    {"tenfold", 10, false, true},
    {"dozen", 12},
    {"dozens", 12},
    {"decade", 10},
    {"decades", 10},
    {"decade", 20},
    {"century", 100},
    {"centuries", 100},
    {"fortnight", 2},
    {"fortnight", 14},
    {"noon", 12},
    {"midnight", 12},
    {"midnight", 0},
    {"midnight", 24},
    {"zero", 0},
    {"hundred", 100},
    {"thousand", 1000},
    {"million", 1e6},
    {"billion", 1e9},
    {"twenties", 20},
    {"thirties", 30},
    {"forties", 40},
    {"fifties", 50},
    {"sixties", 60},
    {"seventies", 70},
    {"eighties", 80},
    {"nineties", 90},
    {"hundreds", 100},
    {"thousands", 1000},
    {"millions", 1e6},
    {"billions", 1e9},
    {"nửa", 0.5},
    {"nửa", 50, true},
    {"nửa", 2},
    {"rưỡi", 0.5},
    {"đôi", 2},
    {"tá", 12},
    {"thập kỷ", 10},
    {"thập niên", 10},
    {"thế kỷ", 100},
    {"cặp", 2},
    {"giêng", 1},
    {"chạp", 12},
});

struct Word {
  std::string exact;
  ByteRange range;
  bool joined = false;  // only a space or hyphen is between it and the word before
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t last_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_letters(text, at);
    if (end == at) {
      next_code_point(text, at);
      continue;
    }
    const bool joint = text.substr(last_end, at - last_end) == "-";
    const bool joined = !words.empty() && (joint || skip_blanks(text, last_end) == at);
    words.push_back({exact_form(text.substr(at, end - at)), {at, end}, joined});
    at = last_end = end;
  }
  return words;
}

template <std::size_t N>
const NumberWord* find_word(const std::array<NumberWord, N>& words, std::string_view exact) {
  const auto* const found =
      std::find_if(words.begin(), words.end(), [&](const NumberWord& one) { return one.word == exact; });
  return found == words.end() ? nullptr : found;
}

const NumberWord* number_word(std::string_view exact, NumberStyle style) {
  const NumberWord* word = nullptr;
  if (style != NumberStyle::kEnglish) word = find_word(kVietnamese, exact);
  if (word == nullptr && style != NumberStyle::kVietnamese) word = find_word(kEnglish, exact);
  return word;
}

/// Adds up the words of one number.
class Sum {
 public:
  /// Whether the word continues the number; if so, it is added.
  bool take(const NumberWord& word) {
    if (ended_) return false;
    if (word.part == Part::kLink && (parts_ == 0 || std::fmod(group_, 100) != 0)) return false;
    if (word.word == "năm" && parts_ > 0 && !linked_) return false;  // "mười năm" is ten years
    if (!fits(word)) return false;
    add(word);
    ended_ = word.part == Part::kOrdinal;
    linked_ = word.part == Part::kLink;
    if (word.part != Part::kLink) ++parts_;
    clear_ = parts_ > 1 || word.clear;
    return true;
  }
  [[nodiscard]] double value() const { return total_ + group_; }
  [[nodiscard]] bool clear() const { return clear_; }

 private:
  [[nodiscard]] bool fits(const NumberWord& word) const {
    const bool small = word.value < 10;
    switch (word.part) {
      case Part::kLink:
        return true;
      case Part::kUnit:
      case Part::kOrdinal:
        return std::fmod(group_, small ? 10 : 100) == 0 && (parts_ == 0 || word.value > 0);
      case Part::kTen:
        return std::fmod(group_, 100) == 0;
      case Part::kTimesTen:
        return std::fmod(group_, 100) > 1 && std::fmod(group_, 100) < 10;
      case Part::kHundred:
        return group_ < 100;
      case Part::kScale:
        return group_ > 0 || parts_ == 0;
    }
    return false;
  }

  void add(const NumberWord& word) {
    switch (word.part) {
      case Part::kLink:
        break;
      case Part::kUnit:
      case Part::kOrdinal:
      case Part::kTen:
        group_ += word.value;
        break;
      case Part::kTimesTen:
        group_ += std::fmod(group_, 10) * 9;
        break;
      case Part::kHundred:
        group_ = std::max(group_, 1.0) * word.value;
        break;
      case Part::kScale:
        total_ += std::max(group_, 1.0) * word.value;
        group_ = 0;
        break;
    }
  }

  double total_ = 0;
  double group_ = 0;  // what is below the next scale
  int parts_ = 0;
  bool clear_ = false;
  bool ended_ = false;
  bool linked_ = false;  // the last word was "linh" or the like
};

void add_sayings(const std::vector<Word>& words, std::size_t i, std::vector<NumberWords>& found) {
  for (const Saying& saying : kSayings) {
    const std::string_view exact = words[i].exact;
    if (!saying.words.starts_with(exact)) continue;
    const bool two = saying.words.size() > exact.size();
    if (two && (i + 1 == words.size() || saying.words != words[i].exact + ' ' + words[i + 1].exact)) continue;
    const bool again =
        i + 1 < words.size() && words[i + 1].joined &&
        (words[i + 1].exact == "down" || words[i + 1].exact == "up" || words[i + 1].exact == "over");
    found.push_back({.range = {words[i].range.begin, words[two ? i + 1 : i].range.end},
                     .value = saying.value,
                     .percent = saying.percent,
                     .multiple = saying.multiple && !again,
                     .clear = saying.multiple && !again});
  }
}

/// third, thirds, quarter … tenths: 3 to 10; 0 for other words.
double denominator(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "quarter") return 4;
  const NumberWord* ordinal = find_word(kEnglish, word);
  const bool fits =
      ordinal != nullptr && ordinal->part == Part::kOrdinal && ordinal->value > 2 && ordinal->value <= 10;
  return fits ? ordinal->value : 0;
}

/// "two thirds", "a quarter of", "half a point", "một phần ba", which begin at the word.
std::optional<NumberWords> fraction_at(const std::vector<Word>& words, std::size_t i, NumberStyle style) {
  const auto follows = [&](std::size_t next, std::string_view exact) {
    return next < words.size() && words[next].joined && words[next].exact == exact;
  };
  const auto to = [&](std::size_t last, double value, bool clear) {
    return NumberWords{.range = {words[i].range.begin, words[last].range.end},
                       .value = value,
                       .fraction = true,
                       .phrase = true,
                       .clear = clear};
  };
  if (i + 1 >= words.size() || !words[i + 1].joined) return std::nullopt;
  const NumberWord* above = number_word(words[i].exact, style);
  const bool article = words[i].exact == "a" || words[i].exact == "one";
  if (style == NumberStyle::kVietnamese) {
    if (above == nullptr || !follows(i + 1, "phần") || i + 2 == words.size() || !words[i + 2].joined)
      return std::nullopt;
    const NumberWord* below = number_word(words[i + 2].exact, style);
    const bool less = below != nullptr && above->value < below->value && below->value <= 10;
    return less ? std::optional(to(i + 2, above->value / below->value, true)) : std::nullopt;
  }
  if (const double below = denominator(words[i + 1].exact); below > 0) {
    const bool several = above != nullptr && above->part == Part::kUnit && above->value > 1 &&
                         above->value < below && words[i + 1].exact.ends_with('s');
    if (several) return to(i + 1, above->value / below, true);
    if (article && !words[i + 1].exact.ends_with('s')) return to(i + 1, 1 / below, follows(i + 2, "of"));
  }
  if (words[i].exact != "half" && words[i].exact != "quarter") return std::nullopt;
  std::size_t next = i + 1;
  if (follows(next, "a")) ++next;
  if (follows(next, "percentage")) ++next;
  if (!follows(next, "point")) return std::nullopt;
  return to(i, words[i].exact == "half" ? 0.5 : 0.25, false);
}

/// "a dozen", which translators may round to ten.
void add_dozen(const std::vector<Word>& words, std::size_t i, std::vector<NumberWords>& found) {
  const bool dozen =
      words[i].exact == "a" && i + 1 < words.size() && words[i + 1].joined && words[i + 1].exact == "dozen";
  if (!dozen || (i > 0 && words[i].joined && words[i - 1].exact == "half")) return;
  const bool about = i + 2 < words.size() && words[i + 2].joined && words[i + 2].exact == "or";
  const ByteRange range{words[i].range.begin, words[i + 1].range.end};
  found.push_back({.range = range, .value = 10, .phrase = true});
  found.push_back({.range = range, .value = 12, .phrase = true, .clear = !about});
}

}  // namespace

std::vector<NumberWords> find_number_words(std::string_view text, NumberStyle style) {
  std::vector<NumberWords> found;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size();) {
    Sum sum;
    std::size_t next = i;
    std::size_t end = i;  // the word after the last one that does not link numbers
    while (next < words.size() && (next == i || words[next].joined)) {
      const NumberWord* word = number_word(words[next].exact, style);
      if (word == nullptr || !sum.take(*word)) break;
      ++next;
      if (word->part != Part::kLink) end = next;
    }
    const std::optional<NumberWords> fraction = fraction_at(words, i, style);
    if (end > i) {
      found.push_back({.range = {words[i].range.begin, words[end - 1].range.end},
                       .value = sum.value(),
                       .clear = sum.clear() && !fraction});
    }
    for (std::size_t k = i; k < std::max(end, i + 1); ++k) add_sayings(words, k, found);
    if (fraction) found.push_back(*fraction);
    add_dozen(words, i, found);
    i = std::max(end, i + 1);
  }
  return found;
}

double written_scale(std::string_view word) {
  static constexpr std::pair<std::string_view, double> kScales[] = {
      {"lakh", 1e5},  {"crore", 1e7},  {"m", 1e6},   {"mn", 1e6},      {"k", 1e3},
      {"b", 1e9},     {"bn", 1e9},     {"chục", 10}, {"tá", 12},       {"dozen", 12},
      {"decade", 10}, {"decades", 10}, {"thập", 10}, {"century", 100}, {"centuries", 100},
  };
  for (const auto& [name, scale] : kScales) {
    if (name == word) return scale;
  }
  return 1;
}

}  // namespace songngu
