#include "searcher/query/terms/expand.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/model/passage_id.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/stem.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"
#include "searcher/query/terms/word_terms.h"

namespace songngu {
namespace {

[[noreturn]] void too_wide(std::string_view beginning) {
  throw Error(
      ExitCode::kUsage,
      fmt::format("the wildcard {}* is too wide: more than {} words begin so", beginning, kMaxExpansion),
      "type more of the word");
}

/// The terms of one language's words that begin with what was typed.
class Expander {
 public:
  Expander(const Collection& collection, std::string_view beginning, Diacritics diacritics, Language language)
      : collection_(collection),
        typed_(beginning),
        folded_(folded_form(beginning)),
        exact_(exact_form(beginning)),
        diacritics_(diacritics),
        language_(language) {}

  [[nodiscard]] Expansion expand() const {
    std::map<std::string, std::vector<std::string>> words;  // the terms of each, folded
    for (const std::string& term : terms()) {
      std::string word = folded_in(term);
      if (word.starts_with(folded_) && is_wanted(term)) words[std::move(word)].push_back(term);
    }
    Expansion found;
    // English passages have no diacritics to tell by.
    found.precise = diacritics_ != Diacritics::kExact || language_ != Language::kEnglish || words.empty();
    for (const auto& [word, spellings] : words) found.terms.push_back(weighted(spellings));
    return found;
  }

 private:
  [[nodiscard]] bool is_wanted(const std::string& term) const {
    if (diacritics_ != Diacritics::kExact || language_ == Language::kEnglish) return true;
    return spelling_in(term).starts_with(exact_);
  }

  [[nodiscard]] bool begins_as_typed(const std::string& term) const {
    return exact_ != folded_ && has_marks(term) && spelling_in(term).starts_with(exact_);
  }

  /// A word is as frequent as its spellings together.
  [[nodiscard]] Alternatives weighted(const std::vector<std::string>& spellings) const {
    const double idf = collection_.idf(frequency_of_any(collection_, language_, spellings), language_);
    Alternatives terms;
    for (const std::string& term : spellings) {
      const bool preferred = diacritics_ != Diacritics::kIgnore && begins_as_typed(term);
      terms.push_back({term, idf * (preferred ? 1 + kExactWeight : 1)});
    }
    return terms;
  }

  /// The terms of all words that begin so, and of others.
  [[nodiscard]] std::vector<std::string> terms() const {
    std::vector<std::string> found = collection_.terms_from(stem_term(language_, folded_), kMaxExpansion + 1);
    if (found.size() > kMaxExpansion) too_wide(typed_);
    for (const std::string& stem : shorter_stems(folded_)) {
      const std::vector<std::string>& others =
          collection_.terms_from(stem_term(language_, stem) + schema::kSpellingMark);
      found.insert(found.end(), others.begin(), others.end());
    }
    return found;
  }

  const Collection& collection_;
  std::string_view typed_;
  std::string folded_;
  std::string exact_;
  Diacritics diacritics_;
  Language language_;
};

}  // namespace

Expansion expand(const Collection& collection, std::string_view beginning, Diacritics diacritics,
                 Language language) {
  return Expander(collection, beginning, diacritics, language).expand();
}

}  // namespace songngu
