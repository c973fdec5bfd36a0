// Entries with their beads as documents of the schema (common/database/terms/schema.h), and back; files of
// the corpus as documents.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/record/record.h"
#include "common/database/terms/common_phrases.h"
#include "common/database/terms/pair_counts.h"
#include "common/model/entry.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// A record for each passage, in reading order. `path`: of the entry's file.
std::vector<PassageRecord> records_of(const Entry& entry, const std::vector<Bead>& beads,
                                      const CorpusPath& path = {});

/// The reverse of records_of(): the entry, its file as a relative path, and its beads.
struct AlignedEntry {
  Entry entry;
  std::vector<Bead> beads;
};
/// REQUIRES: the records of one whole entry, in order.
AlignedEntry entry_in(const std::string& entry_id, const std::vector<PassageRecord>& records);

/// The passages that the record's counterpart is in, as ordinals relative to its own; those with the most
/// aligned text first, ties in reading order. From translations if there are any, else from summaries.
std::vector<std::int32_t> links_of(const PassageRecord& record);

/// A passage as it is indexed.
struct IndexedPassage {
  Xapian::Document document;
  std::vector<PairCell> pairs;  ///< where its pairs of words are counted
};
IndexedPassage indexed(const PassageRecord& record, const Entry& entry, const CommonPhrases& common);

/// Hash of the records of an entry, in order, without the place of its file.
std::string hash_of(const std::vector<PassageRecord>& records);

/// Aligns an entry. Safe to call from several threads.
using AlignEntry = std::function<std::vector<Bead>(const Entry&)>;

/// One file of the corpus as documents.
struct FileDocuments {
  ManifestFile remembered;  ///< what the manifest lists of it
  std::vector<Diagnostic> diagnostics;
  std::vector<std::vector<IndexedPassage>> entries;  ///< the passages of each entry, in order
  std::size_t beads = 0;                             ///< with both sides
};

/// `place`: of the corpus that the file is in. THROWS: Error(kUsage) if the file's folder is not in it.
FileDocuments make_documents(const CorpusFile& file, const CorpusPlace& place, const AlignEntry& align_entry,
                             const CommonPhrases& common);

}  // namespace songngu
