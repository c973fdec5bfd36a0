#include "indexer/build/unchanged.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/base/error.h"
#include "common/database/open/open.h"
#include "common/database/terms/schema.h"
#include "indexer/build/corpus/changes.h"
#include "indexer/build/corpus/manifest.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

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

/// Whether the database has the form that the options ask for: one file, or that number of shards.
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

/// Whether two places have the same roots, in any order.
bool is_same(CorpusPlace one, CorpusPlace other) {
  std::sort(one.roots.begin(), one.roots.end());
  std::sort(other.roots.begin(), other.roots.end());
  return one == other;
}

}  // namespace

std::optional<BuildReport> report_if_unchanged(const CorpusListing& corpus, const BuildOptions& options) {
  try {
    if (!is_made_as_asked(options)) return std::nullopt;
    Manifest manifest = read_manifest(options.database);
    // A single file that came from elsewhere may be what would be made here.
    if (options.single_file && !manifest.place.known()) manifest.place = corpus.place;
    if (manifest.changed_entries > 0 || !is_same(manifest.place, corpus.place)) return std::nullopt;
    const StaleFiles stale = stale_files(manifest, corpus);
    if (!stale.changed.empty() || !stale.gone.empty()) return std::nullopt;
    // Files that were refused must be reported again, and so be read again.
    const bool refused = std::any_of(manifest.files.begin(), manifest.files.end(),
                                     [](const ManifestFile& file) { return file.refused; });
    if (refused || !corpus.diagnostics.empty()) return std::nullopt;
    BuildReport report;
    report.unchanged = true;
    report.files = manifest.files.size();
    for (const ManifestFile& file : manifest.files) report.entries += file.entries.size();
    return report;
  } catch (const Error&) {
    // Missing, damaged or of another version: build it.
    return std::nullopt;
  }
}

}  // namespace songngu
