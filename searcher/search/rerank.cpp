#include "searcher/search/rerank.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>
#include <span>

#include "searcher/search/closer_look.h"
#include "searcher/search/deadline.h"
#include "searcher/search/trust.h"

namespace songngu {
namespace {

// A longer query has said what it wants by then; the work grows with words times tokens.
constexpr std::size_t kMaxWords = 100;

// What scores less than this share of the best lacks half of what a query of so many words asks for: no
// evidence makes up for that. Shorter queries have more than one right answer, and those score less alike.
constexpr double kWorthJudging = 0.5;

// Of those that are judged, the ones so near to the best are looked at more closely.
constexpr double kCloseToBest = 0.7;
constexpr std::size_t kMaxRivals = 8;

EvidenceFinder::Counterparts counterparts_of(PassageReader& reader, const Candidate& candidate) {
  EvidenceFinder::Counterparts counterparts;
  for (const std::int32_t link : decode_key(candidate.key).links) {
    counterparts.push_back(&reader.view(reader.neighbour(candidate.document, link)));
  }
  return counterparts;
}

/// The documents that judging these looks into.
std::vector<Xapian::docid> looked_into(const PassageReader& reader, const std::vector<Candidate>& candidates,
                                       const std::vector<bool>& worth) {
  std::vector<Xapian::docid> documents;
  for (std::size_t i = 0; i < worth.size(); ++i) {
    if (!worth[i]) continue;
    documents.push_back(candidates[i].document);
    for (const std::int32_t link : links_in(candidates[i].key))
      documents.push_back(reader.neighbour(candidates[i].document, link));
  }
  return documents;
}

/// Which of the first candidates are judged, one after another; each language by the best of its own.
std::vector<bool> worth_judging(const std::vector<Candidate>& candidates, std::size_t words) {
  std::vector<bool> worth(std::min(kRerankDepth, candidates.size()), true);
  if (words < kManyWords) return worth;
  std::array<double, 2> best{};
  for (std::size_t i = 0; i < worth.size(); ++i) {
    double& mine = best[index_of(candidates[i].language())];
    mine = std::max(mine, candidates[i].score);
    worth[i] = candidates[i].score >= mine * kWorthJudging;
  }
  return worth;
}

double total(const EvidenceVector& evidence) {
  return rounded_score(std::accumulate(evidence.begin(), evidence.end(), 0.0));
}

void multiply_by(const Trust& trust, std::vector<Candidate>& candidates) {
  if (trust[0] == trust[1]) return;
  for (Candidate& candidate : candidates) candidate.score *= trust[index_of(candidate.language())];
  put_in_order(candidates);
}

/// Judges candidates of both languages, each by words of its own that are made when they are first needed.
class Judge {
 public:
  Judge(const Collection& collection, PassageReader& reader, const std::vector<QueryWord>& words,
        const Trust& trust)
      : collection_(collection), reader_(reader), words_(words), trust_(trust), closer_(reader, words) {}

  /// What the candidate's score is made of, with that of the first pass.
  EvidenceVector evidence_for(const Candidate& candidate) {
    const EvidenceFinder finder(sought(candidate.language()));
    EvidenceVector evidence =
        finder.find(reader_.view(candidate.document), counterparts_of(reader_, candidate));
    for (double& piece : evidence) piece *= trust_[index_of(candidate.language())];
    at(evidence, Evidence::kFirstPass) = candidate.score;
    return evidence;
  }

  [[nodiscard]] bool closer_look_pays() const { return closer_.pays(); }

  void read_around(std::span<const Candidate> rivals) {
    std::vector<Xapian::docid> documents;
    for (const Candidate& rival : rivals) documents.push_back(rival.document);
    closer_.read_ahead(documents);
  }

  /// Adds what a closer look finds.
  void look_closer(const Candidate& candidate, EvidenceVector& evidence) {
    const EvidenceVector more = closer_.find(sought(candidate.language()), candidate.document);
    for (std::size_t kind = 0; kind < kEvidenceKinds; ++kind) {
      evidence[kind] += more[kind] * trust_[index_of(candidate.language())];
    }
    at(evidence, Evidence::kAnswer) = closer_.answer(candidate.document, total(evidence));
  }

 private:
  const SoughtWords& sought(Language language) {
    auto& sought = sought_[index_of(language)];
    if (!sought) sought.emplace(collection_, words_, language);
    return *sought;
  }

  const Collection& collection_;
  PassageReader& reader_;
  const std::vector<QueryWord>& words_;
  const Trust& trust_;
  CloserLook closer_;
  std::array<std::optional<SoughtWords>, 2> sought_;
};

/// No evidence is negative: what is behind the first stays below them.
void put_first_in_order(std::vector<Candidate>& candidates, std::size_t first) {
  const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<Candidate> judged(std::make_move_iterator(candidates.begin()), std::make_move_iterator(end));
  put_in_order(judged);
  std::move(judged.begin(), judged.end(), candidates.begin());
}

/// How many of these, which are in order, come close to the first; none where it has no rival.
std::size_t rivals(const std::vector<Candidate>& candidates, std::size_t judged) {
  std::size_t count = 0;
  while (count < std::min(judged, kMaxRivals) &&
         candidates[count].score >= candidates.front().score * kCloseToBest) {
    ++count;
  }
  return count > 1 ? count : 0;
}

void compare_rivals(Judge& judge, std::size_t judged, std::vector<Candidate>& candidates, EvidenceById& all) {
  if (!judge.closer_look_pays()) return;
  const std::size_t count = rivals(candidates, judged);
  if (count == 0) return;
  judge.read_around({candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count)});
  for (std::size_t i = 0; i < count; ++i) {
    stop_if_late();
    EvidenceVector& evidence = all.find(candidates[i].id())->second;  // no rival is left unjudged
    judge.look_closer(candidates[i], evidence);
    candidates[i].score = total(evidence);
  }
  put_first_in_order(candidates, count);
}

}  // namespace

EvidenceById rerank(const Collection& collection, PassageReader& reader, const std::vector<QueryWord>& words,
                    std::vector<Candidate>& candidates) {
  EvidenceById all;
  if (words.empty() || candidates.empty()) return all;
  const Trust trust = trust_for(words);
  multiply_by(trust, candidates);
  if (words.size() > kMaxWords) return all;
  Judge judge(collection, reader, words, trust);
  const std::vector<bool> worth = worth_judging(candidates, words.size());
  reader.read_ahead(looked_into(reader, candidates, worth));
  for (std::size_t i = 0; i < worth.size(); ++i) {
    if (!worth[i]) continue;
    stop_if_late();
    const EvidenceVector evidence = judge.evidence_for(candidates[i]);
    candidates[i].score = total(evidence);
    all.emplace(candidates[i].id(), evidence);
  }
  put_first_in_order(candidates, worth.size());
  compare_rivals(judge, worth.size(), candidates, all);
  return all;
}

}  // namespace songngu
