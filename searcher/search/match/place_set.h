// Places of a window of documents, as bits: most windows have matches at few of them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace songngu {

class PlaceSet {
 public:
  /// None of so many.
  void reset(std::size_t places) { words_.assign(places / kBits + 1, 0); }

  /// RETURNS: whether it was not there. REQUIRES: one of the places.
  bool add(std::size_t place) {
    std::uint64_t& word = words_[place / kBits];
    const std::uint64_t bit = std::uint64_t{1} << (place % kBits);
    const bool is_new = (word & bit) == 0;
    word |= bit;
    return is_new;
  }

  /// In order.
  template <typename Found>
  void for_each(const Found& found) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        found(i * kBits + static_cast<std::size_t>(std::countr_zero(left)));
      }
    }
  }

 private:
  static constexpr std::size_t kBits = 64;
  std::vector<std::uint64_t> words_;
};

}  // namespace songngu
