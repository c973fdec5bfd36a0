#include "common/lexicon/compound.h"

#include <cmath>
#include <string>
#include <utility>

namespace songngu {
namespace {

LexicalWord joined(const LexicalWord& a, const LexicalWord& b) {
  LexicalWord compound = b;
  compound.form = a.form + ' ' + b.form;
  compound.folded = a.folded + b.folded;
  compound.capitalized = a.capitalized;
  return compound;
}

double cost(const std::string& form, const Lexicon& lexicon) {
  return -std::log(lexicon.frequency(lexicon.find(form, Language::kVietnamese), Language::kVietnamese));
}

}  // namespace

std::vector<LexicalWord> join_compounds(std::vector<LexicalWord> words, const Lexicon& lexicon) {
  std::vector<double> best(words.size() + 1, 0);  // cost of the first n syllables
  std::vector<bool> pair(words.size() + 1, false);
  for (std::size_t n = 1; n <= words.size(); ++n) {
    best[n] = best[n - 1] + cost(words[n - 1].form, lexicon);
    if (n < 2) continue;
    const std::string form = words[n - 2].form + ' ' + words[n - 1].form;
    if (lexicon.find(form, Language::kVietnamese) == Lexicon::kUnknown) continue;
    const double together = best[n - 2] + cost(form, lexicon);
    if (together >= best[n]) continue;
    best[n] = together;
    pair[n] = true;
  }
  std::vector<LexicalWord> reversed;
  for (std::size_t n = words.size(); n > 0; n -= pair[n] ? 2 : 1) {
    reversed.push_back(pair[n] ? joined(words[n - 2], words[n - 1]) : std::move(words[n - 1]));
  }
  return {std::make_move_iterator(reversed.rbegin()), std::make_move_iterator(reversed.rend())};
}

}  // namespace songngu
