#include "common/database/terms/pair_counts.h"

#include <algorithm>
#include <atomic>
#include <new>

#include <fmt/format.h>

#include "common/base/bytes.h"
#include "common/base/hash.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

constexpr PairCell kPlaceMask = (1U << kPairCellBits) - 1;
constexpr std::uint64_t kFolded = 1;
constexpr std::uint64_t kExact = 2;

std::uint64_t hash(std::string_view first, std::string_view second, std::uint64_t seed) {
  // The first word's hash seeds the second's: no string of both has to be made.
  return hash64(second, hash64(first, seed));
}

}  // namespace

PairCell folded_pair_cell(const Token& first, const Token& second) {
  return static_cast<PairCell>(hash(first.folded, second.folded, kFolded) >> 40U);
}

PairCell exact_pair_cell(const Token& first, const Token& second) {
  const auto place = static_cast<PairCell>(hash(first.exact, second.exact, kExact));
  return (folded_pair_cell(first, second) & ~kPlaceMask) | (place & kPlaceMask);
}

std::vector<PairCell> pair_cells(const std::vector<Token>& tokens) {
  std::vector<PairCell> places;
  places.reserve(2 * tokens.size());
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    places.push_back(folded_pair_cell(tokens[i - 1], tokens[i]));
    places.push_back(exact_pair_cell(tokens[i - 1], tokens[i]));
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

std::string pair_page_key(PairCell place) {
  return fmt::format("{}{:03x}", schema::kPairsKey, place >> kPairCellBits);
}

PairPage::PairPage(std::string_view bytes) {
  ByteReader in(bytes);
  for (std::uint32_t place = 0; !in.at_end();) {
    place += in.small();
    counts_.emplace_back(place, in.small());
  }
}

std::uint32_t PairPage::count(PairCell place) const {
  const auto found = std::lower_bound(counts_.begin(), counts_.end(), std::pair{place & kPlaceMask, 0U});
  return found != counts_.end() && found->first == (place & kPlaceMask) ? found->second : 0;
}

PairCounts::PairCounts()
    : counts_(static_cast<std::uint32_t*>(std::calloc(kPairPages << kPairCellBits, sizeof(std::uint32_t)))) {
  if (counts_ == nullptr) throw std::bad_alloc();
}

void PairCounts::add(const std::vector<PairCell>& places) {
  for (const PairCell place : places) {
    std::atomic_ref(counts_[place]).fetch_add(1, std::memory_order_relaxed);
  }
}

void PairCounts::remove(const std::vector<PairCell>& places) {
  for (const PairCell place : places) {
    if (counts_[place] == 0) throw RecordError("its counts of pairs do not match its passages");
    --counts_[place];
  }
}

std::vector<std::pair<std::string, std::string>> PairCounts::pages() const {
  std::vector<std::pair<std::string, std::string>> pages;
  pages.reserve(kPairPages);
  for (PairCell page = 0; page < kPairPages; ++page) {
    const PairCell begin = page << kPairCellBits;
    ByteWriter out;
    for (PairCell place = 0, last = 0; place <= kPlaceMask; ++place) {
      const std::uint32_t count = counts_[begin + place];
      if (count == 0) continue;
      out.number(place - last).number(count);
      last = place;
    }
    pages.emplace_back(pair_page_key(begin), out.take());
  }
  return pages;
}

void PairCounts::load_page(PairCell page, std::string_view bytes) {
  for (const auto& [place, count] : PairPage(bytes).counts_) {
    if (place > kPlaceMask) throw RecordError("it holds counts of pairs that can't be read");
    counts_[(page << kPairCellBits) + place] += count;
  }
}

}  // namespace songngu
