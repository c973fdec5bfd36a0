// Stage 2 of ranking for passages that the translation of a query finds: passages of the other language
// without counterpart.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/compile/compile.h"
#include "searcher/search/rank/features.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// The translations of a query's words, as they are looked for in the texts of passages.
class TranslatedTerms {
 public:
  struct Match {
    std::size_t token = 0;   ///< the first
    std::size_t tokens = 1;  ///< how many it has
    std::size_t word = 0;
    double probability = 0;
  };

  /// Each word counts once. `words` must outlive it.
  explicit TranslatedTerms(const std::vector<TranslatedWord>& words);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const TranslatedWord& operator[](std::size_t word) const { return *words_[word]; }

  /// In order of their tokens. Those of one word may overlap.
  [[nodiscard]] std::vector<Match> occurrences(const PassageView& passage) const;

 private:
  struct Target {
    std::size_t word = 0;
    const Alternative* alternative = nullptr;
  };
  void add(std::size_t word, const Alternative& alternative);
  static bool matches(const Alternative& alternative, const PassageView& passage, std::size_t token);
  void add_quantities(const std::vector<Quantity>& quantities, const PassageView& passage,
                      std::vector<Match>& found) const;

  std::vector<const TranslatedWord*> words_;
  FormNumbers exact_;  // first forms of alternatives
  FormNumbers stems_;
  std::vector<std::vector<Target>> by_exact_;  // by number of the form
  std::vector<std::vector<Target>> by_stem_;
  std::vector<Target> quantities_;
};

/// Whether only the query's translation can have found the candidate.
bool found_by_translation(const CompiledQuery& compiled, const Candidate& candidate);

/// Takes the candidates that the translation found out of `candidates`. Both stay in order.
std::vector<Candidate> take_translated(const CompiledQuery& compiled, std::vector<Candidate>& candidates);

/// The words of a query, with the language that it is taken for.
struct TypedWords {
  const std::vector<QueryWord>& words;
  Language language;
};

/// Gives these candidates scores that can be compared with those of rerank.h, the first kRerankDepth by their
/// texts, and puts them in order. THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the
/// deadline.
void rerank_translated(const CollectionStatistics& statistics, PassageReader& reader,
                       const std::vector<TranslatedWord>& words, const TypedWords& typed,
                       std::vector<Candidate>& candidates);

/// What adds up to the score of a candidate of rerank_translated(): its words if it was reranked, else one
/// part for all of them.
std::vector<ScorePart> explain_translated(const CollectionStatistics& statistics,
                                          const std::vector<TranslatedWord>& words, const TypedWords& typed,
                                          const PassageView& passage, double candidate_score);

/// The places of the translations in the passage, in order, without overlap: of each word the likeliest that
/// the passage has.
std::vector<Span> highlights(const std::vector<TranslatedWord>& words, const PassageView& passage);

}  // namespace songngu
