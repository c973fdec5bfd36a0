#include "indexer/command/aligned_files.h"

#include <algorithm>

#include "indexer/align/remarks.h"
#include "indexer/base/parallel.h"
#include "indexer/build/build_job.h"
#include "indexer/build/learning.h"

namespace songngu {
namespace {

/// Files that are held in memory at a time.
constexpr std::size_t kBatch = 64;

AlignedFile aligned(const CorpusFile& file, const LearnedLexicon& lexicon) {
  AlignedFile result{read_digest(file), {}, {}};
  for (const Entry& entry : result.parsed.entries) {
    result.beads.push_back(lexicon.align(entry));
    result.remarks.push_back(remarks_on(entry, result.beads.back()));
  }
  return result;
}

}  // namespace

void for_each_aligned_file(const CorpusListing& corpus, unsigned jobs, const BuildEvents& events,
                           const std::function<void(const CorpusFile&, const AlignedFile&)>& visit) {
  BuildOptions options;
  options.jobs = jobs;
  const LearnedLexicon lexicon = lexicon_for(corpus, options, events);
  const std::size_t total = corpus.files.size();
  for (std::size_t begin = 0; begin < total; begin += kBatch) {
    events.progress("aligning", begin, total);
    std::vector<AlignedFile> batch(std::min(kBatch, total - begin));
    parallel_for(batch.size(), jobs,
                 [&](std::size_t i) { batch[i] = aligned(corpus.files[begin + i], lexicon); });
    for (std::size_t i = 0; i < batch.size(); ++i) visit(corpus.files[begin + i], batch[i]);
  }
  events.progress("aligning", total, total);
}

}  // namespace songngu
