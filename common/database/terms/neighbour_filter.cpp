#include "common/database/terms/neighbour_filter.h"

#include <algorithm>
#include <cstdint>

#include "common/base/hash.h"

namespace songngu {

PhraseHash first_word(std::string_view folded) {
  return hash64(folded);
}

PhraseHash followed_by(PhraseHash phrase, std::string_view folded) {
  return hash64(folded, phrase);
}

PhraseHash phrase_hash(const std::vector<std::string_view>& words) {
  PhraseHash hash = first_word(words.at(0));
  for (std::size_t i = 1; i < words.size(); ++i) hash = followed_by(hash, words[i]);
  return hash;
}

namespace {

// The share of false positives is (1 − e^(−kProbes / kBitsPerPair))^kProbes = 5.6 %.
constexpr std::size_t kBitsPerPair = 6;
constexpr unsigned kProbes = 4;
// A longer text gets a filter that excludes nothing.
constexpr std::size_t kMaxPairs = 10'000;
constexpr char kAll = '\xff';

// Calls `visit(byte, mask)` for each bit of a pair until one call returns false. All bits are computed from
// two hashes (Kirsch and Mitzenmacher 2006).
template <typename Visit>
bool all_bits(std::size_t bytes, PhraseHash pair, const Visit& visit) {
  const auto step = static_cast<std::uint32_t>(pair >> 32U) | 1U;
  auto hash = static_cast<std::uint32_t>(pair);
  for (unsigned probe = 0; probe < kProbes; ++probe, hash += step) {
    const std::size_t bit = hash % (bytes * 8);
    if (!visit(bit / 8, static_cast<unsigned char>(1U << (bit % 8)))) return false;
  }
  return true;
}

std::vector<PhraseHash> hashes_of(const std::vector<Token>& tokens) {
  std::vector<PhraseHash> pairs;
  pairs.reserve(tokens.size());
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    pairs.push_back(followed_by(first_word(tokens[i - 1].folded), tokens[i].folded));
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

std::string neighbour_filter(const std::vector<Token>& tokens) {
  const std::vector<PhraseHash> pairs = hashes_of(tokens);
  if (pairs.size() > kMaxPairs) return {kAll};
  std::string filter((pairs.size() * kBitsPerPair + 7) / 8, '\0');
  for (const PhraseHash pair : pairs) {
    all_bits(filter.size(), pair, [&](std::size_t byte, unsigned char mask) {
      filter[byte] = static_cast<char>(static_cast<unsigned char>(filter[byte]) | mask);
      return true;
    });
  }
  return filter;
}

bool may_follow(std::string_view filter, PhraseHash pair) {
  return !filter.empty() && all_bits(filter.size(), pair, [&](std::size_t byte, unsigned char mask) {
    return (static_cast<unsigned char>(filter[byte]) & mask) != 0;
  });
}

}  // namespace songngu
