#include "common/lexicon/learn/compounds.h"

#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "common/lexicon/compound.h"

namespace songngu {
namespace {

constexpr double kMinCount = 8;
constexpr double kMinAssociation = 3.0;  // log of how much likelier than by chance
constexpr int kRounds = 3;

using Counts = std::map<std::string, double>;

Lexicon lexicon_of(const Counts& counts) {
  Lexicon::Side side;
  for (const auto& [word, count] : counts) {
    side.words.push_back(word);
    side.counts.push_back(static_cast<float>(count));
    side.total += count;
  }
  side.row_begin.assign(side.words.size() + 1, 0);
  return {std::move(side), {}};
}

bool may_join(const LexicalWord& word) {
  return word.kind != LexicalWord::Kind::kQuantity;
}

Counts with_candidates(const std::vector<std::vector<LexicalWord>>& sentences) {
  Counts single;
  Counts pairs;
  double total = 0;
  for (const auto& words : sentences) {
    for (std::size_t i = 0; i < words.size(); ++i, ++total) {
      ++single[words[i].form];
      if (i > 0 && may_join(words[i - 1]) && may_join(words[i]))
        ++pairs[words[i - 1].form + ' ' + words[i].form];
    }
  }
  Counts all = single;
  for (const auto& [pair, count] : pairs) {
    const std::size_t blank = pair.find(' ');
    const double chance = single[pair.substr(0, blank)] * single[pair.substr(blank + 1)] / total;
    if (count >= kMinCount && std::log(count / chance) >= kMinAssociation) all[pair] = count;
  }
  return all;
}

Counts counted_again(const std::vector<std::vector<LexicalWord>>& sentences, const Counts& counts) {
  const Lexicon lexicon = lexicon_of(counts);
  Counts again;
  for (const auto& words : sentences) {
    for (const LexicalWord& word : join_compounds(words, lexicon)) ++again[word.form];
  }
  std::erase_if(again, [](const auto& entry) {
    return entry.first.find(' ') != std::string::npos && entry.second < kMinCount / 2;
  });
  return again;
}

}  // namespace

Lexicon find_compounds(const std::vector<std::vector<LexicalWord>>& sentences) {
  Counts counts = with_candidates(sentences);
  for (int round = 0; round < kRounds; ++round) counts = counted_again(sentences, counts);
  return lexicon_of(counts);
}

}  // namespace songngu
