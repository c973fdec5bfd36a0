// Phrases of two and three words that very many passages contain (common grams, as in Nutch and Lucene). They
// have terms of their own, because to find them otherwise, the texts of all those passages would be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/database/terms/neighbour_filter.h"
#include "common/text/word/token.h"

namespace songngu {

/// All phrases of two and of three consecutive words of a text.
std::vector<PhraseHash> short_phrases(const std::vector<Token>& tokens);

/// A set of phrases. In a database, each passage with one of its phrases has the term of the phrase.
class CommonPhrases {
 public:
  CommonPhrases() = default;
  /// `phrases`: the most common first. Of phrases with the same term only the first is kept.
  explicit CommonPhrases(const std::vector<PhraseHash>& phrases);
  /// THROWS: RecordError for bytes that encode() didn't make.
  static CommonPhrases decode(std::string_view bytes);

  [[nodiscard]] bool empty() const { return by_term_.empty(); }
  [[nodiscard]] bool contains(PhraseHash phrase) const;
  /// The same bytes for equal sets; empty for an empty set.
  [[nodiscard]] std::string encode() const;

 private:
  void add(PhraseHash phrase);

  std::vector<PhraseHash> by_term_;  // 0: no phrase has this term
};

/// The term of a phrase. It is short, because the term list of each document repeats it, and different only
/// for the phrases of one set.
std::string common_phrase_term(PhraseHash phrase);

}  // namespace songngu
