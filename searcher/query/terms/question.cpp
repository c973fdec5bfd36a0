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

// Two words side by side, in exact form. One tells too little: "when" and "mấy" seldom ask.
constexpr std::array kForNumber{"bao nhiêu"sv,    "bao lâu"sv,        "bao xa"sv,   "có mấy"sv,
                                "how many"sv,     "how much"sv,       "how long"sv, "how old"sv,
                                "how far"sv,      "how large"sv,      "how big"sv,  "how tall"sv,
                                "what percent"sv, "what percentage"sv};
constexpr std::array kForTime{
    "khi nào"sv,      "bao giờ"sv,      "lúc nào"sv,    "ngày nào"sv,    "tháng nào"sv, "năm nào"sv,
    "kỷ nào"sv,       "kỉ nào"sv,       "ngày mấy"sv,   "tháng mấy"sv,   "năm mấy"sv,   "thứ mấy"sv,
    "when did"sv,     "when does"sv,    "when do"sv,    "when was"sv,    "when were"sv, "when is"sv,
    "when are"sv,     "when has"sv,     "when have"sv,  "when had"sv,    "when will"sv, "what day"sv,
    "which day"sv,    "what date"sv,    "what month"sv, "which month"sv, "what year"sv, "which year"sv,
    "what century"sv, "which century"sv};

/// As the question's words may be spelt: with diacritics, or without.
struct Spelt {
  explicit Spelt(std::string_view form) : exact(form), folded(folded_form(form)) {}

  std::string_view exact;
  std::string folded;
};

struct Asking {
  Asking(std::string_view phrase, Wanted answer)
      : first(phrase.substr(0, phrase.find(' '))),
        second(phrase.substr(first.exact.size() + 1)),
        wanted(answer) {}

  Spelt first;
  Spelt second;
  Wanted wanted;
};

std::vector<Asking> all_asking() {
  std::vector<Asking> all;
  for (const std::string_view phrase : kForNumber) all.emplace_back(phrase, Wanted::kNumber);
  for (const std::string_view phrase : kForTime) all.emplace_back(phrase, Wanted::kTime);
  return all;
}

/// What is spelt without diacritics may be any word with the same letters; but "may" is luck, a machine and a
/// cloud as well, and counts where it is restored so.
bool is(const QueryWord& word, const Spelt& asking) {
  if (word.marked) return word.token.exact == asking.exact;
  return word.token.folded == asking.folded && (asking.exact != "mấy" || word.restored == asking.exact);
}

bool ends_at(const std::vector<QueryWord>& words, std::size_t second, const Asking& asking) {
  return words[second].joined && is(words[second - 1], asking.first) && is(words[second], asking.second);
}

bool is_year(const std::string& term) {
  return term.size() == 4 && std::all_of(term.begin(), term.end(), is_ascii_digit) && term < "2100";
}

bool tells_time(const Quantity& quantity) {
  return is_year(quantity.term) || quantity.term.starts_with("month") || quantity.term.starts_with("weekday");
}

bool tells_number(const Quantity& quantity) {
  return is_ascii_digit(quantity.term.front());
}

}  // namespace

Wanted wanted_by(const std::vector<QueryWord>& words) {
  static const std::vector<Asking> kAll = all_asking();
  for (std::size_t second = 1; second < words.size(); ++second) {
    const auto asking = std::find_if(kAll.begin(), kAll.end(),
                                     [&](const Asking& each) { return ends_at(words, second, each); });
    if (asking != kAll.end()) return asking->wanted;
  }
  return Wanted::kAny;
}

bool may_answer(Wanted wanted, const std::vector<Quantity>& quantities) {
  return std::any_of(quantities.begin(), quantities.end(),
                     wanted == Wanted::kTime ? tells_time : tells_number);
}

}  // namespace songngu
