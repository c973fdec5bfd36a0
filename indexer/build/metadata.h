// What a database remembers beside its passages, written and read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/build/corpus_state.h"

namespace songngu {

using Metadata = std::vector<std::pair<std::string, std::string>>;

/// The metadata of every shard of a database: versions, program, fingerprint, state, lexicon; how many
/// diagnostics the whole corpus gave, where that is known.
Metadata metadata_of(const CorpusState& state, const std::string& lexicon, const std::string& fingerprint,
                     std::optional<std::size_t> diagnostics);

/// THROWS: Error(kDatabase).
CorpusState read_state(const std::string& database);

/// Version and digest of the running program: another build of it may align otherwise.
std::string this_program();

}  // namespace songngu
