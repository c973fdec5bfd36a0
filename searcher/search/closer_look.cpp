#include "searcher/search/closer_look.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/sentence.h"

namespace songngu {
namespace {

// Of the grid of weights that was tried alone and among 50,000 passages, the middle of what was best.
constexpr double kBeadWeight = 1.5;
constexpr double kAroundWeight = 0.75;
/// By which share of its score a passage gains that may hold the answer.
constexpr double kAnswerShare = 0.2;

/// How much more of the words' idf the best pair of sentences has than the best sentence, on average.
constexpr std::array<double, 2> kPairToSentence{1.05, 1.15};

constexpr std::int64_t kPassagesAround = 2;

/// Which of the words stand in the tokens that begin in `within`.
void mark(const SoughtWords& words, const PassageView& passage, Span within, std::vector<bool>& there) {
  for (std::size_t token = 0; token < passage.size() && passage.span(token).begin < within.end; ++token) {
    if (passage.span(token).begin < within.begin) continue;
    words.find(passage, token, [&](std::size_t word) { there[word] = true; });
  }
}

constexpr Span kWhole{0, UINT32_MAX};

double sum_of_idf(const SoughtWords& words, const std::vector<bool>& there) {
  double sum = 0;
  for (std::size_t word = 0; word < there.size(); ++word) sum += there[word] ? words[word].idf : 0;
  return sum;
}

/// One passage with what stands beside it.
class Surroundings {
 public:
  Surroundings(PassageReader& reader, const SoughtWords& words, Xapian::docid document)
      : reader_(reader), words_(words), document_(document), record_(reader.record(document)) {}

  double best_bead() {
    double best = -1;
    for (const Bead& bead : record_.beads) {
      if (bead.linked()) best = std::max(best, said_by(bead));
    }
    return best < 0 ? kPairToSentence[index_of(words_.language())] * best_sentence() : best;
  }

  /// Passages of the same kind: a bullet says nothing of the article's third paragraph.
  double words_around() {
    std::vector<bool> here(words_.size());
    mark(words_, view(record_.ordinal), kWhole, here);
    std::vector<bool> around(words_.size());
    const std::int64_t first = std::max<std::int64_t>(0, std::int64_t{record_.ordinal} - kPassagesAround);
    const std::int64_t last =
        std::min<std::int64_t>(std::int64_t{record_.entry_size} - 1, record_.ordinal + kPassagesAround);
    for (std::int64_t ordinal = first; ordinal <= last; ++ordinal) {
      if (ordinal != record_.ordinal && alike(ordinal)) mark(words_, view(ordinal), kWhole, around);
    }
    for (std::size_t word = 0; word < here.size(); ++word) around[word] = around[word] && !here[word];
    return sum_of_idf(words_, around);
  }

 private:
  [[nodiscard]] Xapian::docid document_of(std::int64_t ordinal) const {
    return reader_.neighbour(document_, ordinal - record_.ordinal);
  }
  const PassageView& view(std::int64_t ordinal) { return reader_.view(document_of(ordinal)); }

  bool alike(std::int64_t ordinal) {
    const Passage& passage = reader_.record(document_of(ordinal)).passage;
    return passage.language == record_.passage.language && passage.kind == record_.passage.kind;
  }

  double said_by(const Bead& bead) {
    std::vector<bool> here(words_.size());
    for (const Segment& segment : bead.side(words_.language())) {
      if (segment.passage == record_.ordinal) mark(words_, view(segment.passage), segment.span, here);
    }
    SeenAcross across(words_);
    for (const Segment& segment : bead.side(other(words_.language()))) {
      across.read(view(segment.passage), segment.span);
    }
    double sum = 0;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      const auto& sought = words_[word];
      const bool as_it_is = here[word] || (!sought.function && across.same(sought));
      sum += sought.idf * (as_it_is ? 1.0 : across.translated(sought));
    }
    return sum;
  }

  double best_sentence() {
    double best = 0;
    for (const Span& sentence : split_sentences(record_.passage.text)) {
      std::vector<bool> here(words_.size());
      mark(words_, view(record_.ordinal), sentence, here);
      best = std::max(best, sum_of_idf(words_, here));
    }
    return best;
  }

  PassageReader& reader_;
  const SoughtWords& words_;
  Xapian::docid document_;
  const PassageRecord& record_;
};

bool is_year(const std::string& term) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return term.size() == 4 && std::all_of(term.begin(), term.end(), digit) && term >= "1000" && term < "2100";
}

bool tells_time(const Quantity& quantity) {
  return is_year(quantity.term) || quantity.term.rfind("month", 0) == 0 ||
         quantity.term.rfind("weekday", 0) == 0;
}

bool tells_number(const Quantity& quantity) {
  return quantity.term.front() >= '0' && quantity.term.front() <= '9';
}

}  // namespace

CloserLook::CloserLook(PassageReader& reader, const std::vector<QueryWord>& words)
    : reader_(reader), many_words_(words.size() >= kManyWords), wanted_(wanted_by(words)) {}

EvidenceVector CloserLook::find(const SoughtWords& words, Xapian::docid document) {
  EvidenceVector evidence{};
  if (!many_words_) return evidence;
  Surroundings surroundings(reader_, words, document);
  at(evidence, Evidence::kBead) = kBeadWeight * surroundings.best_bead();
  at(evidence, Evidence::kAround) = kAroundWeight * surroundings.words_around();
  return evidence;
}

double CloserLook::answer(Xapian::docid document, double score) {
  if (wanted_ == Wanted::kAny) return 0;
  const std::vector<Quantity>& quantities = reader_.view(document).quantities();
  const bool there =
      std::any_of(quantities.begin(), quantities.end(), wanted_ == Wanted::kTime ? tells_time : tells_number);
  return there ? kAnswerShare * score : 0;
}

}  // namespace songngu
