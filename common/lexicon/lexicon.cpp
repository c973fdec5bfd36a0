#include "common/lexicon/lexicon.h"

#include <algorithm>
#include <utility>

namespace songngu {

double word_frequency(std::optional<double> count, double total) {
  if (total <= 0) return 1e-5;
  return (count ? *count + 0.5 : 1.0) / total;
}

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
  return word_frequency(id == kUnknown ? std::nullopt : std::optional<double>(here.counts[id]), here.total);
}

}  // namespace songngu
