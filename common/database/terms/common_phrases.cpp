#include "common/database/terms/common_phrases.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/base/bytes.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

// 4,096 terms: of 400 phrases some twenty share theirs with another.
constexpr unsigned kLetterBits = 6;
constexpr unsigned kLetters = 2;
constexpr PhraseHash kTerms = PhraseHash{1} << (kLetters * kLetterBits);

std::size_t term_number(PhraseHash phrase) {
  return phrase % kTerms;
}

}  // namespace

std::vector<PhraseHash> short_phrases(const std::vector<Token>& tokens) {
  std::vector<PhraseHash> phrases;
  phrases.reserve(2 * tokens.size());
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    phrases.push_back(followed_by(first_word(tokens[i].folded), tokens[i + 1].folded));
    if (i + 2 < tokens.size()) phrases.push_back(followed_by(phrases.back(), tokens[i + 2].folded));
  }
  return phrases;
}

CommonPhrases::CommonPhrases(const std::vector<PhraseHash>& phrases) {
  for (const PhraseHash phrase : phrases) add(phrase);
}

void CommonPhrases::add(PhraseHash phrase) {
  by_term_.resize(kTerms);
  PhraseHash& kept = by_term_[term_number(phrase)];
  if (kept == 0) kept = phrase;
}

CommonPhrases CommonPhrases::decode(std::string_view bytes) {
  CommonPhrases made;
  PhraseHash phrase = 0;
  for (ByteReader reader(bytes); !reader.at_end();) {
    const PhraseHash before = std::exchange(phrase, phrase + reader.number());
    if (phrase < before) throw RecordError("its list of common phrases is out of order");
    made.add(phrase);
  }
  return made;
}

bool CommonPhrases::contains(PhraseHash phrase) const {
  return phrase != 0 && !empty() && by_term_[term_number(phrase)] == phrase;
}

std::string CommonPhrases::encode() const {
  std::vector<PhraseHash> sorted;
  std::copy_if(by_term_.begin(), by_term_.end(), std::back_inserter(sorted),
               [](PhraseHash phrase) { return phrase != 0; });
  std::sort(sorted.begin(), sorted.end());
  ByteWriter writer;
  PhraseHash before = 0;
  for (const PhraseHash phrase : sorted) writer.number(phrase - std::exchange(before, phrase));
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
