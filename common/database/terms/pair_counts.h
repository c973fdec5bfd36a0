// In how many passages two Vietnamese words are neighbours. The counts show whether two syllables are one
// word, and which diacritics were intended if none were typed.
//
// The counts are in the metadata of a database. As terms they would double its size, because each pair of
// each passage would have a posting, although only the number of passages is needed.
//
// The counts are a hash table without collision handling: pairs with the same cell share its count. (16 MB of
// news use 8 % of the cells.) A pair is counted in two cells, one for its folded and one for its exact form.
// The table is divided into pages; both cells of a pair are on the page of its folded form, so that all
// spellings are read at once.
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

/// A cell: the number of its page (10 bits) and its index on the page (14 bits).
using PairCell = std::uint32_t;
inline constexpr unsigned kPairCellBits = 14;
inline constexpr PairCell kPairPages = 1U << 10U;

PairCell folded_pair_cell(const Token& first, const Token& second);
PairCell exact_pair_cell(const Token& first, const Token& second);

/// The cells of all pairs of a Vietnamese text, each once, sorted. Pairs with function words are included,
/// because function words can be parts of words (cho vay).
std::vector<PairCell> pair_cells(const std::vector<Token>& tokens);

/// The metadata key of the page of a cell.
std::string pair_page_key(PairCell place);

/// The counts of one page.
class PairPage {
 public:
  PairPage() = default;
  /// THROWS: RecordError for bytes that PairCounts didn't make.
  explicit PairPage(std::string_view bytes);

  [[nodiscard]] std::uint32_t count(PairCell place) const;

 private:
  friend class PairCounts;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counts_;  // index on the page, count; sorted
};

/// The whole table, for builds and updates.
class PairCounts {
 public:
  PairCounts();

  /// Counts a passage. Thread-safe.
  void add(const std::vector<PairCell>& places);
  /// Reverts an add(). THROWS: RecordError if these cells were not counted.
  void remove(const std::vector<PairCell>& places);

  /// Keys and values of the metadata: all pages, so that pages that became empty are overwritten.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> pages() const;

  /// Adds the stored counts. `read(key)` returns the value of a metadata key. THROWS: RecordError.
  template <typename Read>
  void load(const Read& read) {
    for (PairCell page = 0; page < kPairPages; ++page) {
      load_page(page, read(pair_page_key(page << kPairCellBits)));
    }
  }

 private:
  void load_page(PairCell page, std::string_view bytes);

  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };
  // 64 MB that the system sets to zero when they are first used; a small corpus uses few pages.
  std::unique_ptr<std::uint32_t[], Free> counts_;
};

}  // namespace songngu
