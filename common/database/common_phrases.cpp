#include "common/database/common_phrases.h"

#include <algorithm>
#include <set>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "common/base/bytes.h"
#include "common/database/schema.h"

namespace songngu {
namespace {

// 4,096 terms: of 400 phrases some twenty share theirs with another.
constexpr unsigned kLetterBits = 6;
constexpr unsigned kLetters = 2;

PhraseHash one_word(std::string_view word) {
  return XXH3_64bits(word.data(), word.size());
}

PhraseHash followed_by(std::string_view word, PhraseHash phrase) {
  return XXH3_64bits_withSeed(word.data(), word.size(), phrase);
}

}  // namespace

PhraseHash phrase_hash(const std::vector<std::string_view>& words) {
  PhraseHash hash = one_word(words.at(0));
  for (std::size_t i = 1; i < words.size(); ++i) hash = followed_by(words[i], hash);
  return hash;
}

std::vector<PhraseHash> short_phrases(const std::vector<Token>& tokens) {
  std::vector<PhraseHash> phrases;
  phrases.reserve(2 * tokens.size());
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    phrases.push_back(followed_by(tokens[i + 1].folded, one_word(tokens[i].folded)));
    if (i + 2 < tokens.size()) phrases.push_back(followed_by(tokens[i + 2].folded, phrases.back()));
  }
  return phrases;
}

CommonPhrases::CommonPhrases(const std::vector<PhraseHash>& phrases) {
  std::set<std::string> terms;
  for (const PhraseHash phrase : phrases) {
    if (terms.insert(common_phrase_term(phrase)).second) hashes_.push_back(phrase);
  }
  std::sort(hashes_.begin(), hashes_.end());
}

CommonPhrases CommonPhrases::decode(std::string_view bytes) {
  CommonPhrases made;
  PhraseHash phrase = 0;
  for (ByteReader reader(bytes); !reader.at_end();) made.hashes_.push_back(phrase += reader.number());
  if (!std::is_sorted(made.hashes_.begin(), made.hashes_.end())) {
    throw RecordError("its list of common phrases is out of order");
  }
  return made;
}

bool CommonPhrases::contains(PhraseHash phrase) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), phrase);
}

std::string CommonPhrases::encode() const {
  ByteWriter writer;
  PhraseHash before = 0;
  for (const PhraseHash phrase : hashes_) writer.number(phrase - std::exchange(before, phrase));
  return writer.take();
}

std::string common_phrase_term(PhraseHash phrase) {
  std::string letters;
  for (unsigned i = 0; i < kLetters; ++i, phrase >>= kLetterBits) {
    letters.push_back(static_cast<char>('0' + (phrase & ((1U << kLetterBits) - 1))));
  }
  return schema::term(schema::kCommonPhrase, letters);
}

}  // namespace songngu
