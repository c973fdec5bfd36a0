// The lexicon that a build learns from its own corpus before it aligns it.
#pragma once

#include <string>
#include <vector>

#include "common/database/compression.h"
#include "indexer/build/build_events.h"
#include "indexer/build/build_options.h"
#include "indexer/digest/corpus.h"
#include "indexer/learn/learner.h"

namespace songngu {

/// The lexicons that a corpus is aligned with, and the bytes by which a database keeps them.
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

/// Learns from a bounded, deterministic sample of the corpus' files, or takes what `lexicon_from` learned.
LearnedLexicon lexicon_for(const CorpusListing& corpus, const BuildOptions& options,
                           const BuildEvents& events);

/// What the last build of this database learned. THROWS: Error(kDatabase).
LearnedLexicon stored_lexicon(const std::string& database);

}  // namespace songngu
