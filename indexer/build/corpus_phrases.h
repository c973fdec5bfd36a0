// Which phrases a build gives terms (common/database/common_phrases.h).
#pragma once

#include <string>

#include "common/database/common_phrases.h"
#include "indexer/build/build_options.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// Those that one passage of a hundred, in a large corpus of two hundred, holds in a bounded, deterministic
/// sample of the corpus' files, or those of `lexicon_from`. None of a small corpus, whose every passage is
/// soon read. THROWS: Error(kDatabase).
CommonPhrases common_phrases_for(const CorpusListing& corpus, const BuildOptions& options);

/// As common_phrases_for(), of a corpus of any size, whose own they are.
CommonPhrases common_phrases_in(const CorpusListing& corpus, unsigned jobs);

/// Those of the last build of this database. THROWS: Error(kDatabase).
CommonPhrases stored_common_phrases(const std::string& database);

}  // namespace songngu
