// An entry and its beads as the documents of the schema (common/database/schema.h).
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/common_phrases.h"
#include "common/database/pair_counts.h"
#include "common/database/record.h"
#include "common/model/entry.h"

namespace songngu {

/// A record for each passage, in reading order. `path`: of the entry's file.
std::vector<PassageRecord> records_of(const Entry& entry, const std::vector<Bead>& beads,
                                      const CorpusPath& path = {});

/// The entry and beads that records_of() took apart; its file as a relative path. REQUIRES: the records of
/// one whole entry, in order.
struct AlignedEntry {
  Entry entry;
  std::vector<Bead> beads;
};
AlignedEntry entry_in(const std::string& entry_id, const std::vector<PassageRecord>& records);

/// Ordinals of the passages that the record's counterpart lies in, less its own; most aligned text first,
/// ties in reading order. Translations where there are some, else summaries.
std::vector<std::int32_t> links_of(const PassageRecord& record);

/// A passage as the index takes it.
struct IndexedPassage {
  Xapian::Document document;
  std::vector<PairPlace> pairs;  ///< what its pairs of words count for
};
IndexedPassage indexed(const PassageRecord& record, const Entry& entry, const CommonPhrases& common);

/// digest_of() what the records say, wherever their file lies.
std::string digest_of(const std::vector<PassageRecord>& records);

}  // namespace songngu
