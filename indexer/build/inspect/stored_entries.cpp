#include "indexer/build/inspect/stored_entries.h"

#include <algorithm>
#include <filesystem>

#include "common/database/open/database_name.h"
#include "common/database/open/open.h"
#include "common/database/record/record.h"
#include "common/database/terms/schema.h"
#include "indexer/base/interrupt.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/build/write/documents.h"

namespace songngu {
namespace {

struct Build {
  std::string fingerprint;
  Shards shards;
  bool of_copies = true;  // each of its shards contains all of the build
};

struct ShardFacts {
  std::string fingerprint;
  bool is_whole = false;  // it contains all entries of its build
};

ShardFacts look_at(const std::string& path) {
  OpenDatabase open({path});
  return open.read([](Xapian::Database& database) {
    const Manifest manifest = decode_manifest(database.get_metadata(std::string(schema::kCorpusKey)), {});
    std::size_t remembered = 0;
    for (const ManifestFile& file : manifest.files) remembered += file.entries.size();
    const std::string prefix(1, schema::kEntry);
    const auto held = std::distance(database.allterms_begin(prefix), database.allterms_end(prefix));
    return ShardFacts{database.get_metadata(std::string(schema::kFingerprintKey)),
                      static_cast<std::size_t>(held) >= remembered};
  });
}

Build& build_with(std::vector<Build>& builds, const std::string& fingerprint) {
  const auto found = std::find_if(builds.begin(), builds.end(),
                                  [&](const Build& build) { return build.fingerprint == fingerprint; });
  return found != builds.end() ? *found
                               : builds.emplace_back(Build{.fingerprint = fingerprint, .shards = {}});
}

}  // namespace

std::vector<Shards> builds_at(const std::string& path) {
  const std::vector<std::string> places = databases_of_stub_file(path);
  if (places.size() == 1) return {places};
  std::vector<Build> builds;
  for (const std::string& place : places) {
    const ShardFacts shard = look_at(place);
    Build& build = build_with(builds, shard.fingerprint);
    build.shards.push_back(place);
    build.of_copies &= shard.is_whole;
  }
  std::vector<Shards> result;
  for (Build& build : builds) {
    if (build.of_copies) {
      for (std::string& copy : build.shards) result.push_back({std::move(copy)});
    } else {
      result.push_back(std::move(build.shards));
    }
  }
  return result;
}

namespace {

namespace fs = std::filesystem;

std::uintmax_t bytes_on_disk(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_directory(path, failed)) {
    const std::uintmax_t size = fs::file_size(path, failed);
    return failed ? 0 : size;
  }
  std::uintmax_t sum = 0;
  for (auto at = fs::recursive_directory_iterator(path, failed); !failed && at != fs::end(at);
       at.increment(failed)) {
    std::error_code unreadable;
    const std::uintmax_t size = at->is_regular_file(unreadable) ? at->file_size(unreadable) : 0;
    if (!unreadable) sum += size;
  }
  return sum;
}

using Visit = std::function<void(const Entry&, const std::vector<Bead>&)>;

void for_each_entry_of_build(const Shards& shards, const Visit& visit) {
  OpenDatabase open(shards);
  // Not open.read(), which may try again: entries that were visited have been printed.
  while_reading(DatabaseName(shards), [&] {
    for_each_entry(open.xapian(), [&](const std::string& id, const std::vector<StoredPassage>& passages) {
      stop_if_interrupted();
      std::vector<PassageRecord> records;
      records.reserve(passages.size());
      for (const StoredPassage& passage : passages) records.push_back(passage.record);
      AlignedEntry aligned = entry_in(id, records);
      if (const auto& facts = records.front().facts) {
        aligned.entry.file = open.corpora().file(passages.front().document, facts->file).path;
      }
      visit(aligned.entry, aligned.beads);
    });
  });
}

DatabaseFacts facts_of_build(const Shards& shards) {
  OpenDatabase open(shards);
  const CorpusPlace place = is_remote(shards.front()) ? CorpusPlace() : read_place(shards.front());
  DatabaseFacts facts = open.read([&](Xapian::Database& xapian) {
    const auto value = [&](std::string_view key) { return xapian.get_metadata(std::string(key)); };
    DatabaseFacts read;
    read.fingerprint = value(schema::kFingerprintKey);
    read.manifest = decode_manifest(value(schema::kCorpusKey), place);
    return read;
  });
  facts.shards = shards;
  // Another version would not have been opened.
  facts.schema = schema::kVersion;
  facts.analysis = schema::kAnalysisVersion;
  for (const std::string& shard : shards) facts.bytes += bytes_on_disk(shard);
  return facts;
}

}  // namespace

void for_each_stored_entry(const std::string& database, const Visit& visit) {
  for (const Shards& shards : builds_at(database)) for_each_entry_of_build(shards, visit);
}

std::vector<DatabaseFacts> facts_of(const std::string& database) {
  std::vector<DatabaseFacts> facts;
  for (const Shards& shards : builds_at(database)) facts.push_back(facts_of_build(shards));
  return facts;
}

}  // namespace songngu
