// What a database holds, as values.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "common/model/entry.h"
#include "indexer/build/builds.h"
#include "indexer/build/corpus_state.h"

namespace songngu {

/// Calls `visit` for each entry and its beads, in the order of identifiers; of a stub file, build by build.
/// THROWS: Error, and what `visit` throws.
void for_each_stored_entry(const std::string& database,
                           const std::function<void(const Entry&, const std::vector<Bead>&)>& visit);

/// Of one build.
struct DatabaseFacts {
  Shards shards;
  int schema = 0;
  int analysis = 0;
  std::string fingerprint;
  CorpusState state;
  std::uintmax_t bytes = 0;  ///< on disk, with the generation before; 0 for remote ones
};

/// THROWS: Error(kDatabase).
std::vector<DatabaseFacts> facts_of(const std::string& database);

}  // namespace songngu
