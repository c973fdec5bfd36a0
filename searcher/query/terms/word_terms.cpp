#include "searcher/query/terms/word_terms.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/stem.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {
namespace {

/// How much exact evidence counts: fully for what was typed with diacritics, as far as sure for what was
/// restored.
double exactness(const QueryWord& word, Diacritics diacritics) {
  if (diacritics == Diacritics::kIgnore) return 0;
  return word.has_diacritics ? 1 : word.confidence;
}

/// The word's stem in all its spellings. Its weight depends on the frequency of the stem in all spellings.
SynonymGroup stem_in(const CollectionStatistics& statistics, const QueryWord& word, Language language) {
  const double idf = statistics.idf(stem_frequency(statistics, language, word.token), language);
  SynonymGroup spellings;
  const std::string_view typed = without_possessive(word.token.folded);
  for (std::string& term : stem_spellings(statistics, language, word.token)) {
    const bool other_form = without_possessive(folded_in(term)) != typed;
    const double weight = word.weight * (other_form ? kOtherFormWeight[index_of(language)] : 1);
    spellings.push_back({std::move(term), weight * idf});
  }
  for (std::string& term : joined_terms(statistics, language, word.joined)) {
    spellings.push_back({std::move(term), word.weight * idf});
  }
  return spellings;
}

/// What passages have that write the word as it was typed: with capitals, with its signs.
std::vector<SynonymGroup> as_written(const CollectionStatistics& statistics, const QueryWord& word,
                                     Language language) {
  std::vector<SynonymGroup> groups;
  const auto add = [&](const std::string& term, double weight) {
    if (statistics.frequency(term) > 0) groups.push_back({statistics.weighted(term, weight, language)});
  };
  if (word.capital == Capital::kTelling) add(capital_term(language, word.token), kCapitalWeight);
  if (word.capital == Capital::kFirst) add(capital_term(language, word.token), kFirstCapitalWeight);
  if (word.token.signs != NameSigns::kNone) add(signs_term(language, word.token), kSignsWeight);
  return groups;
}

/// The Vietnamese word just as it was typed, or meant; nothing where passages don't have it.
std::optional<WeightedTerm> exact_in(const CollectionStatistics& statistics, const QueryWord& word,
                                     Diacritics diacritics) {
  constexpr Language kLanguage = Language::kVietnamese;
  const std::string term = word_term(kLanguage, intended(word));
  const double weight = kExactWeight * exactness(word, diacritics);
  // What is its own stem is as well answered by its other forms.
  if (term == stem_term(kLanguage, stem(word.token.folded))) return std::nullopt;
  if (weight <= 0 || statistics.frequency(term) == 0) return std::nullopt;
  return statistics.weighted(term, weight * word.weight, kLanguage);
}

/// Where the exact word is one of the spellings, it is worth both.
void append(SynonymGroup spellings, const std::optional<WeightedTerm>& exact,
            std::vector<SynonymGroup>& terms) {
  const auto same = std::find_if(spellings.begin(), spellings.end(), [&](const WeightedTerm& spelling) {
    return exact && spelling.term == exact->term;
  });
  if (same != spellings.end()) {
    same->weight += exact->weight;
  } else if (exact) {
    terms.push_back({*exact});
  }
  if (!spellings.empty()) terms.push_back(std::move(spellings));
}

[[noreturn]] void too_wide(std::string_view beginning) {
  throw Error(
      ExitCode::kUsage,
      fmt::format("the wildcard {}* is too broad: more than {} words match", beginning, kMaxExpansion),
      "type more of the word");
}

/// The terms of one language's words that begin with what was typed.
class Expander {
 public:
  Expander(const CollectionStatistics& statistics, std::string_view beginning, Diacritics diacritics,
           Language language)
      : statistics_(statistics),
        typed_(beginning),
        folded_(beginning_forms(beginning).folded),
        exact_(beginning_forms(beginning).exact),
        whole_(word_forms(beginning)),
        diacritics_(diacritics),
        language_(language) {}

  /// A wildcard stands for one word: only the expansion counts that scores most.
  [[nodiscard]] Expansion expand() const {
    std::map<std::string, std::vector<std::string>> words;  // the terms of each, folded
    for (const std::string& term : terms()) {
      std::string word = folded_in(term);
      const bool begins_so = word.starts_with(folded_) || word == whole_.folded;
      if (begins_so && is_wanted(term)) words[std::move(word)].push_back(term);
    }
    Expansion found;
    // English passages have no diacritics that could show which word is meant.
    found.precise = diacritics_ != Diacritics::kExact || language_ != Language::kEnglish || words.empty();
    SynonymGroup all;
    for (const auto& [word, spellings] : words) {
      for (WeightedTerm& term : weighted(spellings)) all.push_back(std::move(term));
    }
    if (!all.empty()) found.terms.push_back(std::move(all));
    return found;
  }

 private:
  [[nodiscard]] bool is_wanted(const std::string& term) const {
    if (diacritics_ != Diacritics::kExact || language_ == Language::kEnglish) return true;
    const std::string spelling = spelling_in(term);
    return spelling.starts_with(exact_) || spelling == whole_.exact;
  }

  /// How much the word counts, as it has the marks that were typed or not.
  [[nodiscard]] double by_marks(const std::string& term) const {
    if (exact_ == folded_ || diacritics_ == Diacritics::kIgnore || language_ == Language::kEnglish) return 1;
    return begins_with_marks(spelling_in(term), exact_) ? 1 + kExactWeight : kOtherMarksWeight;
  }

  /// A word is as frequent as its spellings together.
  [[nodiscard]] SynonymGroup weighted(const std::vector<std::string>& spellings) const {
    const double idf = statistics_.idf(frequency_of_any(statistics_, language_, spellings), language_);
    SynonymGroup terms;
    for (const std::string& term : spellings) {
      terms.push_back({term, idf * by_marks(term)});
    }
    return terms;
  }

  /// The terms of all words that begin so, and of others.
  [[nodiscard]] std::vector<std::string> terms() const {
    std::vector<std::string> found = statistics_.terms_from(stem_term(language_, folded_), kMaxExpansion + 1);
    if (found.size() > kMaxExpansion) too_wide(typed_);
    if (!whole_.folded.starts_with(folded_)) {
      for (std::string& term : stem_spellings(statistics_, language_, stem(whole_.folded)))
        found.push_back(std::move(term));
    }
    for (const std::string& stem : shorter_stems(folded_)) {
      const std::vector<std::string>& others =
          statistics_.terms_from(stem_term(language_, stem) + schema::kSpellingMark);
      found.insert(found.end(), others.begin(), others.end());
    }
    return found;
  }

  const CollectionStatistics& statistics_;
  std::string_view typed_;
  std::string folded_;
  std::string exact_;
  WordForms whole_;  // of the beginning as a word
  Diacritics diacritics_;
  Language language_;
};

}  // namespace

Xapian::Query any_of(std::vector<Xapian::Query> queries) {
  std::erase_if(queries, [](const Xapian::Query& query) { return query.empty(); });
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

std::vector<SynonymGroup> word_terms(const CollectionStatistics& statistics, const QueryWord& word,
                                     Diacritics diacritics, Language language) {
  std::vector<SynonymGroup> terms;
  const bool vietnamese = language == Language::kVietnamese;
  append(stem_in(statistics, word, language),
         vietnamese ? exact_in(statistics, word, diacritics) : std::nullopt, terms);
  for (SynonymGroup& written : as_written(statistics, word, language)) terms.push_back(std::move(written));
  return terms;
}

std::vector<SynonymGroup> stem_terms(const CollectionStatistics& statistics, const QueryWord& word,
                                     Language language) {
  std::vector<SynonymGroup> terms;
  append(stem_in(statistics, word, language), std::nullopt, terms);
  return terms;
}

Xapian::Query any_of(const CollectionStatistics& statistics, const std::vector<SynonymGroup>& terms) {
  std::vector<Xapian::Query> leaves;
  for (const SynonymGroup& synonyms : terms) leaves.push_back(statistics.leaf(synonyms));
  return any_of(std::move(leaves));
}

Xapian::Query matching(const std::vector<SynonymGroup>& terms) {
  std::vector<std::string> names;
  for (const SynonymGroup& synonyms : terms) {
    for (const WeightedTerm& term : synonyms) names.push_back(term.term);
  }
  return {Xapian::Query::OP_OR, names.begin(), names.end()};
}

Expansion expand(const CollectionStatistics& statistics, std::string_view beginning, Diacritics diacritics,
                 Language language) {
  return Expander(statistics, beginning, diacritics, language).expand();
}

}  // namespace songngu
