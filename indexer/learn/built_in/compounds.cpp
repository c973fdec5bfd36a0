#include "indexer/learn/built_in/compounds.h"

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "common/lexicon/words.h"

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
    side.counts.push_back(static_cast<std::uint32_t>(count));
    side.total += static_cast<std::uint32_t>(count);
  }
  side.row_begin.assign(side.words.size(), 0);
  return {side, {}};
}

using Row = std::map<std::string, float>;

bool is_compound(std::string_view word) {
  return word.find(' ') != std::string_view::npos;
}

using WholeCounts = std::map<std::string, std::uint32_t>;

Lexicon::Side side_of(const WholeCounts& counts, const std::map<std::string, Row>& rows,
                      const WholeCounts& targets) {
  std::map<std::string, Lexicon::WordId> ids;
  for (const auto& [word, count] : targets) ids.emplace(word, static_cast<Lexicon::WordId>(ids.size()));
  Lexicon::Side side;
  for (const auto& [word, count] : counts) {
    side.words.push_back(word);
    side.counts.push_back(count);
    side.row_begin.push_back(static_cast<std::uint32_t>(side.row_entries.size()));
    if (const auto row = rows.find(word); row != rows.end()) {
      for (const auto& [target, probability] : row->second) {
        if (const auto id = ids.find(target); id != ids.end())
          side.row_entries.emplace_back(id->second, probability);
      }
    }
  }
  return side;
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
    const std::size_t space = pair.find(' ');
    const double chance = single[pair.substr(0, space)] * single[pair.substr(space + 1)] / total;
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

Lexicon with_compounds(const Lexicon& syllables, const Lexicon& joined) {
  std::array<WholeCounts, 2> counts;
  std::array<std::map<std::string, Row>, 2> rows;
  const auto take = [&](const Lexicon& table, bool compounds) {
    for (const Language language : kLanguages) {
      const auto l = index_of(language);
      for (Lexicon::WordId w = 0; w < table.size(language); ++w) {
        const std::string word(table.word(w, language));
        if (language == Language::kVietnamese && is_compound(word) != compounds) continue;
        counts[l].emplace(word, table.count(w, language));
        for (const Lexicon::RowEntry& translation : table.row(w, language)) {
          const std::string target(table.word(translation.target(), other(language)));
          const bool wanted = language == Language::kVietnamese || is_compound(target) == compounds;
          if (wanted) rows[l][word].emplace(target, translation.probability());
        }
      }
    }
  };
  take(syllables, false);
  take(joined, true);
  std::array<Lexicon::Side, 2> sides;
  for (std::size_t l = 0; l < 2; ++l) sides[l] = side_of(counts[l], rows[l], counts[1 - l]);
  sides[0].total = syllables.total(Language::kVietnamese);
  sides[1].total = syllables.total(Language::kEnglish);
  return {sides[0], sides[1]};
}

}  // namespace songngu
