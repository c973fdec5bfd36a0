// Throughput of what is done with whole entries, in bytes of the digest per second: parsing, aligning,
// encoding.
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <xapian.h>

#include "common/database/record/record.h"
#include "indexer/align/align.h"
#include "indexer/build/write/documents.h"
#include "indexer/digest/corpus.h"
#include "indexer/digest/parse.h"

namespace songngu {
namespace {

// Where the corpus lies is told by the build (CMakeLists.txt).
const char* const kEntry = SONGNGU_SOURCE "/corpus/2025-01-31-made-in-japan.txt";

const CorpusFile& file() {
  static const CorpusFile kFile{
      .name = {.file = kEntry, .entry_id = "entry", .relative = "entry.txt", .shown = kEntry},
      .root = SONGNGU_SOURCE};
  return kFile;
}

const Entry& entry() {
  static const Entry kParsed = read_digest(file()).entries.at(0);
  return kParsed;
}

const std::vector<Bead>& beads() {
  static const std::vector<Bead> kAligned = align(entry(), Lexicon::built_in());
  return kAligned;
}

template <typename Work>
void run(benchmark::State& state, Work work) {
  for (auto _ : state) benchmark::DoNotOptimize(work());
  const auto size = static_cast<std::int64_t>(std::filesystem::file_size(kEntry));
  state.SetBytesProcessed(size * state.iterations());
}

void read_and_parse(benchmark::State& state) {
  run(state, [] { return read_digest(file()); });
}

void align_entry(benchmark::State& state) {
  run(state, [] { return align(entry(), Lexicon::built_in()); });
}

void encode_records(benchmark::State& state) {
  const std::vector<PassageRecord> records = records_of(entry(), beads());
  run(state, [&] {
    std::size_t bytes = 0;
    for (const PassageRecord& record : records) bytes += encode(record).size();
    return bytes;
  });
}

void decode_records(benchmark::State& state) {
  std::vector<std::string> encoded;
  for (const PassageRecord& record : records_of(entry(), beads())) encoded.push_back(encode(record));
  run(state, [&] {
    std::size_t passages = 0;
    for (const std::string& bytes : encoded) passages += decode_record(bytes).passage.text.size();
    return passages;
  });
}

/// Terms and values with the record: all but what Xapian does with them.
void make_documents(benchmark::State& state) {
  const std::vector<PassageRecord> records = records_of(entry(), beads());
  run(state, [&] {
    std::size_t terms = 0;
    for (const PassageRecord& record : records)
      terms += indexed(record, entry(), {}).document.termlist_count();
    return terms;
  });
}

BENCHMARK(read_and_parse);
BENCHMARK(align_entry);
BENCHMARK(encode_records);
BENCHMARK(decode_records);
BENCHMARK(make_documents);

}  // namespace
}  // namespace songngu
