#include "common/lexicon/lexicon.h"

#include <algorithm>
#include <utility>

namespace songngu {

Lexicon::Lexicon(Side vietnamese, Side english) : sides_{std::move(vietnamese), std::move(english)} {}

Lexicon::WordId Lexicon::find(std::string_view word, Language language) const {
  const auto& words = side(language).words;
  const auto found = std::lower_bound(words.begin(), words.end(), word);
  return found != words.end() && *found == word ? static_cast<WordId>(found - words.begin()) : kUnknown;
}

std::span<const Lexicon::Link> Lexicon::row(WordId id, Language from) const {
  const Side& here = side(from);
  return std::span(here.links).subspan(here.row_begin[id], here.row_begin[id + 1] - here.row_begin[id]);
}

double Lexicon::frequency(WordId id, Language language) const {
  const Side& here = side(language);
  if (here.total <= 0) return 1e-5;
  return (id == kUnknown ? 1.0 : static_cast<double>(here.counts[id]) + 0.5) / here.total;
}

std::vector<Translation> Lexicon::translations(std::string_view word, Language from) const {
  const WordId id = find(word, from);
  if (id == kUnknown) return {};
  std::vector<Translation> found;
  for (const Link& link : row(id, from)) {
    found.push_back({this->word(link.target, other(from)), static_cast<double>(link.probability)});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Translation& a, const Translation& b) { return a.probability > b.probability; });
  return found;
}

}  // namespace songngu
