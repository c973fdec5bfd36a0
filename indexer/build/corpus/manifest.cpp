#include "indexer/build/corpus/manifest.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string_view>

#include <fmt/format.h>

#include "common/base/bytes.h"
#include "common/base/hash.h"
#include "common/base/version.h"
#include "common/database/open/open.h"
#include "common/database/record/compression.h"
#include "common/database/terms/schema.h"

namespace songngu {

std::string encode(const Manifest& manifest) {
  ByteWriter out;
  out.number(manifest.changed_entries);
  out.number(manifest.files.size());
  for (const ManifestFile& file : manifest.files) {
    out.text(file.entry_id)
        .number(file.path.folder)
        .text(file.path.relative)
        .text(file.hash)
        .number(file.refused ? 1 : 0);
    out.number(file.entries.size());
    for (const ManifestEntry& entry : file.entries) out.text(entry.id).text(entry.hash);
  }
  return compress(out.take());
}

Manifest decode_manifest(std::string_view bytes, CorpusPlace place) {
  const std::string plain = decompress(bytes);
  ByteReader in(plain);
  Manifest manifest;
  manifest.place = std::move(place);
  manifest.changed_entries = in.number();
  for (std::size_t left = in.count(); left > 0; --left) {
    ManifestFile& file =
        manifest.files.emplace_back();  // one by one: a damaged count may be larger than memory
    file.entry_id = in.text();
    file.path.folder = in.small();
    file.path.relative = in.text();
    file.file = path_at(manifest.place, file.path);
    file.hash = in.text();
    file.refused = in.number() != 0;
    file.entries.resize(in.count());
    for (ManifestEntry& entry : file.entries) {
      entry.id = in.text();
      entry.hash = in.text();
    }
  }
  return manifest;
}

std::string fingerprint_of(const Manifest& manifest, std::string_view lexicon, std::string_view phrases) {
  std::vector<const ManifestEntry*> entries;
  for (const ManifestFile& file : manifest.files) {
    for (const ManifestEntry& entry : file.entries) entries.push_back(&entry);
  }
  std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  ByteWriter out;
  out.number(schema::kVersion).number(schema::kAnalysisVersion).text(hash128_digits(decompress(lexicon)));
  out.text(phrases);
  for (const ManifestEntry* entry : entries) out.text(entry->id).text(entry->hash);
  return hash128_digits(out.take());
}

std::string file_hash(const std::string& file, std::size_t most) {
  // Opening a pipe would block until somebody writes into it.
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return hash128_digits("");
  // In one read: an update hashes every file of the corpus.
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  const std::size_t size = in ? static_cast<std::size_t>(std::max<std::streamoff>(0, in.tellg())) : 0;
  std::string bytes(std::min(size, most), '\0');
  in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return hash128_digits(bytes);
}

namespace {

constexpr std::size_t kWholeFile = std::numeric_limits<std::size_t>::max();

}  // namespace

std::string this_program() {
  static const std::string program =
      fmt::format("{} {}", kProgramVersion, file_hash("/proc/self/exe", kWholeFile));
  return program;
}

Metadata metadata_of(const Manifest& manifest, const std::string& lexicon, const std::string& fingerprint,
                     std::optional<std::size_t> diagnostics) {
  return {{std::string(schema::kVersionKey), std::to_string(schema::kVersion)},
          {std::string(schema::kAnalysisKey), std::to_string(schema::kAnalysisVersion)},
          {std::string(schema::kFingerprintKey), fingerprint},
          {std::string(schema::kCorpusKey), encode(manifest)},
          {std::string(schema::kLexiconKey), lexicon},
          {std::string(schema::kProgramKey), this_program()},
          {std::string(schema::kDiagnosticsKey), diagnostics ? std::to_string(*diagnostics) : std::string()}};
}

Manifest read_manifest(const std::string& database) {
  OpenDatabase open({database});
  return open.read([&](Xapian::Database& xapian) {
    return decode_manifest(xapian.get_metadata(std::string(schema::kCorpusKey)), read_place(database));
  });
}

}  // namespace songngu
