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

LanguageQuery any_in(std::vector<Compiled>& parts, Language language) {
  Forms forms;
  for (Compiled& part : parts) {
    if (!part.in(language).scored.empty()) forms.add(std::move(part.in(language)));
  }
  return {.scored = any_of(std::move(forms.queries)),
          .plan = any_of(std::move(forms.plans)),
          .score = combined_score(ScoreTree::Type::kAny, std::move(forms.scores))};
}

LanguageQuery all_in(std::vector<Compiled>& parts, Language language) {
  Forms forms;
  for (Compiled& part : parts) forms.add(std::move(part.in(language)));
  return {.scored = {Xapian::Query::OP_AND, forms.queries.begin(), forms.queries.end()},
          .plan = all_of(std::move(forms.plans)),
          .score = combined_score(ScoreTree::Type::kAll, std::move(forms.scores))};
}

/// Appends the words of `part`, and what is known of their places.
void take_words(Compiled part, Compiled& whole) {
  std::move(part.words.begin(), part.words.end(), std::back_inserter(whole.words));
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

Compiled any_of(std::vector<Compiled> parts) {
  Compiled any;
  for (const Language language : kLanguages) any.in(language) = any_in(parts, language);
  any.of_one_language = !parts.empty() && std::all_of(parts.begin(), parts.end(), is_of_one_language);
  any.phrases = PhrasePrefilter::any_of(phrases_of(parts));
  return take_all_words(std::move(parts), std::move(any));
}

Compiled all_of(std::vector<Compiled> parts) {
  Compiled all;
  for (const Language language : kLanguages) all.in(language) = all_in(parts, language);
  all.of_one_language = std::any_of(parts.begin(), parts.end(), is_of_one_language);
  all.phrases = PhrasePrefilter::all_of(phrases_of(parts));
  return take_all_words(std::move(parts), std::move(all));
}

Compiled filtered(Compiled compiled, Compiled by) {
  for (const Language language : kLanguages) {
    auto& [query, plan, score] = compiled.in(language);
    LanguageQuery& filter = by.in(language);
    query = {Xapian::Query::OP_FILTER, query, filter.scored};
    plan = all_of({std::move(plan), std::move(filter.plan)});
    score = combined_score(ScoreTree::Type::kFiltered, {std::move(score), std::move(filter.score)});
  }
  compiled.precise = compiled.precise && by.precise;
  compiled.of_one_language = compiled.of_one_language || by.of_one_language;
  take_words(std::move(by), compiled);
  return compiled;
}

Compiled boosted(Compiled compiled, Compiled by) {
  for (const Language language : kLanguages) {
    LanguageQuery& more = by.in(language);
    auto& [query, plan, score] = compiled.in(language);
    // Xapian takes an AND_MAYBE with nothing on its left for what is on its right.
    if (query.empty() || more.scored.empty()) continue;
    query = {Xapian::Query::OP_AND_MAYBE, query, more.scored};
    plan = boosted(std::move(plan), std::move(more.plan));
    score = combined_score(ScoreTree::Type::kBoosted, {std::move(score), std::move(more.score)});
  }
  take_words(std::move(by), compiled);
  return compiled;
}

Compiled without(Compiled compiled, Compiled unwanted) {
  compiled.precise = compiled.precise && unwanted.precise;
  for (const Language language : kLanguages) {
    if (!unwanted.precise) break;
    auto& [query, plan, score] = compiled.in(language);
    LanguageQuery& out = unwanted.in(language);
    query = {Xapian::Query::OP_AND_NOT, query, out.scored};
    plan = without(std::move(plan), out.plan);
    score = combined_score(ScoreTree::Type::kWithout, {std::move(score), std::move(out.score)});
  }
  unwanted.words.clear();
  take_words(std::move(unwanted), compiled);
  return compiled;
}

}  // namespace songngu
