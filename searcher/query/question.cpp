#include "searcher/query/question.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "common/text/fold.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

// A word, or two side by side, in exact form.
constexpr std::array kForNumber{
    "bao nhiêu"sv, "mấy"sv,      "bao lâu"sv,      "bao xa"sv,         "how many"sv,
    "how much"sv,  "how long"sv, "how old"sv,      "how far"sv,        "how large"sv,
    "how big"sv,   "how tall"sv, "what percent"sv, "what percentage"sv};
constexpr std::array kForTime{
    "khi nào"sv,    "bao giờ"sv,     "lúc nào"sv,   "ngày nào"sv,   "tháng nào"sv,    "năm nào"sv,
    "kỷ nào"sv,     "kỉ nào"sv,      "when"sv,      "what day"sv,   "which day"sv,    "what date"sv,
    "what month"sv, "which month"sv, "what year"sv, "which year"sv, "what century"sv, "which century"sv};

/// As the question's words may be spelt: with diacritics, or without.
struct Spelt {
  explicit Spelt(std::string_view form) : exact(form), folded(folded_form(form)) {}

  std::string_view exact;
  std::string folded;
};

struct Asking {
  Asking(std::string_view phrase, Wanted answer)
      : first(phrase.substr(0, phrase.find(' '))),
        second(phrase.substr(std::min(phrase.size(), first.exact.size() + 1))),
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

/// Two words are told by their letters where no diacritics were typed; one is spelt as too many others.
bool is(const QueryWord& word, const Spelt& asking, bool alone) {
  if (word.marked) return word.token.exact == asking.exact;
  if (alone && asking.folded != asking.exact) return word.restored == asking.exact;
  return word.token.folded == asking.folded;
}

bool begins(const std::vector<QueryWord>& words, std::size_t at, const Asking& asking) {
  const bool alone = asking.second.exact.empty();
  if (!is(words[at], asking.first, alone)) return false;
  return alone || (at + 1 < words.size() && words[at + 1].joined && is(words[at + 1], asking.second, alone));
}

}  // namespace

Wanted wanted_by(const std::vector<QueryWord>& words) {
  static const std::vector<Asking> kAll = all_asking();
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto asking =
        std::find_if(kAll.begin(), kAll.end(), [&](const Asking& each) { return begins(words, at, each); });
    if (asking != kAll.end()) return asking->wanted;
  }
  return Wanted::kAny;
}

}  // namespace songngu
