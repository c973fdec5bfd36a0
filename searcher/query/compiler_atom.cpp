#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/schema.h"
#include "searcher/query/compiler.h"
#include "searcher/query/entries_titled.h"
#include "searcher/query/expand.h"
#include "searcher/query/field_term.h"
#include "searcher/query/word_terms.h"

namespace songngu {
namespace {

constexpr std::size_t kMaxEntries = 5000;  // that entry:beginning* may name
constexpr double kQuantityWeight = 1.5;
// The words that a quantity was typed as rank passages that have it, no others.
constexpr double kQuantityWords = 0.5;

/// A common phrase in another phrase.
struct CommonPart {
  std::string term;
  std::size_t words = 0;
};

/// The longest that begin at each word and that none found before covers.
std::vector<CommonPart> common_parts(const Collection& collection, const std::vector<std::string_view>& run) {
  std::vector<CommonPart> parts;
  std::size_t covered = 0;  // words
  for (std::size_t begin = 0; begin + 1 < run.size(); ++begin) {
    for (const std::size_t words : {3U, 2U}) {
      const std::size_t end = begin + words;
      if (end > run.size() || end <= covered) continue;
      const auto first = run.begin() + static_cast<std::ptrdiff_t>(begin);
      const PhraseHash phrase = phrase_hash({first, first + static_cast<std::ptrdiff_t>(words)});
      if (!collection.is_common(phrase)) continue;
      parts.push_back({common_phrase_term(phrase), words});
      covered = end;
      break;
    }
  }
  return parts;
}

/// What matches more than it should.
Compiled to_check(Compiled compiled) {
  compiled.precise = false;
  return compiled;
}

}  // namespace

Compiled Compiler::terms_of(std::vector<Alternatives> terms) const {
  Xapian::Query query = ranks_ ? any_of(collection_, terms) : matching(terms);
  ScoreTreePtr score = words_score(terms);
  return {.query = std::move(query), .sum = sum_of(std::move(terms)), .score = std::move(score)};
}

Compiled Compiler::word_of(const QueryWord& word) const {
  Compiled made =
      terms_of(ranks_ ? word_terms(collection_, word, scope_) : stem_terms(collection_, word, scope_));
  made.precise = scope_.diacritics != Diacritics::kExact;
  return made;
}

Compiled Compiler::word(const Node& node) {
  std::vector<QueryWord> alone{query_word(node.word)};
  restore_diacritics_if_smart(alone);
  alone.front().weight = weight_;
  words.push_back(alone.front());
  return word_of(alone.front());
}

void Compiler::restore_diacritics_if_smart(std::vector<QueryWord>& found) {
  if (found.empty() || scope_.diacritics != Diacritics::kSmart || !scope_.has(Language::kVietnamese)) return;
  const Span place{found.front().token.span.begin, found.back().token.span.end};
  const auto [known, is_new] = restored_.try_emplace(place);
  if (is_new) {
    restore_diacritics(collection_, found);
    known->second = found;
  } else {
    found = known->second;
  }
}

/// A query for each of the words that a quantity was typed as.
std::vector<Compiled> Compiler::words_of_quantity(const Node& node, double weight) {
  std::vector<Compiled> typed;
  const std::size_t first = words.size();
  weight_ = weight;
  for (const Node& child : node.children) typed.push_back(compile(child));
  weight_ = 1;
  for (std::size_t i = first; i < words.size(); ++i) words[i].in_quantity = true;
  return typed;
}

/// Nothing where no passage has the quantity.
Compiled Compiler::quantity_leaf(const Node& node) const {
  const std::string term = schema::term(schema::kQuantity, node.term);
  const Language language = scope_.language.value_or(Language::kVietnamese);
  if (collection_.frequency(term) == 0) return {};
  const WeightedTerm weighted = collection_.weighted(term, kQuantityWeight, language);
  return {.query = collection_.leaf(weighted), .sum = sum_of({{weighted}}), .score = word_score({weighted})};
}

Compiled Compiler::quantity(const Node& node) {
  Compiled leaf = quantity_leaf(node);
  // A quantity that the index doesn't have stands for all its words, never for one of them.
  const bool known = !leaf.query.empty();
  std::vector<Compiled> typed = words_of_quantity(node, known ? kQuantityWords : 1);
  if (known) return raised(std::move(leaf), any_of(std::move(typed)));
  quantities_as_words.insert(node.span);
  return to_check(all_of(std::move(typed)));
}

/// The quantity, however it is written, or all the words that it was typed as.
Compiled Compiler::literal_quantity(const Node& node) {
  return any_of({quantity_leaf(node), all_of(words_of_quantity(node, 1))});
}

/// Passages that hold all the words: a superset of those that hold the phrase.
Compiled Compiler::literal_words(std::vector<QueryWord> run) {
  for (std::size_t i = 1; i < run.size(); ++i) run[i].joined = true;
  restore_diacritics_if_smart(run);
  words.insert(words.end(), run.begin(), run.end());
  std::vector<Compiled> languages;
  for (const Language language : kLanguages) {
    if (!scope_.has_terms_of(language)) continue;
    Scope here = scope_;
    here.terms = language;
    std::vector<Compiled> parts;
    for (const QueryWord& word : run) parts.push_back(terms_of(word_terms(collection_, word, here)));
    languages.push_back(all_of(std::move(parts)));
  }
  return any_of(std::move(languages));
}

Compiled Compiler::phrase(const Node& node) {
  std::vector<Compiled> parts;
  std::vector<QueryWord> run;
  const auto end_run = [&] {
    if (!run.empty()) parts.push_back(literal_words(std::exchange(run, {})));
  };
  for (const Node& child : node.children) {
    if (child.type == NodeType::kQuantity) {
      end_run();
      parts.push_back(literal_quantity(child));
    } else {
      append_neighbour(query_word(child.word), run);
    }
  }
  end_run();
  Compiled all_words = to_check(all_of(std::move(parts)));
  return required_ ? with_common_phrases(std::move(all_words), node) : all_words;
}

/// The terms of the common phrases that a phrase is made of. Where it is itself one, whatever its diacritics,
/// its term says all of it but the language.
Compiled Compiler::with_common_phrases(Compiled all_words, const Node& phrase) const {
  std::vector<CommonPart> parts;
  for (const std::vector<std::string_view>& run : word_runs_in(phrase)) {
    for (CommonPart& part : common_parts(collection_, run)) parts.push_back(std::move(part));
  }
  const bool is_one = parts.size() == 1 && parts.front().words == phrase.children.size() &&
                      scope_.diacritics != Diacritics::kExact;
  const auto passages_with = [](const CommonPart& part) {
    return Compiled{.query = Xapian::Query(part.term),
                    .sum = sum_of({{{part.term, 0}}}),
                    .score = word_score({{part.term, 0}})};
  };
  if (is_one && negated_) return passages_with(parts.front());
  for (const CommonPart& part : parts) all_words = filtered(std::move(all_words), passages_with(part));
  all_words.precise = is_one;
  return all_words;
}

Compiled Compiler::prefix(const Node& node) const {
  Expansion found = expand(collection_, node.text, scope_);
  Compiled made = terms_of(std::move(found.terms));
  made.precise = found.precise;
  return made;
}

/// Of all entries whose names begin so.
Compiled Compiler::entries(const Node& node) const {
  const std::vector<std::string> found = collection_.terms_from(field_term(node), kMaxEntries + 1);
  if (found.size() > kMaxEntries) {
    throw Error(
        ExitCode::kUsage,
        fmt::format("{}:{}* is too wide: more than {} entries begin so", node.field, node.text, kMaxEntries),
        "type more of the name; date: takes any number of entries");
  }
  Alternatives terms;
  for (const std::string& term : found) terms.push_back({term, 0});
  const Xapian::Query any(Xapian::Query::OP_OR, found.begin(), found.end());
  return {.query = {Xapian::Query::OP_SCALE_WEIGHT, any, 0}, .score = word_score(std::move(terms))};
}

Compiled Compiler::title(const Node& node) {
  Scope headings = scope_;
  headings.language.reset();
  headings.terms.reset();
  Compiler compiler(collection_, headings, restored_, false);
  const Compiled child = compiler.compile(node.children.at(0));
  Compiled made{.query = entries_titled(collection_, child.query), .precise = child.precise};
  Alternatives entries;
  for (auto term = made.query.get_terms_begin(); term != made.query.get_terms_end(); ++term) {
    entries.push_back({*term, 0});
  }
  made.score = word_score(std::move(entries));
  return made;
}

Compiled Compiler::near(const Node& node) {
  std::vector<Compiled> parts;
  for (const Node& child : node.children) {
    parts.push_back(child.type == NodeType::kQuantity ? literal_quantity(child) : compile(child));
  }
  return to_check(all_of(std::move(parts)));
}

}  // namespace songngu
