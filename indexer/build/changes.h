// What an update has to do: the corpus as it is, against what the database remembers of it.
#pragma once

#include <string>
#include <vector>

#include "indexer/build/corpus_state.h"
#include "indexer/build/update_scope.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// THROWS: Error(kUsage) where the database does not say where its corpus is, or it is not there any more:
/// what is gone, and what to type.
void expect_corpus(const CorpusState& state, const std::string& database);

/// The corpus of these roots as it is now. A file that was named as a root and is gone is left out; a folder
/// of files that is gone is an error: more likely a disk that isn't mounted than a corpus thrown away.
/// THROWS: Error(kUsage).
CorpusListing list_remembered(const CorpusState& state);

/// The files inside the scope that are new, edited, moved (another path gives the same entries) or had no
/// entry, so that what is wrong with them is told again; and the remembered ones that are gone. In the
/// listing's order.
struct Changes {
  std::vector<CorpusFile> to_read;
  std::vector<FileState> gone;
};
Changes changes_in(UpdateScope& scope, const CorpusState& state, const CorpusListing& corpus, unsigned jobs);

}  // namespace songngu
