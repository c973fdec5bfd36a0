// The hashes of stored bytes: XXH3, which is fast and the same on every machine, and FNV-1a for the folds of
// the lexicon. Terms, filters, checksums and fingerprints in databases depend on their values.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace songngu {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// 128 bits, the most significant byte first.
std::array<unsigned char, 16> hash128(std::string_view bytes);

/// hash128() as 32 hexadecimal digits.
std::string hash128_digits(std::string_view bytes);

/// FNV-1a, then the finaliser of SplitMix64, so that like names differ in every bit. Which entries share a
/// fold of the learned lexicon depends on it: hash64() may take its place with the next schema version.
std::uint64_t fold_hash(std::string_view bytes);

/// For std::unordered_map and std::unordered_set of strings that are asked with a string_view. Of one
/// process: its values must not be stored.
struct StringHash : std::hash<std::string_view> {
  using is_transparent = void;
};

}  // namespace songngu
