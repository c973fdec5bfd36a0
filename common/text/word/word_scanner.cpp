#include "common/text/word/word_scanner.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/text/unicode/code_point.h"
#include "common/text/unicode/latin.h"

namespace songngu {
namespace {

struct Step {
  WordBreak kind = WordBreak::kBlank;  // the end of the text is as good as a blank
  std::size_t end = 0;                 // behind the character and whatever is attached to it
};

// The ASCII part of the classes, which most steps need, without the way through character().
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

/// Behind the letters from `byte` on that are told at a glance, and what is attached to the last.
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

struct Word {
  std::size_t end = 0;
  bool spoken = false;      // holds a letter or a digit, not just underscores
  bool dictionary = false;  // touches a script that only ICU can split
};

// REQUIRES: `first`, the step from the word's beginning, is a core class.
Word scan_word(std::string_view text, Step first) {
  Word word;
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
    last = after;
  }
}

icu::BreakIterator& dictionary_iterator() {
  UErrorCode status = U_ZERO_ERROR;  // of the first call in a thread; later ones create nothing
  thread_local const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  if (iterator == nullptr) throw Error(ExitCode::kUsage, "ICU has no word break rules");
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

}  // namespace

std::optional<ByteRange> WordScanner::next() {
  while (split_.empty() && position_ < text_.size()) {
    const std::size_t begin = position_;
    const Step first = step_at(text_, begin);
    position_ = first.end;
    if (first.kind == WordBreak::kDictionary) {
      split_by_dictionary(begin);
    } else if (is_core(first.kind)) {
      const Word word = scan_word(text_, first);
      position_ = word.end;
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

}  // namespace songngu
