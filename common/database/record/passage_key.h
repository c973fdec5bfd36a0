// The key of a passage: a value by which matches are ordered and grouped without reading their documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

struct PassageKey {
  std::string id;
  /// To the counterparts, those with most aligned text first: the differences of their ordinals from this
  /// one's.
  std::vector<std::int32_t> links;

  bool operator==(const PassageKey&) const = default;
};

std::string encode(const PassageKey& key);
/// THROWS: RecordError.
PassageKey decode_key(std::string_view bytes);

/// The links of an encoded key. THROWS: RecordError.
std::vector<std::int32_t> links_in(std::string_view encoded_key);

/// The identifier of an encoded key, as a part of the argument; the whole argument if it is not a key.
std::string_view id_in(std::string_view encoded_key);

}  // namespace songngu
