#include "common/base/hash.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace songngu {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::array<unsigned char, 16> hash128(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  std::array<unsigned char, 16> hash{};
  std::copy(std::begin(canonical.digest), std::end(canonical.digest), hash.begin());
  return hash;
}

std::string hash128_digits(std::string_view bytes) {
  std::string digits;
  for (const unsigned char byte : hash128(bytes)) digits += fmt::format("{:02x}", byte);
  return digits;
}

}  // namespace songngu
