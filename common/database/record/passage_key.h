// What a document keeps of its passage to put matches in order and to group them, and the byte form of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// The value by which matches are put in order and grouped without fetching their documents.
struct PassageKey {
  std::string id;
  std::vector<std::int32_t>
      links;  ///< ordinals of the counterpart passages less this one's; most aligned text first

  bool operator==(const PassageKey&) const = default;
};

std::string encode(const PassageKey& key);
/// THROWS: RecordError.
PassageKey decode_key(std::string_view bytes);

/// The links of an encoded PassageKey alone. THROWS: RecordError.
std::vector<std::int32_t> links_in(std::string_view encoded_key);

/// The identifier of an encoded PassageKey alone, which it lies in; all of what is none.
std::string_view id_in(std::string_view encoded_key);

}  // namespace songngu
