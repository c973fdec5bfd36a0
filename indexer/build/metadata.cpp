#include "indexer/build/metadata.h"

#include <limits>
#include <string_view>

#include <fmt/format.h>

#include "common/base/version.h"
#include "common/database/open.h"
#include "common/database/schema.h"
#include "indexer/build/file_digest.h"

namespace songngu {
namespace {

constexpr std::size_t kWholeFile = std::numeric_limits<std::size_t>::max();

}  // namespace

std::string this_program() {
  static const std::string program =
      fmt::format("{} {}", kProgramVersion, file_digest("/proc/self/exe", kWholeFile));
  return program;
}

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

CorpusState read_state(const std::string& database) {
  OpenDatabase open({database});
  return open.read([&](Xapian::Database& xapian) {
    return decode_corpus_state(xapian.get_metadata(std::string(schema::kCorpusKey)), read_place(database));
  });
}

}  // namespace songngu
