#include "searcher/query/spellings.h"

#include <algorithm>
#include <cstdint>

#include "common/database/analysis.h"
#include "common/database/schema.h"
#include "common/text/stem.h"

namespace songngu {
namespace {

// A syllable has about a dozen spellings.
constexpr std::size_t kMaxVariants = 40;

/// The terms of words with diacritics that are `folded` without them.
const std::vector<std::string>& marked_terms(const Collection& collection, const std::string& folded) {
  return collection.terms_from(schema::term(schema::kMarkedPrefix, folded) + schema::kExactMark);
}

}  // namespace

std::vector<std::string> stem_spellings(const Collection& collection, Language language, const Token& word) {
  std::vector<std::string> terms;
  const std::string own = stem_term(language, word);
  if (collection.frequency(own) > 0) terms.push_back(own);
  if (language == Language::kEnglish) return terms;
  const std::string stemmed = stem(word.folded);
  if (stem(stemmed) != stemmed) return terms;  // words spelled like it have another stem
  const std::vector<std::string>& marked = marked_terms(collection, stemmed);
  terms.insert(terms.end(), marked.begin(), marked.end());
  return terms;
}

Xapian::doccount frequency_of_any(const Collection& collection, Language language,
                                  const std::vector<std::string>& terms) {
  std::uint64_t sum = 0;
  for (const std::string& term : terms) sum += collection.frequency(term);
  return static_cast<Xapian::doccount>(std::min<std::uint64_t>(sum, collection.passages(language)));
}

Xapian::doccount stem_frequency(const Collection& collection, Language language, const Token& word) {
  return frequency_of_any(collection, language, stem_spellings(collection, language, word));
}

std::vector<Variant> word_variants(const Collection& collection, const Token& word) {
  std::vector<Variant> variants;
  Token plain = word;
  plain.exact = plain.folded;
  const std::string term =
      exact_term(Language::kVietnamese, plain).value_or(stem_term(Language::kVietnamese, plain));
  if (const Xapian::doccount found = collection.frequency(term); found > 0) {
    variants.push_back({.word = word.folded, .frequency = found});
  }
  for (const std::string& marked : marked_terms(collection, word.folded)) {
    if (variants.size() == kMaxVariants) break;
    variants.push_back({.word = spelling_in(marked), .frequency = collection.frequency(marked)});
  }
  return variants;
}

}  // namespace songngu
