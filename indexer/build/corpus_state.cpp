#include "indexer/build/corpus_state.h"

#include <algorithm>

#include "common/base/bytes.h"
#include "common/base/hash.h"
#include "common/database/compression.h"
#include "common/database/schema.h"

namespace songngu {

std::string encode(const CorpusState& state) {
  ByteWriter out;
  out.number(state.changed_entries);
  out.number(state.files.size());
  for (const FileState& file : state.files) {
    out.text(file.entry_id)
        .number(file.path.folder)
        .text(file.path.relative)
        .text(file.digest)
        .number(file.refused ? 1 : 0);
    out.number(file.entries.size());
    for (const EntryState& entry : file.entries) out.text(entry.id).text(entry.digest);
  }
  return compress(out.take());
}

CorpusState decode_corpus_state(std::string_view bytes, CorpusPlace place) {
  const std::string plain = decompress(bytes);
  ByteReader in(plain);
  CorpusState state;
  state.place = std::move(place);
  state.changed_entries = in.number();
  for (std::size_t left = in.count(); left > 0; --left) {
    FileState& file =
        state.files.emplace_back();  // as it is read: a number may promise more than memory holds
    file.entry_id = in.text();
    file.path.folder = in.small();
    file.path.relative = in.text();
    file.file = path_at(state.place, file.path);
    file.digest = in.text();
    file.refused = in.number() != 0;
    file.entries.resize(in.count());
    for (EntryState& entry : file.entries) {
      entry.id = in.text();
      entry.digest = in.text();
    }
  }
  return state;
}

std::string fingerprint_of(const CorpusState& state, std::string_view lexicon, std::string_view phrases) {
  std::vector<const EntryState*> entries;
  for (const FileState& file : state.files) {
    for (const EntryState& entry : file.entries) entries.push_back(&entry);
  }
  std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  ByteWriter out;
  out.number(schema::kVersion).number(schema::kAnalysisVersion).text(hash128_digits(decompress(lexicon)));
  out.text(phrases);
  for (const EntryState* entry : entries) out.text(entry->id).text(entry->digest);
  return hash128_digits(out.take());
}

}  // namespace songngu
