#include "indexer/build/builds.h"

#include <algorithm>

#include "common/database/open.h"
#include "common/database/schema.h"
#include "indexer/build/corpus_state.h"

namespace songngu {
namespace {

struct Build {
  std::string fingerprint;
  Shards shards;
  bool of_copies = true;  // each of its shards holds all of it
};

struct ShardFacts {
  std::string fingerprint;
  bool is_whole = false;  // nothing of its build is elsewhere
};

ShardFacts look_at(const std::string& path) {
  OpenDatabase open({path});
  return open.read([](Xapian::Database& database) {
    const CorpusState state = decode_corpus_state(database.get_metadata(std::string(schema::kCorpusKey)), {});
    std::size_t remembered = 0;
    for (const FileState& file : state.files) remembered += file.entries.size();
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

}  // namespace songngu
