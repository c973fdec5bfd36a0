#include "indexer/build/learned_lexicon.h"

#include <algorithm>

#include "common/database/open.h"
#include "common/database/schema.h"
#include "indexer/align/align.h"
#include "indexer/base/parallel.h"
#include "indexer/build/sample_order.h"

namespace songngu {
namespace {

void teach(LexiconLearner& learner, const CorpusFile& file) {
  const Lexicon& base = Lexicon::built_in();
  for (const Entry& entry : read_digest(file).entries) {
    learner.add(entry.id, teaching_pairs(entry, align(entry, base)));
  }
}

LexiconSet learn(const CorpusListing& corpus, unsigned jobs, const BuildEvents& events) {
  const std::vector<const CorpusFile*> files = in_sample_order(corpus);
  LexiconLearner learner;
  for (std::size_t begin = 0; begin < files.size() && !learner.full(); begin += kSampleBatch) {
    const std::size_t count = std::min(kSampleBatch, files.size() - begin);
    parallel_for(count, jobs, [&](std::size_t i) { teach(learner, *files[begin + i]); });
    events.progress("learning", begin + count, files.size());
  }
  return learner.learn(jobs);
}

}  // namespace

std::vector<Bead> LearnedLexicon::align(const Entry& entry) const {
  return songngu::align(entry, lexicons_.for_entry(entry.id));
}

LearnedLexicon lexicon_for(const CorpusListing& corpus, const BuildOptions& options,
                           const BuildEvents& events) {
  if (options.lexicon_from) return stored_lexicon(*options.lexicon_from);
  return LearnedLexicon(learn(corpus, options.jobs, events));
}

LearnedLexicon stored_lexicon(const std::string& database) {
  OpenDatabase open({database});
  return open.read([](Xapian::Database& xapian) {
    return LearnedLexicon(xapian.get_metadata(std::string(schema::kLexiconKey)));
  });
}

}  // namespace songngu
