#include "common/lexicon/encoded_lexicon.h"

#include <algorithm>

namespace songngu {
namespace {

/// Reads the words of a side, from the first of a block on.
class WordCursor {
 public:
  WordCursor(const EncodedSide& side, std::size_t block)
      : in_(side.words.from(block)), id_(block * kWordsPerBlock), size_(side.size) {
    read();
  }

  [[nodiscard]] std::size_t id() const { return id_; }
  [[nodiscard]] const std::string& word() const { return word_; }
  [[nodiscard]] double count() const { return count_; }

  /// False at the end.
  bool next() {
    if (++id_ == size_) return false;
    read();
    return true;
  }

 private:
  void read() {
    word_.resize(std::min<std::size_t>(in_.small(), word_.size()));
    word_ += in_.text();
    count_ = static_cast<double>(in_.number());
  }

  ByteReader in_;
  std::size_t id_;
  std::size_t size_;
  std::string word_;
  double count_ = 0;
};

WordCursor at(const EncodedSide& side, std::size_t id) {
  WordCursor cursor(side, id / kWordsPerBlock);
  while (cursor.id() < id && cursor.next()) {
  }
  return cursor;
}

/// The block that would hold `word`: the last that does not begin behind it.
std::size_t block_of(const EncodedSide& side, std::string_view word) {
  std::size_t low = 0;
  std::size_t high = side.words.blocks();
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (WordCursor(side, middle).word() <= word ? low : high) = middle;
  }
  return low;
}

std::vector<Lexicon::Link> row(const EncodedSide& side, std::size_t id) {
  ByteReader in = side.rows.from(id / kWordsPerBlock);
  std::vector<Lexicon::Link> links;
  for (std::size_t i = id - id % kWordsPerBlock; i <= id; ++i) {
    links.clear();
    std::uint32_t target = 0;
    for (std::uint32_t left = in.small(); left > 0; --left) {
      target += in.small();
      links.push_back({target, static_cast<float>(probability_of(in.byte()))});
    }
  }
  return links;
}

}  // namespace

EncodedLexicon::WordId EncodedLexicon::find(std::string_view word, Language language) const {
  const EncodedSide& here = side(language);
  if (here.size == 0) return kUnknown;
  WordCursor cursor(here, block_of(here, word));
  while (cursor.word() < word && cursor.next()) {
  }
  return cursor.word() == word ? static_cast<WordId>(cursor.id()) : kUnknown;
}

double EncodedLexicon::frequency(WordId id, Language language) const {
  const EncodedSide& here = side(language);
  return word_frequency(id == kUnknown ? std::nullopt : std::optional(at(here, id).count()), here.total);
}

std::vector<Translation> EncodedLexicon::translations(std::string_view word, Language from) const {
  const WordId id = find(word, from);
  if (id == kUnknown) return {};
  std::vector<Translation> found;
  for (const Lexicon::Link& link : row(side(from), id)) {
    found.push_back({at(side(other(from)), link.target).word(), static_cast<double>(link.probability)});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Translation& a, const Translation& b) { return a.probability > b.probability; });
  return found;
}

}  // namespace songngu
