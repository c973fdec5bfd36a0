// Phrases of two and three words that very many passages hold (Nutch and Lucene: common grams). They would be
// looked for in the text of all of those, so they have terms of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/database/terms/phrase_hash.h"
#include "common/text/word/token.h"

namespace songngu {

/// Of all two and all three words of a text that follow each other.
std::vector<PhraseHash> short_phrases(const std::vector<Token>& tokens);

/// The phrases that have a term in every passage of a database that holds them, however few do.
class CommonPhrases {
 public:
  CommonPhrases() = default;
  /// `phrases`: the most common first. Of those that would share a term the first is kept.
  explicit CommonPhrases(const std::vector<PhraseHash>& phrases);
  /// THROWS: RecordError for bytes that encode() didn't make.
  static CommonPhrases decode(std::string_view bytes);

  [[nodiscard]] bool empty() const { return by_term_.empty(); }
  [[nodiscard]] bool contains(PhraseHash phrase) const;
  /// Equal sets have equal bytes; none of an empty one.
  [[nodiscard]] std::string encode() const;

 private:
  void add(PhraseHash phrase);

  std::vector<PhraseHash> by_term_;  // 0: no phrase has this term
};

/// It tells apart what one set holds, no more, and is short: it stands again in each document's list of
/// terms.
std::string common_phrase_term(PhraseHash phrase);

}  // namespace songngu
