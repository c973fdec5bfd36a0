#include "searcher/query/terms/spellings.h"

#include <algorithm>
#include <cstdint>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/stop_words.h"
#include "common/text/word/stem.h"

namespace songngu {
namespace {

// A syllable has about a dozen spellings.
constexpr std::size_t kMaxVariants = 40;

}  // namespace

std::vector<std::string> stem_spellings(const CollectionStatistics& statistics, Language language,
                                        std::string_view stem) {
  std::vector<std::string> terms;
  std::string own = stem_term(language, stem);
  const std::vector<std::string>& others = statistics.terms_from(own + schema::kSpellingMark);
  if (statistics.frequency(own) > 0) terms.push_back(std::move(own));
  terms.insert(terms.end(), others.begin(), others.end());
  return terms;
}

std::vector<std::string> stem_spellings(const CollectionStatistics& statistics, Language language,
                                        const Token& word) {
  return stem_spellings(statistics, language, stem(word.folded));
}

Xapian::doccount frequency_of_any(const CollectionStatistics& statistics, Language language,
                                  const std::vector<std::string>& terms) {
  std::uint64_t sum = 0;
  for (const std::string& term : terms) sum += statistics.frequency(term);
  return static_cast<Xapian::doccount>(std::min<std::uint64_t>(sum, statistics.passages(language)));
}

Xapian::doccount stem_frequency(const CollectionStatistics& statistics, Language language,
                                const Token& word) {
  return frequency_of_any(statistics, language, stem_spellings(statistics, language, word));
}

std::vector<std::string> joined_terms(const CollectionStatistics& statistics, Language language,
                                      const std::vector<std::string>& joined) {
  std::vector<std::string> terms;
  for (const std::string& folded : joined) {
    if (is_function_word(folded, language)) continue;
    for (std::string& term : stem_spellings(statistics, language, stem(folded))) {
      if (folded_in(term).starts_with(folded)) terms.push_back(std::move(term));
    }
  }
  return terms;
}

std::vector<Variant> word_variants(const CollectionStatistics& statistics, const Token& word) {
  std::vector<Variant> variants;
  Token plain = word;
  plain.exact = plain.folded;
  const std::string term = word_term(Language::kVietnamese, plain);
  if (const Xapian::doccount found = statistics.frequency(term); found > 0) {
    variants.push_back({.word = word.folded, .frequency = found});
  }
  for (const std::string& marked : statistics.terms_from(term + schema::kSpellingMark)) {
    if (variants.size() == kMaxVariants) break;
    if (folded_in(marked) != word.folded) continue;
    variants.push_back({.word = spelling_in(marked), .frequency = statistics.frequency(marked)});
  }
  return variants;
}

}  // namespace songngu
