#include "searcher/search/rank/cross_language_fallback.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/database/terms/schema.h"
#include "common/text/word/syllable.h"
#include "searcher/query/terms/translate.h"
#include "searcher/query/terms/weights.h"
#include "searcher/query/terms/word_terms.h"

namespace songngu {
namespace {

/// If the language is not clear, the query is taken for Vietnamese if all its words could be.
Language language_asked(const std::vector<QueryWord>& words) {
  if (const auto language = language_of(words)) return *language;
  const bool syllables = std::all_of(words.begin(), words.end(), [](const QueryWord& word) {
    return word.in_quantity || is_vietnamese_syllable(word.token.folded);
  });
  return syllables ? Language::kVietnamese : Language::kEnglish;
}

/// The words as they were probably intended.
std::string text_of(const CompiledQuery& compiled, Language language) {
  std::string text;
  if (language == Language::kEnglish) {
    for (const std::string& typed : compiled.free_text->typed) text += typed + ' ';
  } else {
    for (const QueryWord& word : compiled.words) {
      text += (word.restored.empty() ? word.token.exact : word.restored) + ' ';
    }
  }
  return text;
}

/// Restricts the translation to passages of the language that have no counterpart and match the query's
/// filters and exclusions. Matches nothing if only texts show whether the filters match.
Xapian::Query narrowed(const Xapian::Query& translation, const FreeText& free, Language language) {
  if (!free.filters_are_precise) return {};
  Xapian::Query query{Xapian::Query::OP_FILTER, translation,
                      Xapian::Query(schema::term(schema::kLanguage, name(language)))};
  query = {Xapian::Query::OP_AND_NOT, query, Xapian::Query(std::string(schema::kAligned))};
  for (const Xapian::Query& filter : free.filters[index_of(language)]) {
    query = {Xapian::Query::OP_FILTER, query, filter};
  }
  // For a phrase, all passages with its words are excluded, which are a few too many.
  for (const Xapian::Query& excluded : free.excluded[index_of(language)]) {
    query = {Xapian::Query::OP_AND_NOT, query, excluded};
  }
  return query;
}

void leave_out(const std::vector<Candidate>& found, std::vector<Candidate>& candidates) {
  std::set<Xapian::docid> known;
  for (const Candidate& candidate : found) known.insert(candidate.document);
  std::erase_if(candidates, [&](const Candidate& candidate) { return known.contains(candidate.document); });
}

}  // namespace

std::vector<Candidate> cross_language_fallback(const CollectionStatistics& statistics, PassageReader& reader,
                                               const CompiledQuery& compiled, const Scope& scope,
                                               const std::vector<Candidate>& found) {
  if (!compiled.free_text || compiled.words.empty() || scope.diacritics == Diacritics::kExact) return {};
  const Language asked = language_asked(compiled.words);
  const Language wanted_language = other(asked);
  if (!scope.has(wanted_language)) return {};
  std::vector<Xapian::Query> queries;
  double weight = 0;
  for (TranslatedWord& word : translate(statistics, text_of(compiled, asked), asked)) {
    queries.push_back(std::move(word.query));
    weight += word.weight;
  }
  const Xapian::Query query = narrowed(any_of(std::move(queries)), *compiled.free_text, wanted_language);
  std::vector<Candidate> across = Matcher(reader).all(query);
  leave_out(found, across);
  std::erase_if(across,
                [&](const Candidate& candidate) { return candidate.score < kLeastTranslated * weight; });
  put_in_order(across);
  double lowest = across.empty() ? 0 : across.front().score;
  for (const Candidate& candidate : found) lowest = std::min(lowest, candidate.score);
  const double scale = across.empty() ? 1 : kBelowFound * std::max(lowest, 1e-6) / across.front().score;
  for (Candidate& candidate : across) candidate.score *= scale;
  return across;
}

}  // namespace songngu
