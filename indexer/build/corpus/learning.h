// What a build learns from a sample of its corpus before it aligns and indexes it: the lexicon, and which
// phrases are common.
#pragma once

#include <string>
#include <vector>

#include "common/database/record/compression.h"
#include "common/database/terms/common_phrases.h"
#include "indexer/build/corpus/build_job.h"
#include "indexer/digest/corpus.h"
#include "indexer/learn/learner.h"

namespace songngu {

/// The lexicons that a corpus is aligned with, and their encoding in a database.
class LearnedLexicon {
 public:
  explicit LearnedLexicon(LexiconSet lexicons)
      : lexicons_(std::move(lexicons)), encoded_(compress(lexicons_.encode())) {}
  /// As a database keeps it. THROWS: RecordError.
  explicit LearnedLexicon(std::string encoded)
      : lexicons_(LexiconSet::decode(decompress(encoded))), encoded_(std::move(encoded)) {}
  [[nodiscard]] std::vector<Bead> align(const Entry& entry) const;
  [[nodiscard]] const std::string& encoded() const { return encoded_; }

 private:
  LexiconSet lexicons_;
  std::string encoded_;
};

/// Learns from a bounded, deterministic sample of the corpus's files, or takes the lexicon of `lexicon_from`.
LearnedLexicon lexicon_for(const CorpusListing& corpus, const BuildOptions& options,
                           const BuildEvents& events);

/// The lexicon that the last build of this database learned. THROWS: Error(kDatabase).
LearnedLexicon stored_lexicon(const std::string& database);

/// The phrases that get terms (common/database/terms/common_phrases.h): those in at least one passage of a
/// hundred (in a large corpus, of two hundred), counted in a bounded, deterministic sample of the corpus's
/// files; or those of `lexicon_from`. None for a small corpus, where reading every passage is fast. THROWS:
/// Error(kDatabase).
CommonPhrases common_phrases_for(const CorpusListing& corpus, const BuildOptions& options);

/// As common_phrases_for(), for a corpus of any size, and never from `lexicon_from`.
CommonPhrases common_phrases_in(const CorpusListing& corpus, unsigned jobs);

/// The common phrases of the last build of this database. THROWS: Error(kDatabase).
CommonPhrases stored_common_phrases(const std::string& database);

}  // namespace songngu
