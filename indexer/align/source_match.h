// How well the statements of a digest's bullets are explained by what an entry's articles say: the
// translation's sentences, which are of the bullets' own language, and the original's across the languages.
#pragma once

#include <vector>

#include "common/model/entry.h"
#include "indexer/align/numbered_entry.h"

namespace songngu {

/// A bead of the translation as a possible source of a statement; one side may be empty.
struct Source {
  std::vector<const Sentence*> vi;
  std::vector<const Sentence*> en;
  double confidence = 0;  ///< of the bead
};

std::vector<Source> sources_of(const NumberedEntry& entry, const std::vector<Bead>& translation);

/// Explains Vietnamese words by Vietnamese sentences: they stand there, or they don't.
class SameLanguageExplainer {
 public:
  explicit SameLanguageExplainer(const NumberedSide& vietnamese);

  void add(const Sentence& sentence);
  void clear();
  /// Log-likelihood ratio of a word, in nats: the mean of syllable shares and background, as in explainer.h.
  [[nodiscard]] float score(WordType word) const;
  [[nodiscard]] float score(const Sentence& sentence) const;

 private:
  const std::vector<float>& background_;
  float silent_;
  std::vector<float> counts_;
  std::vector<WordType> touched_;
  float total_ = 0;
};

/// A source that may be what a statement sums up.
struct SourceCandidate {
  std::uint32_t source = 0;
  std::vector<float> gains;  ///< of the statement's words given the source, in nats
  float back = 0;            ///< of the source's words given the statement, in nats
  float score = 0;           ///< what it is chosen by, other candidates aside
};

/// At most so many words of statements times sources are looked at; statements beyond are left alone.
inline constexpr std::size_t kMaxSummaryCells = 50'000'000;

/// The best candidates of each of the entry's statements, best first.
std::vector<std::vector<SourceCandidate>> match_sources(const NumberedEntry& entry,
                                                        const std::vector<Source>& sources);

}  // namespace songngu
