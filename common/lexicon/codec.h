// A lexicon's bytes: sections of words and of rows, both in blocks, so that a word is found without reading
// the others (encoded_lexicon.h).
//
//   magic; for each side: words, total, section of words; for each side: section of rows
//   section: bytes behind their length, starts of the blocks behind theirs (four bytes each, least first)
//   word:    bytes shared with the word before it in its block, the others behind their number, its count
//   row:     number of links; of each the distance of its target from the one before, its probability in
//   octaves
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "common/base/bytes.h"

namespace songngu {

inline constexpr std::size_t kWordsPerBlock = 16;

/// Items one after another, with the places where each block of kWordsPerBlock begins.
struct BlockedSection {
  std::string_view bytes;
  std::string_view starts;

  [[nodiscard]] std::size_t blocks() const { return starts.size() / 4; }
  [[nodiscard]] std::size_t start(std::size_t block) const;
  /// From the first item of a block on. THROWS: RecordError where there is no such block.
  [[nodiscard]] ByteReader from(std::size_t block) const;
};

/// One language in bytes.
struct EncodedSide {
  std::size_t size = 0;  ///< words
  double total = 0;      ///< as Lexicon::Side
  BlockedSection words;
  BlockedSection rows;
};

/// The sides of what Lexicon::encode() made; they look into `bytes`. Their sections are not looked into.
/// THROWS: RecordError.
std::array<EncodedSide, 2> read_sides(std::string_view bytes);

/// A probability in one byte: 2^(-b/16), so down to 2^-15.9.
std::uint8_t octaves_of(double probability);
double probability_of(std::uint8_t octaves);

}  // namespace songngu
