#include "indexer/build/update.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/open/open.h"
#include "common/database/terms/common_phrases.h"
#include "common/database/terms/schema.h"
#include "indexer/base/parallel.h"
#include "indexer/build/corpus/changes.h"
#include "indexer/build/corpus/learning.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/build/publish/database_edit.h"
#include "indexer/build/write/documents.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// The documents of this many files are in memory at a time.
constexpr std::size_t kFilesInMemory = 64;

/// THROWS: Error(kDatabase) if it is not a database at all, Error(kUsage) if it is one that can't be written
/// to.
void require_writable(const std::string& database) {
  const OpenDatabase open({database});
  const std::string remedy =
      "build a folder on the machine that has the corpus: indexer build CORPUS --db PATH; a downloaded "
      "database is renewed by downloading it again";
  std::error_code ignored;
  if (!fs::is_directory(database, ignored)) {
    throw Error(ExitCode::kUsage,
                fmt::format("{} is a single file or remote: it can be searched, not updated", database),
                remedy);
  }
  if (read_stub(database).empty()) {
    throw Error(ExitCode::kUsage, fmt::format("{} is only a part of a database", database),
                "name the folder that 'indexer build' made");
  }
}

std::string read_metadata(const std::string& database, std::string_view key) {
  OpenDatabase open({database});
  return open.read([&](Xapian::Database& xapian) { return xapian.get_metadata(std::string(key)); });
}

/// One run: the manifest, and the edits of the database, file by file.
class Update {
 public:
  Update(GenerationWriter& writer, Manifest manifest, const BuildEvents& events)
      : edit_(writer), manifest_(std::move(manifest)), events_(events) {
    for (ManifestFile& file : manifest_.files) files_.emplace(file.entry_id, std::move(file));
    manifest_.files.clear();
  }

  void report_listing(UpdateScope& scope, const CorpusListing& corpus);
  void read(const std::vector<CorpusFile>& files, const AlignEntry& align_entry, const CommonPhrases& common,
            unsigned jobs);
  void remove(const ManifestFile& file);
  /// Publishes if anything changed.
  BuildReport finish(const std::string& lexicon, const std::string& phrases);

 private:
  void replace(FileDocuments&& made);
  void count(const FileDocuments& made);

  DatabaseEdit edit_;
  Manifest manifest_;
  const BuildEvents& events_;
  std::map<std::string, ManifestFile> files_;  // by entry_id
  std::vector<Diagnostic> diagnostics_;
  BuildReport report_;
  bool changed_ = false;
};

void Update::report_listing(UpdateScope& scope, const CorpusListing& corpus) {
  for (const Diagnostic& diagnostic : corpus.diagnostics) {
    if (!scope.covers(diagnostic.file)) continue;
    count_listed(report_, diagnostic);
    diagnostics_.push_back(diagnostic);
  }
}

void Update::count(const FileDocuments& made) {
  ++report_.files;
  report_.refused += made.remembered.refused ? 1 : 0;
  report_.entries += made.entries.size();
  report_.beads += made.beads;
  for (const auto& documents : made.entries) report_.passages += documents.size();
  for (const Diagnostic& diagnostic : made.diagnostics) {
    report_.warnings += diagnostic.severity == Severity::kWarning ? 1 : 0;
  }
}

void Update::read(const std::vector<CorpusFile>& files, const AlignEntry& align_entry,
                  const CommonPhrases& common, unsigned jobs) {
  for (std::size_t begin = 0; begin < files.size(); begin += kFilesInMemory) {
    const std::size_t count_here = std::min(kFilesInMemory, files.size() - begin);
    std::vector<FileDocuments> made(count_here);
    parallel_for(count_here, jobs, [&](std::size_t i) {
      made[i] = make_documents(files[begin + i], manifest_.place, align_entry, common);
    });
    for (FileDocuments& file : made) {
      count(file);
      diagnostics_.insert(diagnostics_.end(), file.diagnostics.begin(), file.diagnostics.end());
      replace(std::move(file));
    }
    events_.progress("updating", begin + count_here, files.size());
  }
}

void Update::replace(FileDocuments&& made) {
  ManifestFile& known = files_[made.remembered.entry_id];
  if (known == made.remembered) return;
  changed_ = true;
  std::map<std::string, std::string> old;  // hashes by entry
  for (const ManifestEntry& entry : known.entries) old.emplace(entry.id, entry.hash);
  for (std::size_t i = 0; i < made.entries.size(); ++i) {
    const ManifestEntry& entry = made.remembered.entries[i];
    const auto found = old.find(entry.id);
    const bool is_new = found == old.end();
    const bool edited = !is_new && found->second != entry.hash;
    report_.added += is_new ? 1 : 0;
    report_.edited += edited ? 1 : 0;
    if (!is_new) old.erase(found);
    // The path is in the documents, but not in the hash.
    if (!is_new && !edited && known.path == made.remembered.path) continue;
    if (!is_new) edit_.delete_entry(entry.id);
    edit_.add_entry(entry.id, made.entries[i]);
  }
  for (const auto& [id, hash] : old) edit_.delete_entry(id);
  report_.deleted += old.size();
  known = std::move(made.remembered);
}

void Update::remove(const ManifestFile& file) {
  changed_ = true;
  report_.deleted += file.entries.size();
  for (const ManifestEntry& entry : file.entries) edit_.delete_entry(entry.id);
  files_.erase(file.entry_id);
}

BuildReport Update::finish(const std::string& lexicon, const std::string& phrases) {
  std::sort(diagnostics_.begin(), diagnostics_.end());
  for (const Diagnostic& diagnostic : diagnostics_) events_.diagnostic(diagnostic);
  for (auto& [id, file] : files_) manifest_.files.push_back(std::move(file));
  const bool empty = std::all_of(manifest_.files.begin(), manifest_.files.end(),
                                 [](const ManifestFile& file) { return file.entries.empty(); });
  if (empty) {
    throw Error(ExitCode::kUsage, "no entry would be left in the database",
                "the database is unchanged; to remove everything, delete it");
  }
  manifest_.changed_entries += report_.added + report_.edited + report_.deleted;
  report_.fingerprint = fingerprint_of(manifest_, lexicon, phrases);
  report_.unchanged = !changed_;
  report_.published = changed_;
  if (changed_)
    edit_.publish(metadata_of(manifest_, lexicon, report_.fingerprint, std::nullopt), manifest_.place);
  return report_;
}

}  // namespace

BuildReport update(const UpdateOptions& options, const BuildEvents& events) {
  require_writable(options.database);
  GenerationWriter writer(options.database);
  const Manifest manifest = read_manifest(options.database);
  require_corpus(manifest, options.database);
  UpdateScope scope(options.paths, manifest.place.roots);
  const CorpusListing corpus = list_remembered(manifest);
  const Changes changes = changes_in(scope, manifest, corpus, options.jobs);
  scope.require_each_to_cover();

  const std::string lexicon = read_metadata(options.database, schema::kLexiconKey);
  const std::string phrases = read_metadata(options.database, schema::kCommonPhrasesKey);
  Update run(writer, manifest, events);
  run.report_listing(scope, corpus);
  for (const ManifestFile& file : changes.gone) run.remove(file);
  if (!changes.to_read.empty()) {
    const LearnedLexicon learned = stored_lexicon(options.database);
    const CommonPhrases common = CommonPhrases::decode(phrases);
    run.read(
        changes.to_read, [&](const Entry& entry) { return learned.align(entry); }, common, options.jobs);
  }
  return run.finish(lexicon, phrases);
}

}  // namespace songngu
