#include "indexer/build/state.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>

#include "common/base/error.h"
#include "common/database/open.h"
#include "common/database/schema.h"

namespace songngu {

Metadata metadata_of(const CorpusState& state, const std::string& lexicon, const std::string& fingerprint) {
  return {{std::string(schema::kVersionKey), std::to_string(schema::kVersion)},
          {std::string(schema::kAnalysisKey), std::to_string(schema::kAnalysisVersion)},
          {std::string(schema::kFingerprintKey), fingerprint},
          {std::string(schema::kCorpusKey), encode(state)},
          {std::string(schema::kLexiconKey), lexicon}};
}

std::string file_digest(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return digest_of(bytes);
}

CorpusState read_state(const std::string& database) {
  OpenDatabase open({database});
  return open.read([](Xapian::Database& xapian) {
    return decode_corpus_state(xapian.get_metadata(std::string(schema::kCorpusKey)));
  });
}

CorpusChanges changes_since(const CorpusState& state, const CorpusListing& corpus) {
  std::map<std::string_view, const FileState*> known;
  for (const FileState& file : state.files) known.emplace(file.entry_id, &file);
  CorpusChanges changes;
  for (const CorpusFile& file : corpus.files) {
    const auto found = known.find(file.name.entry_id);
    const bool same = found != known.end() && found->second->digest == file_digest(file.name.file) &&
                      found->second->file == file.name.file;
    if (!same) changes.changed.push_back(file);
    if (found != known.end()) known.erase(found);
  }
  for (const auto& [id, file] : known) changes.gone.push_back(*file);
  return changes;
}

std::optional<BuildReport> report_if_unchanged(const CorpusListing& corpus, const BuildOptions& options) {
  try {
    const CorpusState state = read_state(options.database);
    if (state.changed_entries > 0 || state.roots != corpus.roots) return std::nullopt;
    const CorpusChanges changes = changes_since(state, corpus);
    if (!changes.changed.empty() || !changes.gone.empty()) return std::nullopt;
    // What was refused must be reported again, and so read again.
    const bool refused = std::any_of(state.files.begin(), state.files.end(),
                                     [](const FileState& file) { return file.entries.empty(); });
    if (refused || options.lexicon_from || !corpus.diagnostics.empty()) return std::nullopt;
    BuildReport report;
    report.unchanged = true;
    report.files = state.files.size();
    for (const FileState& file : state.files) report.entries += file.entries.size();
    return report;
  } catch (const Error&) {
    // Missing, damaged or of another version: all the more reason to build.
    return std::nullopt;
  }
}

}  // namespace songngu
