#include "indexer/learn/bitext.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace songngu {
namespace {

std::size_t kept(const std::vector<std::string>& words) {
  return std::min(words.size(), Bitext::kMaxWords);
}

std::vector<std::string> vocabulary(const std::vector<const SentencePair*>& pairs, std::size_t language) {
  std::unordered_map<std::string_view, bool> seen;
  for (const SentencePair* pair : pairs) {
    const auto& words = pair->words[language];
    for (std::size_t i = 0; i < kept(words); ++i) seen.emplace(words[i], true);
  }
  std::vector<std::string> sorted;
  sorted.reserve(seen.size());
  for (const auto& [word, present] : seen) sorted.emplace_back(word);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace

Bitext::Bitext(const std::vector<const SentencePair*>& pairs, const std::vector<std::uint32_t>& folds) {
  pairs_.resize(pairs.size());
  for (std::size_t language = 0; language < 2; ++language) {
    words_[language] = vocabulary(pairs, language);
    std::unordered_map<std::string_view, std::uint32_t> ids;
    for (const std::string& word : words_[language])
      ids.emplace(word, static_cast<std::uint32_t>(ids.size()));
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      const auto& words = pairs[p]->words[language];
      auto& numbers = pairs_[p].words[language];
      numbers.reserve(kept(words));
      for (std::size_t i = 0; i < kept(words); ++i) numbers.push_back(ids.at(words[i]));
    }
  }
  for (std::size_t p = 0; p < folds.size(); ++p) pairs_[p].fold = folds[p];
}

}  // namespace songngu
