#include "common/database/terms/phrase_hash.h"

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

}  // namespace songngu
