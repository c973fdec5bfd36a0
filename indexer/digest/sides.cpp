#include "indexer/digest/sides.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/digest/line_language.h"

namespace songngu {
namespace {

std::vector<Language> by_border(const std::vector<std::string_view>& texts) {
  const Border border = find_border(texts);
  std::vector<Language> languages(texts.size(), other(border.first));
  std::fill_n(languages.begin(), border.split, border.first);
  return languages;
}

// Alternating texts.

constexpr int kSwitchesOfAlternating = 3;  // of language, between lines that are clearly in one
constexpr int kShareOfSwitches = 3;        // one in N clear lines begins a switch
constexpr double kWellExplained = 1.25;    // times the evidence that one border explains

// Vietnamese evidence less English evidence.
int leaning(std::string_view text) {
  const LanguageEvidence evidence = evidence_of(text);
  return evidence.vietnamese - evidence.english;
}

bool is_clear(int leaning) {
  return leaning >= kStrongEvidence || leaning <= -kStrongEvidence;
}

// Evidence that the best single border puts on the right side.
int explained_by_border(const std::vector<int>& leanings, const std::vector<Language>& languages) {
  int sum = 0;
  for (std::size_t i = 0; i < leanings.size(); ++i)
    sum += languages[i] == Language::kVietnamese ? leanings[i] : -leanings[i];
  return sum;
}

bool alternates(const std::vector<int>& leanings, const std::vector<Language>& one_border) {
  int clear = 0;
  int switches = 0;
  int all = 0;
  int last = 0;
  for (const int leaning : leanings) {
    all += std::abs(leaning);
    if (!is_clear(leaning)) continue;
    ++clear;
    if (last != 0 && (last > 0) != (leaning > 0)) ++switches;
    last = leaning;
  }
  return switches >= kSwitchesOfAlternating && kShareOfSwitches * switches >= clear &&
         all > kWellExplained * std::max(explained_by_border(leanings, one_border), 0);
}

// Each line by its evidence; if that says little, in turn if the lines alternate one by one.
std::vector<Language> line_by_line(const std::vector<int>& leanings) {
  int turns = 0;
  for (std::size_t i = 1; i < leanings.size(); ++i) {
    if (is_clear(leanings[i - 1]) && is_clear(leanings[i]))
      turns += (leanings[i - 1] > 0) != (leanings[i] > 0) ? 1 : -1;
  }
  const int bonus = turns > 0 ? 1 : -1;  // for a line in another language than the line above it
  // The best sum for each language of the last line, and the language of the line above it.
  std::array<int, 2> best{};
  std::vector<std::array<bool, 2>> switched(leanings.size());
  for (std::size_t i = 0; i < leanings.size(); ++i) {
    std::array<int, 2> sums{};
    for (std::size_t language = 0; language < 2; ++language) {
      const int own = language == 0 ? leanings[i] : -leanings[i];
      const int same = best.at(language);
      const int changed = best.at(1 - language) + bonus;
      switched[i].at(language) = i > 0 && changed > same;
      sums.at(language) = own + (i > 0 ? std::max(same, changed) : 0);
    }
    best = sums;
  }
  std::vector<Language> languages(leanings.size());
  std::size_t language = best[0] >= best[1] ? 0 : 1;
  for (std::size_t i = leanings.size(); i-- > 0;) {
    languages[i] = language == 0 ? Language::kVietnamese : Language::kEnglish;
    if (switched[i].at(language)) language = 1 - language;
  }
  return languages;
}

std::vector<Language> by_evidence(const std::vector<std::string_view>& texts) {
  std::vector<Language> languages = by_border(texts);
  std::vector<int> leanings;
  leanings.reserve(texts.size());
  for (const std::string_view text : texts) leanings.push_back(leaning(text));
  return alternates(leanings, languages) ? line_by_line(leanings) : languages;
}

// Labels: lines above the first are in the other language; if all labels name one language, there may be a
// border below them, where the evidence changes.
std::vector<Language> by_labels(const std::vector<BodyLine>& body) {
  const auto told = [](const BodyLine& line) { return line.told.has_value(); };
  const auto first = std::find_if(body.begin(), body.end(), told);
  std::vector<Language> languages(body.size(), other(*first->told));
  const bool both =
      std::any_of(first, body.end(), [&](const BodyLine& line) { return line.told != first->told; });
  const auto begin = static_cast<std::size_t>(first - body.begin());
  std::vector<std::string_view> texts;
  for (auto line = first; line != body.end(); ++line) texts.push_back(line->text);
  const std::vector<Language> found = both || begin > 0 ? std::vector<Language>{} : by_border(texts);
  const bool border = !found.empty() && found.front() == *first->told;
  for (std::size_t i = begin; i < body.size(); ++i) languages[i] = border ? found[i - begin] : *body[i].told;
  return languages;
}

}  // namespace

std::vector<Language> languages_of(const std::vector<BodyLine>& body) {
  const bool labelled = std::any_of(body.begin(), body.end(), [](const BodyLine& line) { return line.told; });
  if (labelled) return by_labels(body);
  std::vector<std::string_view> texts;
  texts.reserve(body.size());
  for (const BodyLine& line : body) texts.push_back(line.text);
  return texts.empty() ? std::vector<Language>{} : by_evidence(texts);
}

}  // namespace songngu
