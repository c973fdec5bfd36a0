#include "indexer/build/build.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/open/open.h"
#include "common/database/terms/schema.h"
#include "indexer/base/parallel.h"
#include "indexer/build/corpus/changes.h"
#include "indexer/build/corpus/learning.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/build/publish/generation.h"
#include "indexer/build/write/chunk.h"
#include "indexer/build/write/merge.h"
#include "indexer/build/write/uuid.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// Whether the build would make the database that exists already.

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

/// A report that says so, if the same corpus, program and options (--shards, --single-file) made the
/// database; else none. With `strict`, only if the corpus gave no diagnostic.
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

// The steps of a build.

void add(BuildReport& sum, const BuildReport& part) {
  sum.files += part.files;
  sum.entries += part.entries;
  sum.passages += part.passages;
  sum.beads += part.beads;
  sum.refused += part.refused;
  sum.warnings += part.warnings;
}

/// The databases of all chunks in the workspace, and the reports on their files.
struct Chunks {
  PairCounts pairs;
  std::vector<fs::path> databases;
  std::vector<ChunkResult> results;
};

Chunks write_chunks(const CorpusListing& corpus, const AlignEntry& align_entry, const CommonPhrases& common,
                    const fs::path& workspace, const BuildOptions& options, const BuildEvents& events) {
  const std::vector<ChunkRange> plan = plan_chunks(corpus, options.shards);
  Chunks chunks;
  chunks.results.resize(plan.size());
  for (std::size_t i = 0; i < plan.size(); ++i)
    chunks.databases.push_back(workspace / fmt::format("chunk-{}", i));
  std::atomic<std::size_t> done{0};
  const auto this_thread = std::this_thread::get_id();
  parallel_for(plan.size(), options.jobs, [&](std::size_t i) {
    chunks.results[i] = write_chunk(corpus, plan[i], align_entry, common, chunks.databases[i], chunks.pairs);
    done += plan[i].end - plan[i].begin;
    if (std::this_thread::get_id() == this_thread) events.progress("indexing", done, corpus.files.size());
  });
  events.progress("indexing", corpus.files.size(), corpus.files.size());
  return chunks;
}

BuildReport report_on(const CorpusListing& corpus, const Chunks& chunks, const BuildEvents& events) {
  BuildReport report;
  std::vector<Diagnostic> diagnostics = corpus.diagnostics;
  for (const Diagnostic& diagnostic : corpus.diagnostics) count_listed(report, diagnostic);
  for (const ChunkResult& result : chunks.results) {
    add(report, result.counts);
    diagnostics.insert(diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
  }
  std::sort(diagnostics.begin(), diagnostics.end());
  for (const Diagnostic& diagnostic : diagnostics) events.diagnostic(diagnostic);
  return report;
}

Manifest manifest_of(const CorpusListing& corpus, Chunks& chunks) {
  Manifest manifest;
  manifest.place = corpus.place;
  for (ChunkResult& result : chunks.results) {
    for (ManifestFile& file : result.files) manifest.files.push_back(std::move(file));
  }
  return manifest;
}

/// The chunks of each shard: as even in passages as whole chunks allow, in order.
std::vector<std::vector<fs::path>> deal_out(const Chunks& chunks, std::size_t passages, unsigned shards) {
  std::vector<std::vector<fs::path>> dealt(shards);
  std::size_t before = 0;
  for (std::size_t i = 0; i < chunks.databases.size(); ++i) {
    const std::size_t here = chunks.results[i].counts.passages;
    if (here == 0) continue;
    const std::size_t middle = before + here / 2;
    dealt[std::min<std::size_t>(shards - 1, middle * shards / passages)].push_back(chunks.databases[i]);
    before += here;
  }
  return dealt;
}

std::vector<fs::path> merge_shards(const std::vector<std::vector<fs::path>>& dealt, const Metadata& metadata,
                                   const std::string& fingerprint, const fs::path& workspace,
                                   const BuildOptions& options, const BuildEvents& events) {
  std::vector<fs::path> targets;
  for (std::size_t shard = 0; shard < dealt.size(); ++shard) {
    targets.push_back(workspace / fmt::format("shard-{}", shard));
  }
  events.progress("merging", 0, targets.size());
  parallel_for(targets.size(), options.jobs, [&](std::size_t shard) {
    merge(dealt[shard], metadata, uuid_of(fingerprint, shard), targets[shard], workspace,
          options.single_file);
  });
  events.progress("merging", targets.size(), targets.size());
  return targets;
}

/// Everything up to publishing, in `workspace`. Returns no databases if nothing is to be published.
std::vector<fs::path> build_in(const fs::path& workspace, const CorpusListing& corpus,
                               const BuildOptions& options, const BuildEvents& events, BuildReport& report) {
  const LearnedLexicon lexicon = lexicon_for(corpus, options, events);
  const CommonPhrases common = common_phrases_for(corpus, options);
  Chunks chunks = write_chunks(
      corpus, [&](const Entry& entry) { return lexicon.align(entry); }, common, workspace, options, events);
  report = report_on(corpus, chunks, events);
  if (options.strict && (report.refused > 0 || report.warnings > 0)) return {};
  if (report.passages == 0) {
    throw Error(ExitCode::kUsage, "the corpus contains no digest entry",
                "see songngu-digest(5) for the format");
  }
  const Manifest manifest = manifest_of(corpus, chunks);
  report.fingerprint = fingerprint_of(manifest, lexicon.encoded(), common.encode());
  Metadata metadata =
      metadata_of(manifest, lexicon.encoded(), report.fingerprint, report.refused + report.warnings);
  metadata.emplace_back(schema::kCommonPhrasesKey, common.encode());
  for (auto& page : chunks.pairs.pages()) {
    if (!page.second.empty()) metadata.push_back(std::move(page));
  }
  return merge_shards(deal_out(chunks, report.passages, options.shards), metadata, report.fingerprint,
                      workspace, options, events);
}

template <typename Writer, typename Publish>
BuildReport build_with(Writer&& writer, const CorpusListing& corpus, const BuildOptions& options,
                       const BuildEvents& events, const Publish& publish) {
  BuildReport report;
  const std::vector<fs::path> databases = build_in(writer.workspace(), corpus, options, events, report);
  if (databases.empty()) return report;
  stop_if_interrupted();
  publish(databases);
  report.published = true;
  return report;
}

}  // namespace

BuildReport build(const BuildOptions& options, const BuildEvents& events) {
  const CorpusListing corpus = list_corpus(options.corpus);
  if (options.if_changed) {
    if (auto unchanged = report_if_unchanged(corpus, options)) {
      if (options.single_file) SingleFileWriter::remember_place(options.database, corpus.place);
      return *unchanged;
    }
  }
  if (options.single_file) {
    SingleFileWriter writer(options.database);
    return build_with(writer, corpus, options, events,
                      [&](const auto& files) { writer.publish(files.front(), corpus.place); });
  }
  GenerationWriter writer(options.database);
  return build_with(writer, corpus, options, events,
                    [&](const auto& shards) { writer.publish(shards, corpus.place); });
}

}  // namespace songngu
