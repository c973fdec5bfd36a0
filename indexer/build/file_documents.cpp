#include "indexer/build/file_documents.h"

#include <algorithm>

#include "indexer/build/documents.h"
#include "indexer/build/file_digest.h"

namespace songngu {
namespace {

std::size_t linking(const std::vector<Bead>& beads) {
  return static_cast<std::size_t>(
      std::count_if(beads.begin(), beads.end(), [](const Bead& bead) { return bead.linked(); }));
}

}  // namespace

FileDocuments make_documents(const CorpusFile& file, const AlignEntry& align_entry,
                             const CommonPhrases& common) {
  FileDocuments made;
  // Before the file is parsed: should it change in between, the next update reads it again.
  made.state = {.entry_id = file.name.entry_id,
                .file = file.name.file,
                .relative = file.name.relative,
                .digest = file_digest(file.name.file),
                .refused = false,
                .entries = {}};
  ParsedFile parsed = read_digest(file);
  made.diagnostics = std::move(parsed.diagnostics);
  made.state.refused = std::any_of(made.diagnostics.begin(), made.diagnostics.end(),
                                   [](const Diagnostic& d) { return d.severity == Severity::kError; });
  for (const Entry& entry : parsed.entries) {
    if (entry.passages.empty()) continue;
    const std::vector<Bead> beads = align_entry(entry);
    const std::vector<PassageRecord> records = records_of(entry, beads);
    made.beads += linking(beads);
    made.state.entries.push_back({.id = entry.id, .digest = digest_of(records)});
    std::vector<IndexedPassage>& passages = made.entries.emplace_back();
    passages.reserve(records.size());
    for (const PassageRecord& record : records) passages.push_back(indexed(record, entry, common));
  }
  return made;
}

}  // namespace songngu
