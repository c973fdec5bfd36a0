#include "searcher/query/compile/compiled.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/terms/word_terms.h"

namespace songngu {
namespace {

/// Queries of one language, apart by form.
struct Forms {
  std::vector<Xapian::Query> queries;
  std::vector<std::optional<ScoringPlan>> plans;
  std::vector<ScoreTreePtr> scores;

  void add(LanguageQuery query) {
    queries.push_back(std::move(query.scored));
    plans.push_back(std::move(query.plan));
    scores.push_back(std::move(query.score));
  }
};

LanguageQuery filtered(LanguageQuery query, LanguageQuery by) {
  return {.scored = {Xapian::Query::OP_FILTER, query.scored, by.scored},
          .plan = all_of({std::move(query.plan), std::move(by.plan)}),
          .score = combined_score(ScoreTree::Type::kFiltered, {std::move(query.score), std::move(by.score)})};
}

LanguageQuery without(LanguageQuery query, LanguageQuery unwanted) {
  return {.scored = {Xapian::Query::OP_AND_NOT, query.scored, unwanted.scored},
          .plan = without(std::move(query.plan), unwanted.plan),
          .score =
              combined_score(ScoreTree::Type::kWithout, {std::move(query.score), std::move(unwanted.score)})};
}

/// The queries of a node: for each language, and its translation.
std::array<LanguageQuery*, 3> queries_of(Compiled& compiled) {
  return {&compiled.in_language[0], &compiled.in_language[1], &compiled.translated};
}

/// The nth query of each part.
std::vector<LanguageQuery> taken(std::vector<Compiled>& parts, std::size_t n) {
  std::vector<LanguageQuery> queries;
  for (Compiled& part : parts) queries.push_back(std::move(*queries_of(part)[n]));
  return queries;
}

/// Appends the words of `part`, and what is known of their places.
void take_words(Compiled part, Compiled& whole) {
  std::move(part.words.begin(), part.words.end(), std::back_inserter(whole.words));
  std::move(part.translations.begin(), part.translations.end(), std::back_inserter(whole.translations));
  whole.optional_words.merge(part.optional_words);
  whole.unused_words.merge(part.unused_words);
  whole.quantities_as_words.merge(part.quantities_as_words);
}

std::vector<PhrasePrefilter> phrases_of(const std::vector<Compiled>& parts) {
  std::vector<PhrasePrefilter> phrases;
  phrases.reserve(parts.size());
  for (const Compiled& part : parts) phrases.push_back(part.phrases);
  return phrases;
}

Compiled take_all_words(std::vector<Compiled> parts, Compiled whole) {
  whole.precise = std::all_of(parts.begin(), parts.end(), [](const Compiled& part) { return part.precise; });
  for (Compiled& part : parts) take_words(std::move(part), whole);
  return whole;
}

bool is_of_one_language(const Compiled& part) {
  return part.of_one_language;
}

}  // namespace

LanguageQuery any_of(std::vector<LanguageQuery> parts) {
  Forms forms;
  for (LanguageQuery& part : parts) {
    if (!part.scored.empty()) forms.add(std::move(part));
  }
  return {.scored = any_of(std::move(forms.queries)),
          .plan = any_of(std::move(forms.plans)),
          .score = combined_score(ScoreTree::Type::kAny, std::move(forms.scores))};
}

LanguageQuery all_of(std::vector<LanguageQuery> parts) {
  Forms forms;
  for (LanguageQuery& part : parts) forms.add(std::move(part));
  return {.scored = {Xapian::Query::OP_AND, forms.queries.begin(), forms.queries.end()},
          .plan = all_of(std::move(forms.plans)),
          .score = combined_score(ScoreTree::Type::kAll, std::move(forms.scores))};
}

LanguageQuery boosted(LanguageQuery query, LanguageQuery by) {
  // Xapian takes an AND_MAYBE with nothing on its left for what is on its right.
  if (query.scored.empty() || by.scored.empty()) return query;
  return {.scored = {Xapian::Query::OP_AND_MAYBE, query.scored, by.scored},
          .plan = boosted(std::move(query.plan), std::move(by.plan)),
          .score = combined_score(ScoreTree::Type::kBoosted, {std::move(query.score), std::move(by.score)})};
}

Compiled any_of(std::vector<Compiled> parts) {
  Compiled any;
  const auto queries = queries_of(any);
  for (std::size_t n = 0; n < queries.size(); ++n) *queries[n] = any_of(taken(parts, n));
  any.of_one_language = !parts.empty() && std::all_of(parts.begin(), parts.end(), is_of_one_language);
  any.phrases = PhrasePrefilter::any_of(phrases_of(parts));
  return take_all_words(std::move(parts), std::move(any));
}

Compiled all_of(std::vector<Compiled> parts) {
  Compiled all;
  const auto queries = queries_of(all);
  for (std::size_t n = 0; n < queries.size(); ++n) *queries[n] = all_of(taken(parts, n));
  all.of_one_language = std::any_of(parts.begin(), parts.end(), is_of_one_language);
  all.phrases = PhrasePrefilter::all_of(phrases_of(parts));
  return take_all_words(std::move(parts), std::move(all));
}

Compiled filtered(Compiled compiled, Compiled by) {
  const auto filters = queries_of(by);
  for (std::size_t n = 0; LanguageQuery * query : queries_of(compiled))
    *query = filtered(std::move(*query), std::move(*filters[n++]));
  if (!by.precise) compiled.translated = {};  // no text of the other language shows whether `by` matches
  compiled.precise = compiled.precise && by.precise;
  compiled.of_one_language = compiled.of_one_language || by.of_one_language;
  take_words(std::move(by), compiled);
  return compiled;
}

Compiled boosted(Compiled compiled, Compiled by) {
  const auto more = queries_of(by);
  for (std::size_t n = 0; LanguageQuery * query : queries_of(compiled))
    *query = boosted(std::move(*query), std::move(*more[n++]));
  take_words(std::move(by), compiled);
  return compiled;
}

Compiled without(Compiled compiled, Compiled unwanted) {
  compiled.precise = compiled.precise && unwanted.precise;
  const auto out = queries_of(unwanted);
  if (unwanted.precise) {
    for (std::size_t n = 0; LanguageQuery * query : queries_of(compiled))
      *query = without(std::move(*query), std::move(*out[n++]));
  }
  unwanted.words.clear();
  unwanted.translations.clear();
  take_words(std::move(unwanted), compiled);
  return compiled;
}

}  // namespace songngu
