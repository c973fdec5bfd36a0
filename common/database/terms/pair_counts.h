// How often two neighbouring Vietnamese words stand together: what tells a word of two syllables from two
// words that happened to meet, and which diacritics were meant where none were typed.
//
// The counts stand beside the index, in its metadata. As terms, each pair of each passage would have a
// posting and double the database, while nothing but the number of passages is ever asked for.
//
// A pair is counted at two places of a table, one for its folded form and one for its exact form, which a
// hash chooses; the table is cut into pages, and both places of a pair are on the page of its folded form, so
// that all its spellings are read at once. Pairs that meet at a place share its count: 16 MB of news take 8 %
// of the places.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/word/token.h"

namespace songngu {

/// The number of a page, 10 bits, and of a place on it, 14.
using PairPlace = std::uint32_t;
inline constexpr unsigned kPairPlaceBits = 14;
inline constexpr PairPlace kPairPages = 1U << 10U;

PairPlace folded_pair_place(const Token& first, const Token& second);
PairPlace exact_pair_place(const Token& first, const Token& second);

/// The places of all pairs of a Vietnamese text, each once, sorted. Function words count as well: they are
/// parts of words (cho vay).
std::vector<PairPlace> pair_places(const std::vector<Token>& tokens);

/// The metadata key of the page that a place is on.
std::string pair_page_key(PairPlace place);

/// One page, as it is stored.
class PairPage {
 public:
  PairPage() = default;
  /// THROWS: RecordError for bytes that PairCounts didn't make.
  explicit PairPage(std::string_view bytes);

  [[nodiscard]] std::uint32_t count(PairPlace place) const;

 private:
  friend class PairCounts;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counts_;  // place on the page, count; sorted
};

/// The whole table, for whoever writes it.
class PairCounts {
 public:
  PairCounts();

  /// Counts a passage; several threads may at the same time.
  void add(const std::vector<PairPlace>& places);
  /// Takes back what add() counted. THROWS: RecordError for what was not.
  void remove(const std::vector<PairPlace>& places);

  /// Keys and values of the metadata, every page, so that what has become empty is overwritten.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> pages() const;

  /// Adds what is stored. `read` gives the value of a key. THROWS: RecordError.
  template <typename Read>
  void load(const Read& read) {
    for (PairPlace page = 0; page < kPairPages; ++page) {
      load_page(page, read(pair_page_key(page << kPairPlaceBits)));
    }
  }

 private:
  void load_page(PairPlace page, std::string_view bytes);

  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };
  // Zeroed by the system: 64 MB, of which a small corpus touches little.
  std::unique_ptr<std::uint32_t[], Free> counts_;
};

}  // namespace songngu
