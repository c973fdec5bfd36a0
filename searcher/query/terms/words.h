// The words of a query, analysed: what was typed, and what was probably meant where diacritics were left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/text/word/token.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/terms/collection.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

struct QueryWord {
  Token token;               ///< spans in the query
  bool marked = false;       ///< typed with diacritics
  bool as_typed = false;     ///< only its own spelling is the word, as it was typed with diacritics
  bool function = false;     ///< says nothing by itself (common/database/terms/stop_words.h)
  bool in_quantity = false;  ///< part of what was read as a quantity
  bool literal = false;      ///< of a phrase, which is compared by letters
  bool in_title = false;     ///< of title:, whose headings may be in either language
  bool joined = false;       ///< stands right behind the word before it
  std::string restored;      ///< the exact Vietnamese form it probably means; empty where that is not known
  double sureness = 0;       ///< of `restored`, 0 to 1
  double weight = 1;         ///< by which its BM25 score is multiplied: of --like
};

QueryWord query_word(const WordNode& typed);

/// Appends a word to a run, joined to it where nothing but punctuation and blanks stands between.
void append_neighbour(QueryWord word, std::vector<QueryWord>& run);

/// The language a query is plainly written in; none where it could be either, as names and numbers could.
std::optional<Language> language_of(const std::vector<QueryWord>& words);

/// Two neighbours' spellings, and in how many passages they stand together; those counted at all.
struct PairVariant {
  std::string first;
  std::string second;
  Xapian::doccount frequency = 0;
};
std::vector<PairVariant> pair_variants(const Collection& collection, const Token& first, const Token& second);

/// Whether passages of the language can have the word by its letters alone: an English passage does not say
/// "tên" with "ten", nor "Thế" with "the", though perhaps a name that begins with a capital (Hồ Chí Minh).
bool is_of(Language language, const QueryWord& word);

/// The word as it was probably meant.
Token meant(const QueryWord& word);

/// What it says for a passage of the language that two neighbours of a query are neighbours there: the idf of
/// their pair.
double pair_idf(const Collection& collection, const QueryWord& first, const QueryWord& second,
                Language language);

/// Restores the diacritics of words typed without, from the index's own words and pairs: of each word the
/// spelling that most of all ways to read the words have (forward and backward sums over neighbours).
void restore_diacritics(const Collection& collection, std::vector<QueryWord>& words);

/// Whether two Vietnamese neighbours are one word, spelled as their exact forms: by their normalised
/// pointwise mutual information (Bouma 2009) in the index's passages.
bool form_a_word(const Collection& collection, const Token& first, const Token& second);

/// Decides which words are function words: of Vietnamese as they were typed or are probably meant, of
/// English as they were typed, unless they are Vietnamese syllables in a Vietnamese query. A function word
/// that forms a Vietnamese word with a neighbour, as the index has it (cho vay), is none.
void decide_function_words(const Collection& collection, std::vector<QueryWord>& words);

}  // namespace songngu
