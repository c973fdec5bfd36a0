#include "indexer/build/file_documents.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/build/documents.h"
#include "indexer/build/file_digest.h"

namespace songngu {
namespace {

std::size_t linking(const std::vector<Bead>& beads) {
  return static_cast<std::size_t>(
      std::count_if(beads.begin(), beads.end(), [](const Bead& bead) { return bead.linked(); }));
}

/// A root that was a file when the database was built, and is a folder now, has a folder of its own.
CorpusPath path_of(const CorpusFile& file, const CorpusPlace& place) {
  const std::uint32_t folder = place.index_of(file.root);
  if (folder == place.folders.size()) {
    throw Error(ExitCode::kUsage, fmt::format("{} was a file when the database was built", file.root),
                "build it again: indexer build CORPUS --db PATH");
  }
  return {folder, file.name.relative};
}

}  // namespace

FileDocuments make_documents(const CorpusFile& file, const CorpusPlace& place, const AlignEntry& align_entry,
                             const CommonPhrases& common) {
  FileDocuments made;
  // Before the file is parsed: should it change in between, the next update reads it again.
  made.state = {.entry_id = file.name.entry_id,
                .file = file.name.file,
                .path = path_of(file, place),
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
    const std::vector<PassageRecord> records = records_of(entry, beads, made.state.path);
    made.beads += linking(beads);
    made.state.entries.push_back({.id = entry.id, .digest = digest_of(records)});
    std::vector<IndexedPassage>& passages = made.entries.emplace_back();
    passages.reserve(records.size());
    for (const PassageRecord& record : records) passages.push_back(indexed(record, entry, common));
  }
  return made;
}

}  // namespace songngu
