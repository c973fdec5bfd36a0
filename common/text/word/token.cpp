#include "common/text/word/token.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/part_scanner.h"

namespace songngu {
namespace {

struct Step {
  WordBreak kind = WordBreak::kBlank;  // also at the end of the text
  std::size_t end = 0;                 // of the character and of what is attached to it
};

// The classes of ASCII, so that most characters need no call of character().
constexpr std::array<WordBreak, 128> ascii_classes() {
  std::array<WordBreak, 128> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    if (is_ascii_letter(static_cast<char>(c))) classes[c] = WordBreak::kLetter;
    if (is_ascii_digit(static_cast<char>(c))) classes[c] = WordBreak::kNumeric;
    if (c == ' ' || (c >= 0x09 && c <= 0x0D)) classes[c] = WordBreak::kBlank;
  }
  classes['_'] = WordBreak::kExtendNumLet;
  classes['\''] = WordBreak::kSingleQuote;
  classes['"'] = WordBreak::kDoubleQuote;
  classes['.'] = WordBreak::kMidNumLet;
  classes[','] = classes[';'] = WordBreak::kMidNum;
  return classes;
}

constexpr std::array<WordBreak, 128> kAsciiClasses = ascii_classes();

std::size_t skip_attached(std::string_view text, std::size_t byte) {
  while (byte < text.size() && static_cast<unsigned char>(text[byte]) >= 0x80 &&
         latin_letter_size(text, byte) == 0) {
    std::size_t after = byte;
    if (character(next_code_point(text, after)).word != WordBreak::kAttached) break;
    byte = after;
  }
  return byte;
}

Step step_at(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return {WordBreak::kBlank, byte};
  const auto first = static_cast<unsigned char>(text[byte]);
  const WordBreak kind = first < 0x80 ? kAsciiClasses[first] : character(next_code_point(text, byte)).word;
  if (first < 0x80) ++byte;
  const bool more = byte < text.size() && static_cast<unsigned char>(text[byte]) >= 0x80;
  return {kind, more ? skip_attached(text, byte) : byte};
}

// The end of the run of precomposed Latin letters at `byte`, with what is attached to the last one.
std::size_t skip_letters(std::string_view text, std::size_t byte) {
  const std::size_t end = skip_latin_letters(text, byte);
  return end > byte ? skip_attached(text, end) : byte;
}

bool is_letter(WordBreak kind) {
  return kind == WordBreak::kLetter || kind == WordBreak::kHebrew;
}

bool is_core(WordBreak kind) {
  return is_letter(kind) || kind == WordBreak::kNumeric || kind == WordBreak::kExtendNumLet;
}

bool bridges_letters(WordBreak kind) {  // WB6, WB7
  return kind == WordBreak::kMidLetter || kind == WordBreak::kMidNumLet || kind == WordBreak::kSingleQuote;
}

bool bridges_digits(WordBreak kind) {  // WB11, WB12
  return kind == WordBreak::kMidNum || kind == WordBreak::kMidNumLet || kind == WordBreak::kSingleQuote;
}

bool bridges(WordBreak before, WordBreak middle, WordBreak after) {
  if (is_letter(before) && is_letter(after) && bridges_letters(middle)) return true;
  if (before == WordBreak::kNumeric && after == WordBreak::kNumeric) return bridges_digits(middle);
  return before == WordBreak::kHebrew && after == WordBreak::kHebrew && middle == WordBreak::kDoubleQuote;
}

struct ScannedWord {
  std::size_t end = 0;
  bool spoken = false;      // has a letter or a digit, not only underscores
  bool sign = false;        // has a full stop, an apostrophe or the like
  bool dictionary = false;  // is next to a script that only ICU can split
};

// `first` is the first character of the word. REQUIRES: is_core(first.kind).
ScannedWord scan_word(std::string_view text, Step first) {
  ScannedWord word;
  Step last = first;
  while (true) {
    if (last.kind == WordBreak::kLetter) last.end = skip_letters(text, last.end);
    word.end = last.end;
    word.spoken = word.spoken || last.kind != WordBreak::kExtendNumLet;
    const Step next = step_at(text, last.end);
    if (is_core(next.kind)) {
      last = next;
      continue;
    }
    word.dictionary = next.kind == WordBreak::kDictionary;
    if (word.dictionary ||
        (!bridges_letters(next.kind) && !bridges_digits(next.kind) && next.kind != WordBreak::kDoubleQuote)) {
      return word;
    }
    const Step after = step_at(text, next.end);
    word.dictionary = after.kind == WordBreak::kDictionary;
    if (!bridges(last.kind, next.kind, after.kind)) {
      if (last.kind == WordBreak::kHebrew && next.kind == WordBreak::kSingleQuote)
        word.end = next.end;  // WB7a
      return word;
    }
    word.sign = true;
    last = after;
  }
}

icu::BreakIterator& dictionary_iterator() {
  UErrorCode status = U_ZERO_ERROR;  // used by the first call in a thread alone
  thread_local const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  if (iterator == nullptr) throw Error(ExitCode::kFailure, "ICU has no word break rules");
  return *iterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete): lives as long as its thread
}

std::size_t end_of_stretch(std::string_view text, std::size_t byte) {
  while (byte < text.size()) {
    const Step next = step_at(text, byte);
    if (next.kind == WordBreak::kBlank) break;
    byte = next.end;
  }
  return byte;
}

bool is_spoken(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const WordBreak kind = character(next_code_point(word, i)).word;
    if (kind == WordBreak::kDictionary || (is_core(kind) && kind != WordBreak::kExtendNumLet)) return true;
  }
  return false;
}

// Whether the first letter is a capital, even if it is not the first character ("1.FC").
bool is_capitalized(std::string_view word) {
  if (is_ascii_letter(word.front())) return is_ascii_capital(word.front());
  for (std::size_t i = 0; i < word.size();) {
    const Character& c = character(next_code_point(word, i));
    if (c.alphabetic) return c.upper;
  }
  return false;
}

}  // namespace

std::optional<ByteRange> WordScanner::next() {
  while (split_.empty() && position_ < text_.size()) {
    const std::size_t begin = position_;
    const Step first = step_at(text_, begin);
    position_ = first.end;
    if (first.kind == WordBreak::kDictionary) {
      split_by_dictionary(begin);
    } else if (is_core(first.kind)) {
      const ScannedWord word = scan_word(text_, first);
      position_ = word.end;
      has_sign_ = word.sign;
      if (word.dictionary) {
        split_by_dictionary(begin);
      } else if (word.spoken) {
        return ByteRange{begin, word.end};
      }
    }
  }
  if (split_.empty()) return std::nullopt;
  const ByteRange word = split_.back();
  split_.pop_back();
  return word;
}

void WordScanner::split_by_dictionary(std::size_t begin) {
  position_ = end_of_stretch(text_, begin);
  has_sign_ = true;
  const std::string_view stretch = text_.substr(begin, position_ - begin);
  const auto text = icu::UnicodeString::fromUTF8({stretch.data(), static_cast<int32_t>(stretch.size())});
  icu::BreakIterator& iterator = dictionary_iterator();
  iterator.setText(text);
  std::size_t byte = begin;
  int32_t from = iterator.first();
  for (int32_t to = iterator.next(); to != icu::BreakIterator::DONE; from = to, to = iterator.next()) {
    const std::size_t word_begin = byte;
    for (int32_t i = from; i < to; i = text.moveIndex32(i, 1)) next_code_point(text_, byte);
    if (is_spoken(text_.substr(word_begin, byte - word_begin))) split_.push_back({word_begin, byte});
  }
  std::reverse(split_.begin(), split_.end());
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5 + 1);
  PartScanner words(text);
  CodePointCounter code_points(text);
  std::optional<ByteRange> before;
  while (const std::optional<ByteRange> word = words.next()) {
    const std::string_view source = word->in(text);
    WordForms forms = word_forms(source);
    tokens.push_back({.span = code_points.span(*word),
                      .exact = std::move(forms.exact),
                      .folded = std::move(forms.folded),
                      .capitalized = is_capitalized(source),
                      .letters = letter_case(source),
                      .signs = name_signs(text, *word),
                      .gap = before ? gap_between(text, *before, *word) : Gap::kNothing});
    before = word;
  }
  return tokens;
}

}  // namespace songngu
