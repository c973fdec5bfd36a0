#include "searcher/search/closer_look.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "common/base/ascii.h"
#include "common/text/sentence.h"
#include "searcher/search/deadline.h"

namespace songngu {
namespace {

// Of the grid of weights that was tried alone and among 50,000 passages, the middle of what was best.
constexpr double kBeadWeight = 1.5;
constexpr double kAroundWeight = 0.75;
/// By which share of its score a passage gains that may hold the answer.
constexpr double kAnswerShare = 0.2;

/// How much more of the words' idf the best pair of sentences has than the best sentence, on average.
constexpr std::array<double, 2> kPairToSentence{1.05, 1.15};

constexpr std::uint32_t kPassagesAround = 2;

/// Those of its entry that stand so near to it, itself left out.
std::vector<std::uint32_t> ordinals_around(const PassageRecord& record) {
  std::vector<std::uint32_t> ordinals;
  const std::uint32_t first = record.ordinal - std::min(record.ordinal, kPassagesAround);
  for (std::uint32_t ordinal = first; ordinal < record.entry_size; ++ordinal) {
    if (ordinal > record.ordinal + kPassagesAround) break;
    if (ordinal != record.ordinal) ordinals.push_back(ordinal);
  }
  return ordinals;
}

constexpr Span kWhole{0, UINT32_MAX};

/// Which of the query's words stand in texts.
class Standing {
 public:
  explicit Standing(const SoughtWords& words) : words_(words), there_(words.size()) {}

  void read(const PassageView& text, Span within = kWhole) {
    const auto [first, last] = text.words_in(within);
    for (std::size_t token = first; token < last; ++token) {
      words_.find(text, token, [&](std::size_t word) { there_[word] = true; });
    }
  }

  [[nodiscard]] bool operator[](std::size_t word) const { return there_[word]; }

 private:
  const SoughtWords& words_;
  std::vector<bool> there_;
};

/// A passage that others rival, with what stands beside it and across.
class Rival {
 public:
  Rival(PassageReader& reader, const SoughtWords& words, Xapian::docid document)
      : reader_(reader), words_(words), document_(document), record_(reader.record(document)) {}

  /// A sentence that nothing corresponds to counts by itself.
  double best_bead() {
    const bool linked = std::any_of(record_.beads.begin(), record_.beads.end(),
                                    [](const Bead& bead) { return bead.linked(); });
    double best = best_sentence() * (linked ? 1 : kPairToSentence[index_of(words_.language())]);
    for (const Bead& bead : record_.beads) {
      stop_if_late();
      if (bead.linked()) best = std::max(best, said_by(bead));
    }
    return best;
  }

  /// Passages of the same kind: a bullet says nothing of the article's third paragraph.
  double words_around() {
    Standing here(words_);
    here.read(view(record_.ordinal));
    Standing around(words_);
    for (const std::uint32_t ordinal : ordinals_around(record_)) {
      if (alike(ordinal)) around.read(view(ordinal));
    }
    return sum_of_idf([&](std::size_t word) { return around[word] && !here[word] ? 1.0 : 0.0; });
  }

 private:
  [[nodiscard]] Xapian::docid document_of(std::uint32_t ordinal) const {
    return reader_.neighbour(document_, std::int64_t{ordinal} - record_.ordinal);
  }
  const PassageView& view(std::uint32_t ordinal) { return reader_.view(document_of(ordinal)); }

  bool alike(std::uint32_t ordinal) {
    const Passage& passage = reader_.record(document_of(ordinal)).passage;
    return passage.language == record_.passage.language && passage.kind == record_.passage.kind;
  }

  /// `share`: how much of a word, by its number, counts.
  template <typename Share>
  double sum_of_idf(const Share& share) const {
    double sum = 0;
    for (std::size_t word = 0; word < words_.size(); ++word) sum += words_[word].idf * share(word);
    return sum;
  }

  double said_by(const Bead& bead) {
    Standing here(words_);
    for (const Segment& segment : bead.side(words_.language())) {
      if (segment.passage == record_.ordinal) here.read(view(segment.passage), segment.span);
    }
    SeenAcross across(words_);
    for (const Segment& segment : bead.side(other(words_.language()))) {
      across.read(view(segment.passage), segment.span);
    }
    return sum_of_idf([&](std::size_t word) {
      const SoughtWords::Word& sought = words_[word];
      const bool as_it_is = here[word] || (!sought.function && across.same(sought));
      return as_it_is ? 1.0 : across.translated(sought);
    });
  }

  double best_sentence() {
    double best = 0;
    for (const Span& sentence : split_sentences(record_.passage.text)) {
      stop_if_late();
      Standing here(words_);
      here.read(view(record_.ordinal), sentence);
      best = std::max(best, sum_of_idf([&](std::size_t word) { return here[word] ? 1.0 : 0.0; }));
    }
    return best;
  }

  PassageReader& reader_;
  const SoughtWords& words_;
  Xapian::docid document_;
  const PassageRecord& record_;
};

bool is_year(const std::string& term) {
  return term.size() == 4 && std::all_of(term.begin(), term.end(), is_ascii_digit) && term < "2100";
}

bool tells_time(const Quantity& quantity) {
  return is_year(quantity.term) || quantity.term.rfind("month", 0) == 0 ||
         quantity.term.rfind("weekday", 0) == 0;
}

bool tells_number(const Quantity& quantity) {
  return is_ascii_digit(quantity.term.front());
}

}  // namespace

CloserLook::CloserLook(PassageReader& reader, const std::vector<QueryWord>& words)
    : reader_(reader), many_words_(words.size() >= kManyWords), wanted_(wanted_by(words)) {}

void CloserLook::read_ahead(const std::vector<Xapian::docid>& documents) {
  if (!many_words_ || reader_.has_servers()) return;
  std::vector<Xapian::docid> around;
  for (const Xapian::docid document : documents) {
    const PassageRecord& record = reader_.record(document);
    for (const std::uint32_t ordinal : ordinals_around(record)) {
      around.push_back(reader_.neighbour(document, std::int64_t{ordinal} - record.ordinal));
    }
  }
  reader_.read_ahead(std::move(around));
}

EvidenceVector CloserLook::find(const SoughtWords& words, Xapian::docid document) {
  EvidenceVector evidence{};
  if (!many_words_) return evidence;
  Rival rival(reader_, words, document);
  at(evidence, Evidence::kBead) = kBeadWeight * rival.best_bead();
  at(evidence, Evidence::kAround) = kAroundWeight * rival.words_around();
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
