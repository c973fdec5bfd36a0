#include "indexer/build/sample_order.h"

#include <algorithm>
#include <cstdint>

#include "indexer/learn/learner.h"

namespace songngu {

std::vector<const CorpusFile*> in_sample_order(const CorpusListing& corpus) {
  std::vector<const CorpusFile*> files;
  files.reserve(corpus.files.size());
  for (const CorpusFile& file : corpus.files) files.push_back(&file);
  std::sort(files.begin(), files.end(), [](const CorpusFile* a, const CorpusFile* b) {
    const std::uint64_t left = LexiconLearner::rank(a->name.entry_id);
    const std::uint64_t right = LexiconLearner::rank(b->name.entry_id);
    return left != right ? left < right : a->name.entry_id < b->name.entry_id;
  });
  return files;
}

}  // namespace songngu
