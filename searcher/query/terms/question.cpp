#include "searcher/query/terms/question.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "common/base/ascii.h"
#include "common/text/unicode/fold.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

// Two words side by side, in exact form. One is not enough: "when" and "mấy" are seldom questions.
constexpr std::array kForNumber{"bao nhiêu"sv,    "bao lâu"sv,        "bao xa"sv,   "có mấy"sv,
                                "how many"sv,     "how much"sv,       "how long"sv, "how old"sv,
                                "how far"sv,      "how large"sv,      "how big"sv,  "how tall"sv,
                                "what percent"sv, "what percentage"sv};
constexpr std::array kForTime{
    "khi nào"sv,      "bao giờ"sv,    "lúc nào"sv,     "ngày nào"sv,  "tháng nào"sv,  "năm nào"sv,
    "kỷ nào"sv,       "ngày mấy"sv,   "tháng mấy"sv,   "năm mấy"sv,   "thứ mấy"sv,    "when did"sv,
    "when does"sv,    "when do"sv,    "when was"sv,    "when were"sv, "when is"sv,    "when are"sv,
    "when has"sv,     "when have"sv,  "when had"sv,    "when will"sv, "what day"sv,   "which day"sv,
    "what date"sv,    "what month"sv, "which month"sv, "what year"sv, "which year"sv, "what century"sv,
    "which century"sv};

/// A word as it may be typed: with diacritics, or without.
struct Spelling {
  explicit Spelling(std::string_view form) : exact(form), folded(folded_form(form)) {}

  std::string_view exact;
  std::string folded;
};

/// Two words that show the type of the expected answer.
struct QuestionPhrase {
  QuestionPhrase(std::string_view phrase, AnswerType answer)
      : first(phrase.substr(0, phrase.find(' '))),
        second(phrase.substr(first.exact.size() + 1)),
        type(answer) {}

  Spelling first;
  Spelling second;
  AnswerType type;
};

std::vector<QuestionPhrase> question_phrases() {
  std::vector<QuestionPhrase> all;
  for (const std::string_view phrase : kForNumber) all.emplace_back(phrase, AnswerType::kNumber);
  for (const std::string_view phrase : kForTime) all.emplace_back(phrase, AnswerType::kTime);
  return all;
}

/// A word typed without diacritics may be any with the same letters, except for "mấy": "may" also means luck,
/// a machine and a cloud, and must have been restored so.
bool is(const QueryWord& word, const Spelling& known) {
  if (word.has_diacritics) return word.token.exact == known.exact;
  return word.token.folded == known.folded && (known.exact != "mấy" || word.restored == known.exact);
}

bool ends_at(const std::vector<QueryWord>& words, std::size_t second, const QuestionPhrase& phrase) {
  return words[second].follows_previous && is(words[second - 1], phrase.first) &&
         is(words[second], phrase.second);
}

bool is_year(const std::string& term) {
  return term.size() == 4 && std::all_of(term.begin(), term.end(), is_ascii_digit) && term < "2100";
}

bool shows_time(const Quantity& quantity) {
  return is_year(quantity.term) || quantity.term.starts_with("month") || quantity.term.starts_with("weekday");
}

bool shows_number(const Quantity& quantity) {
  return is_ascii_digit(quantity.term.front());
}

}  // namespace

AnswerType expected_answer(const std::vector<QueryWord>& words) {
  static const std::vector<QuestionPhrase> kAll = question_phrases();
  for (std::size_t second = 1; second < words.size(); ++second) {
    const auto phrase = std::find_if(
        kAll.begin(), kAll.end(), [&](const QuestionPhrase& each) { return ends_at(words, second, each); });
    if (phrase != kAll.end()) return phrase->type;
  }
  return AnswerType::kAny;
}

bool may_answer(AnswerType type, const std::vector<Quantity>& quantities) {
  return std::any_of(quantities.begin(), quantities.end(),
                     type == AnswerType::kTime ? shows_time : shows_number);
}

}  // namespace songngu
