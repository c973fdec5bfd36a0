#include "indexer/build/state.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/version.h"
#include "common/database/open.h"
#include "common/database/schema.h"

namespace songngu {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kWholeFile = std::numeric_limits<std::size_t>::max();

/// Version and digest of the running program: another build of it may align otherwise.
std::string this_program() {
  static const std::string program =
      fmt::format("{} {}", kProgramVersion, file_digest("/proc/self/exe", kWholeFile));
  return program;
}

struct Provenance {
  std::string program;
  std::string diagnostics;
};

Provenance provenance_of(const std::string& database) {
  OpenDatabase open({database});
  return open.read([](Xapian::Database& xapian) {
    const auto value = [&](std::string_view key) { return xapian.get_metadata(std::string(key)); };
    return Provenance{value(schema::kProgramKey), value(schema::kDiagnosticsKey)};
  });
}

/// Whether the database lies there as the options would lay it: one file, or so many parts.
bool is_laid_out_as(const BuildOptions& options) {
  std::error_code ignored;
  if (options.single_file) return fs::is_regular_file(options.database, ignored);
  return databases_in_stub(options.database).size() == options.shards;
}

bool is_made_as_asked(const BuildOptions& options) {
  if (options.lexicon_from || !is_laid_out_as(options)) return false;
  const Provenance made = provenance_of(options.database);
  return made.program == this_program() && (!options.strict || made.diagnostics == "0");
}

}  // namespace

Metadata metadata_of(const CorpusState& state, const std::string& lexicon, const std::string& fingerprint,
                     std::optional<std::size_t> diagnostics) {
  return {{std::string(schema::kVersionKey), std::to_string(schema::kVersion)},
          {std::string(schema::kAnalysisKey), std::to_string(schema::kAnalysisVersion)},
          {std::string(schema::kFingerprintKey), fingerprint},
          {std::string(schema::kCorpusKey), encode(state)},
          {std::string(schema::kLexiconKey), lexicon},
          {std::string(schema::kProgramKey), this_program()},
          {std::string(schema::kDiagnosticsKey), diagnostics ? std::to_string(*diagnostics) : std::string()}};
}

std::string file_digest(const std::string& file, std::size_t most) {
  // Opening a pipe would wait until somebody writes into it.
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return digest_of("");
  // As a block: an update reads every file of the corpus.
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  const std::size_t size = in ? static_cast<std::size_t>(std::max<std::streamoff>(0, in.tellg())) : 0;
  std::string bytes(std::min(size, most), '\0');
  in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return digest_of(bytes);
}

CorpusState read_state(const std::string& database) {
  OpenDatabase open({database});
  return open.read([](Xapian::Database& xapian) {
    return decode_corpus_state(xapian.get_metadata(std::string(schema::kCorpusKey)));
  });
}

Staleness staleness_of(const CorpusState& state, const CorpusListing& corpus) {
  std::map<std::string_view, const FileState*> known;
  for (const FileState& file : state.files) known.emplace(file.entry_id, &file);
  Staleness changes;
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
    if (!is_made_as_asked(options)) return std::nullopt;
    const CorpusState state = read_state(options.database);
    if (state.changed_entries > 0 || state.roots != corpus.roots) return std::nullopt;
    const Staleness changes = staleness_of(state, corpus);
    if (!changes.changed.empty() || !changes.gone.empty()) return std::nullopt;
    // What was refused must be reported again, and so read again.
    const bool refused = std::any_of(state.files.begin(), state.files.end(),
                                     [](const FileState& file) { return file.entries.empty(); });
    if (refused || !corpus.diagnostics.empty()) return std::nullopt;
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
