// Hashes of bytes: XXH3, which is fast and the same on every machine, and FNV-1a for the folds of the learned
// lexicon. Terms, filters, checksums and fingerprints in databases depend on their values.
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

/// FNV-1a, then the finaliser of SplitMix64, so that similar names differ in every bit. It decides which
/// entries are in the same fold of the learned lexicon. hash64() can replace it when the schema version is
/// raised.
std::uint64_t fold_hash(std::string_view bytes);

/// Lets a std::unordered_map or std::unordered_set of strings be searched by a string_view. Its values may
/// differ between processes and must not be stored.
struct StringHash : std::hash<std::string_view> {
  using is_transparent = void;
};

}  // namespace songngu
