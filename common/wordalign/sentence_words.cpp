#include "common/wordalign/sentence_words.h"

#include <algorithm>

#include "common/model/number_style.h"
#include "common/text/quantity/number_words.h"
#include "common/text/quantity/quantity.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/stem.h"
#include "common/text/word/syllable.h"
#include "common/text/word/token.h"

namespace songngu {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string digits_and_letters(const std::string& word) {
  std::string kept = word;
  std::erase_if(kept, [](char c) { return c == '.' || c == ','; });
  return kept;
}

/// Endings of inflected forms, as far as their letters show them.
std::string_view ending_of(std::string_view folded) {
  for (const std::string_view ending : {"ed", "ing"}) {
    if (folded.size() >= ending.size() + 3 && folded.ends_with(ending)) return ending;
  }
  return folded.size() >= 4 && folded.ends_with('s') && !folded.ends_with("ss") ? "s" : "";
}

SentenceWord word_of(const Token& token, Language language, bool first) {
  SentenceWord word;
  word.span = token.span;
  word.folded = without_possessive(token.folded);
  word.capitalized = token.capitalized;
  word.number = is_digit(token.folded.front());
  if (word.number) word.figure = IsFigure::kYes;
  const std::string_view form = language == Language::kEnglish ? word.folded : token.exact;
  word.loose =
      is_loose_word(form, language) && !(language == Language::kVietnamese && token.capitalized && !first);
  word.marker = word.loose ? marker_of(form, language) : Marker::kNone;
  if (language == Language::kEnglish) word.ending = ending_of(word.folded);
  if (word.number)
    word.form = digits_and_letters(word.folded);
  else if (language == Language::kEnglish || !is_vietnamese_syllable(word.folded))
    word.form = stem(word.folded);
  else
    word.form = token.exact;
  return word;
}

bool only_blanks(std::string_view between) {
  return between.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

std::vector<SentenceWord> sentence_words(std::string_view sentence, Language language) {
  const CodePointIndex index(sentence);
  std::vector<SentenceWord> words;
  for (const Token& token : tokenize(sentence)) {
    SentenceWord word = word_of(token, language, words.empty());
    if (!words.empty()) {
      const std::size_t end = index.byte(words.back().span.end);
      word.follows = only_blanks(sentence.substr(end, index.byte(word.span.begin) - end));
    }
    words.push_back(std::move(word));
  }
  for (const Quantity& quantity : find_quantities(sentence, number_style(language))) {
    for (SentenceWord& word : words) {
      if (!overlap(word.span, quantity.span)) continue;
      word.quantity = quantity.term;
      word.quantity_span = quantity.span;
      word.figure = IsFigure::kYes;
    }
  }
  for (const NumberWords& number : find_number_words(sentence, number_style(language))) {
    const Span span{index.code_points(number.range.begin), index.code_points(number.range.end)};
    const IsFigure figure = number.clear ? IsFigure::kYes : IsFigure::kMaybe;
    for (SentenceWord& word : words) {
      if (!word.loose && overlap(word.span, span)) word.figure = std::max(word.figure, figure);
    }
  }
  return words;
}

}  // namespace songngu
