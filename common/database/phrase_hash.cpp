#include "common/database/phrase_hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace songngu {

PhraseHash first_word(std::string_view folded) {
  return XXH3_64bits(folded.data(), folded.size());
}

PhraseHash followed_by(PhraseHash phrase, std::string_view folded) {
  return XXH3_64bits_withSeed(folded.data(), folded.size(), phrase);
}

PhraseHash phrase_hash(const std::vector<std::string_view>& words) {
  PhraseHash hash = first_word(words.at(0));
  for (std::size_t i = 1; i < words.size(); ++i) hash = followed_by(hash, words[i]);
  return hash;
}

}  // namespace songngu
