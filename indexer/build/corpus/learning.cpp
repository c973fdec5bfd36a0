#include "indexer/build/corpus/learning.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "common/database/open/open.h"
#include "common/database/terms/schema.h"
#include "common/text/word/token.h"
#include "indexer/align/align.h"
#include "indexer/base/parallel.h"
#include "indexer/digest/corpus.h"
#include "indexer/learn/learner.h"

namespace songngu {
namespace {

// The order in which files of a corpus are sampled.

/// Files that teach are read in batches until the learner has enough. Which files are in a batch doesn't
/// depend on threads.
constexpr std::size_t kTeachingBatch = 64;

/// By LexiconLearner::rank(), which is as good as random and does not depend on the other files of the
/// corpus. `corpus` must outlive the result.
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

void teach(LexiconLearner& learner, const CorpusFile& file) {
  const Lexicon& base = Lexicon::built_in();
  for (const Entry& entry : read_digest(file).entries) {
    learner.add(entry.id, teaching_pairs(entry, align(entry, base)));
  }
}

LexiconSet learn(const CorpusListing& corpus, unsigned jobs, const BuildEvents& events) {
  const std::vector<const CorpusFile*> files = in_sample_order(corpus);
  LexiconLearner learner;
  for (std::size_t begin = 0; begin < files.size() && !learner.full(); begin += kTeachingBatch) {
    const std::size_t count = std::min(kTeachingBatch, files.size() - begin);
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

namespace {

// Some 25,000 passages: to read a fifth of them takes 15 ms.
constexpr std::uintmax_t kSmallCorpus = 8'000'000;

// Some 500,000 passages: to read a hundredth of them takes 100 ms.
constexpr std::uintmax_t kLargeCorpus = 128'000'000;

// A phrase that is just common enough is in this many passages of the sample, give or take five.
constexpr std::size_t kMet = 20;

// Of a file, so that a batch of large files fits the memory.
constexpr std::size_t kPassagesPerFile = 500;

/// The number of files in a batch. It does not depend on the number of threads, so that every build reads the
/// same files; it is small because a few large files are enough.
constexpr std::size_t kPhraseBatch = 8;

std::uintmax_t size_of(const CorpusListing& corpus) {
  std::uintmax_t bytes = 0;
  for (const CorpusFile& file : corpus.files) bytes += size_of(file);
  return bytes;
}

/// A phrase is common if one of this many passages contains it.
std::size_t share_of_common(const CorpusListing& corpus) {
  return size_of(corpus) < kLargeCorpus ? 100 : 200;
}

struct Sample {
  std::size_t passages = 0;
  std::vector<PhraseHash> phrases;  // of each passage, one after another
};

/// The short phrases of each of the first passages, without repeats.
std::vector<std::vector<PhraseHash>> phrases_by_passage(const CorpusFile& file) {
  std::vector<std::vector<PhraseHash>> passages;
  for (const Entry& entry : read_digest(file).entries) {
    for (const Passage& passage : entry.passages) {
      if (passages.size() == kPassagesPerFile) return passages;
      std::vector<PhraseHash>& phrases = passages.emplace_back(short_phrases(tokenize(passage.text)));
      std::sort(phrases.begin(), phrases.end());
      phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
    }
  }
  return passages;
}

Sample sample_of(const CorpusListing& corpus, std::size_t passages, unsigned jobs) {
  const std::vector<const CorpusFile*> files = in_sample_order(corpus);
  Sample sample;
  for (std::size_t begin = 0; begin < files.size() && sample.passages < passages; begin += kPhraseBatch) {
    std::vector<std::vector<std::vector<PhraseHash>>> batch(std::min(kPhraseBatch, files.size() - begin));
    parallel_for(batch.size(), jobs,
                 [&](std::size_t i) { batch[i] = phrases_by_passage(*files[begin + i]); });
    for (const auto& file : batch) {
      sample.passages += file.size();
      for (const auto& passage : file) {
        sample.phrases.insert(sample.phrases.end(), passage.begin(), passage.end());
      }
    }
  }
  return sample;
}

}  // namespace

CommonPhrases common_phrases_in(const CorpusListing& corpus, unsigned jobs) {
  const std::size_t one_of = share_of_common(corpus);
  Sample sample = sample_of(corpus, kMet * one_of, jobs);
  std::sort(sample.phrases.begin(), sample.phrases.end());
  std::vector<std::pair<std::ptrdiff_t, PhraseHash>> common;  // with the number of passages that contain it
  for (auto first = sample.phrases.begin(); first != sample.phrases.end();) {
    const auto end =
        std::find_if(first, sample.phrases.end(), [&](PhraseHash phrase) { return phrase != *first; });
    const auto passages = end - first;
    if (static_cast<std::size_t>(passages) * one_of >= sample.passages) common.emplace_back(passages, *first);
    first = end;
  }
  std::sort(common.rbegin(), common.rend());
  std::vector<PhraseHash> phrases;
  for (const auto& [passages, phrase] : common) phrases.push_back(phrase);
  return CommonPhrases(phrases);
}

CommonPhrases common_phrases_for(const CorpusListing& corpus, const BuildOptions& options) {
  if (options.lexicon_from) return stored_common_phrases(*options.lexicon_from);
  return size_of(corpus) < kSmallCorpus ? CommonPhrases() : common_phrases_in(corpus, options.jobs);
}

CommonPhrases stored_common_phrases(const std::string& database) {
  OpenDatabase open({database});
  return open.read([](Xapian::Database& xapian) {
    return CommonPhrases::decode(xapian.get_metadata(std::string(schema::kCommonPhrasesKey)));
  });
}

}  // namespace songngu
