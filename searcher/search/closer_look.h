// What the best of the second pass are compared by, where others come close: evidence that takes reading
// around a passage, so that it is looked for in few.
#pragma once

#include <vector>

#include "searcher/query/question.h"
#include "searcher/query/words.h"
#include "searcher/search/evidence.h"
#include "searcher/search/passage_reader.h"
#include "searcher/search/sought_words.h"

namespace songngu {

class CloserLook {
 public:
  /// `reader` must outlive it. Looks for kBead and kAround where `words` are many.
  CloserLook(PassageReader& reader, const std::vector<QueryWord>& words);

  /// Whether there is anything to look for.
  [[nodiscard]] bool pays() const { return many_words_ || wanted_ != Wanted::kAny; }

  /// Reads the passages around these, which takes less than one by one. Without effect over servers.
  /// THROWS: as PassageReader.
  void read_ahead(const std::vector<Xapian::docid>& documents);

  /// kBead and kAround, times their weights. THROWS: as PassageReader.
  [[nodiscard]] EvidenceVector find(const SoughtWords& words, Xapian::docid document);

  /// kAnswer of a passage that scores so much without it. THROWS: as PassageReader.
  [[nodiscard]] double answer(Xapian::docid document, double score);

 private:
  PassageReader& reader_;
  bool many_words_;
  Wanted wanted_;
};

}  // namespace songngu
