// The words of a query: what was typed, and what was probably intended if diacritics were left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/text/word/token.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

struct QueryWord {
  Token token;                           ///< spans in the query
  bool has_diacritics = false;           ///< typed with diacritics
  bool as_typed = false;                 ///< its diacritics are as typed: other spellings are other words
  bool is_name = false;                  ///< written with capitals that say something: no function word
  Capital capital = Capital::kNone;      ///< how much passages are preferred that write it so
  std::vector<std::string> joined = {};  ///< what it is as one word with its neighbours, folded
  bool prefers_bare = false;             ///< typed without diacritics next to a word with some, and known so
  bool function = false;     ///< a function word: means little by itself (common/database/terms/stop_words.h)
  bool in_quantity = false;  ///< part of what was read as a quantity
  bool literal = false;      ///< of a phrase, which is compared letter by letter
  bool in_title = false;     ///< of title:, whose headings may be in either language
  bool follows_previous = false;  ///< directly follows the word before it
  std::string restored;           ///< the exact Vietnamese form that was probably intended; empty if unknown
  double confidence = 0;          ///< in `restored`, from 0 to 1
  double weight = 1;              ///< by which its BM25 score is multiplied; 1 except in --like
};

QueryWord query_word(const WordNode& typed);

/// Appends a word to a run; it follows the previous one if only punctuation and spaces are between them.
void append_neighbour(QueryWord word, std::vector<QueryWord>& run);

/// The language that a query is clearly written in; none if it could be either, as names and numbers can.
std::optional<Language> language_of(const std::vector<QueryWord>& words);

/// Spellings of two neighbouring words, and the number of passages that have them side by side.
struct PairVariant {
  std::string first;
  std::string second;
  Xapian::doccount frequency = 0;
};
/// All that the index has.
std::vector<PairVariant> pair_variants(const CollectionStatistics& statistics, const Token& first,
                                       const Token& second);

/// Whether the word can be in passages of the language, spelled with these letters: "ten" in an English
/// passage is not "tên", nor "the" "Thế"; a name that begins with a capital may be the same (Hồ Chí Minh).
bool is_of(Language language, const QueryWord& word);

/// The word as it was probably intended.
Token intended(const QueryWord& word);

/// The idf of two neighbours of a query as a pair: what a passage of the language gains if it has them side
/// by side.
double pair_idf(const CollectionStatistics& statistics, const QueryWord& first, const QueryWord& second,
                Language language);

/// Restores the diacritics of words that were typed without, from the words and pairs of the index: each word
/// gets the spelling with the largest share of all ways to read the words (forward and backward sums over
/// neighbours).
void restore_diacritics(const CollectionStatistics& statistics, std::vector<QueryWord>& words);

/// The normalised pointwise mutual information (Bouma 2009) of two Vietnamese neighbours, in their exact
/// forms, in the passages of the index: at most 1; 0 if they are independent, or if fewer than kLeastSeenWord
/// passages have them side by side.
double shared_information(const CollectionStatistics& statistics, const Token& first, const Token& second);

/// Whether two Vietnamese neighbours are one word: whether they share more than kLeastWordInformation.
bool form_a_word(const CollectionStatistics& statistics, const Token& first, const Token& second);

/// Decides which words are function words: Vietnamese ones as they were typed or probably intended; English
/// ones as they were typed, unless they are Vietnamese syllables in a Vietnamese query. A function word that
/// forms a Vietnamese word with a neighbour in the index (cho vay) does not count as one.
void decide_function_words(const CollectionStatistics& statistics, std::vector<QueryWord>& words);

}  // namespace songngu
