#include "searcher/query/compile/compile.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/overloaded.h"
#include "common/database/terms/schema.h"
#include "common/text/quantity/date.h"
#include "common/text/quantity/quantity.h"
#include "searcher/query/compile/field_query.h"
#include "searcher/query/compile/required_words.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"
#include "searcher/query/terms/word_terms.h"
#include "searcher/query/tree/field.h"

namespace songngu {
namespace {

constexpr std::size_t kMaxEntries = 5000;  // that entry:prefix* may name

/// How a node is compiled, as far as the nodes above it decide.
struct Context {
  /// False if the node only decides what matches. What adds to scores is then left out, as it must be on the
  /// right of Xapian's AND_NOT: there Xapian reads weights of an AND_MAYBE under an AND that it never
  /// computed.
  bool ranks = true;
  /// Whether every match of the query must match the node, or must not. If not, terms of common phrases are
  /// left out: a phrase that is not in the text still adds its words' scores, if all of them are there.
  bool required = true;
};

/// A common phrase in another phrase.
struct CommonPart {
  std::string term;
  std::size_t words = 0;
};

/// Covers the run with common phrases, from left to right, each time with the longest.
std::vector<CommonPart> common_parts(const CollectionStatistics& statistics,
                                     const std::vector<std::string_view>& run) {
  std::vector<CommonPart> parts;
  std::size_t covered = 0;  // words
  for (std::size_t begin = 0; begin + 1 < run.size(); ++begin) {
    for (const std::size_t words : {3U, 2U}) {
      const std::size_t end = begin + words;
      if (end > run.size() || end <= covered) continue;
      const auto first = run.begin() + static_cast<std::ptrdiff_t>(begin);
      const PhraseHash phrase = phrase_hash({first, first + static_cast<std::ptrdiff_t>(words)});
      if (!statistics.is_common(phrase)) continue;
      parts.push_back({common_phrase_term(phrase), words});
      covered = end;
      break;
    }
  }
  return parts;
}

/// The same for both languages.
Compiled fact(const Xapian::Query& query, const std::optional<ScoringPlan>& plan, const ScoreTreePtr& score) {
  Compiled made;
  made.translated = {.scored = query, .plan = plan, .score = score};
  made.in_language = {made.translated, made.translated};
  return made;
}

/// Marks queries that match more than the node does: for phrases and NEAR, which are not translated.
Compiled imprecise(Compiled compiled, const Context& context) {
  compiled.precise = false;
  if (context.ranks) compiled.translated = {};
  compiled.translations.clear();
  return compiled;
}

/// The words of the query itself, in order: neither those of titles nor excluded ones.
std::vector<QueryWord> words_in(const Node& tree) {
  std::vector<QueryWord> words;
  Span title;
  const auto add = [&](const WordNode& word) { words.push_back(query_word(word)); };
  const auto add_quantity = [&](const QuantityNode& quantity) {
    for (const WordNode& word : quantity.words) {
      add(word);
      words.back().in_quantity = true;
    }
  };
  for_each_node(tree, Excluded::kSkip, [&](const Node& node) {
    if (as<TitleNode>(node) != nullptr) title = node.span;
    if (node.span.begin >= title.begin && node.span.end <= title.end) return;
    if (const auto* word = as<WordNode>(node)) add(*word);
    if (const auto* quantity = as<QuantityNode>(node)) add_quantity(*quantity);
    if (const auto* phrase = as<PhraseNode>(node)) {
      for (const WordOrQuantity& part : phrase->parts) std::visit(Overloaded{add, add_quantity}, part);
    }
  });
  return words;
}

/// How a query is translated.
struct TranslationPlan {
  Language from = Language::kVietnamese;
  bool clear = false;  ///< whether the query is clearly in that language

  [[nodiscard]] Language into() const { return other(from); }
  [[nodiscard]] std::string passages() const {
    return schema::term(schema::kWithoutCounterpart, name(into()));
  }
};

/// Nothing if there are no passages to be found by translation.
std::optional<TranslationPlan> translation_plan(const Node& tree, const CollectionStatistics& statistics,
                                                const Scope& scope) {
  if (!scope.translate || scope.diacritics == Diacritics::kExact) return std::nullopt;
  const std::vector<QueryWord> words = words_in(tree);
  if (words.empty()) return std::nullopt;
  const AskedLanguage asked = language_asked(words);
  const TranslationPlan plan{.from = asked.language, .clear = asked.clear};
  if (!scope.has(plan.into()) || statistics.frequency(plan.passages()) == 0) return std::nullopt;
  return plan;
}

/// Has a function for each kind of node, which compiles it for both languages, and translated, at once.
class Compiler {
 public:
  Compiler(const CollectionStatistics& statistics, const Scope& scope,
           std::optional<TranslationPlan> translation = {})
      : statistics_(statistics), scope_(scope), translation_(translation) {}

  [[nodiscard]] Compiled compile(const Node& node, const Context& context) const {
    return std::visit([&](const auto& kind) { return compile(kind, context); }, node.kind);
  }

 private:
  [[nodiscard]] Compiled compile(const WordNode& node, const Context& context) const {
    return word_alone(node, context);
  }

  [[nodiscard]] Compiled compile(const QuantityNode& node, const Context& context) const {
    Compiled leaf = quantity_leaf(node);
    // A quantity that the index doesn't have stands for all its words together.
    const bool known = std::any_of(leaf.in_language.begin(), leaf.in_language.end(),
                                   [](const LanguageQuery& query) { return !query.scored.empty(); });
    std::vector<Compiled> typed = words_of_quantity(node, context);
    if (known) {
      for (Compiled& word : typed) word.translations.clear();
    }
    Compiled made = known ? boosted_if_ranked(std::move(leaf), any_of(std::move(typed)), context)
                          : all_of(std::move(typed));
    made.of_one_language = false;
    if (!known) made.quantities_as_words.insert(node.span);
    return made;
  }

  /// Matches all passages with the words: more than those with the phrase.
  [[nodiscard]] Compiled compile(const PhraseNode& node, const Context& context) const {
    Compiled made = phrase(PhraseNode{node.parts}, context);
    if (node.joined.empty()) return made;
    Compiled joined = phrase(PhraseNode{node.joined}, context);
    joined.words.clear();  // they were not typed
    return any_of({std::move(made), std::move(joined)});
  }

  [[nodiscard]] Compiled phrase(const PhraseNode& node, const Context& context) const {
    std::vector<Compiled> parts;
    std::vector<QueryWord> run;
    const auto end_run = [&] {
      if (!run.empty()) parts.push_back(literal_words(std::exchange(run, {}), context));
    };
    for (const WordOrQuantity& part : node.parts) {
      if (const auto* quantity = std::get_if<QuantityNode>(&part)) {
        end_run();
        parts.push_back(literal_quantity(*quantity, context));
      } else {
        append_neighbour(query_word_of(std::get<WordNode>(part)), run);
      }
    }
    end_run();
    Compiled all_words = imprecise(all_of(std::move(parts)), context);
    Compiled made =
        context.required ? with_common_phrases(std::move(all_words), node, context) : std::move(all_words);
    made.phrases = PhrasePrefilter::of(node);
    return made;
  }

  [[nodiscard]] Compiled compile(const PrefixNode& node, const Context& context) const {
    Compiled made;
    for (const Language language : kLanguages) {
      if (!scope_.has(language)) continue;
      Expansion found = expand(statistics_, node.text, scope_.diacritics, language);
      made.in(language) = terms_of(std::move(found.terms), context);
      made.precise = made.precise && found.precise;
    }
    made.of_one_language = true;
    return made;
  }

  [[nodiscard]] Compiled compile(const FieldNode& node, const Context& /*context*/) const {
    if (field_of(node.field).prefix == schema::kUrl)
      return entries_of(entries_at(statistics_, field_term(node)));
    return node.is_prefix ? entries(node) : fact(fact_query(node), fact_plan(node), fact_score(node));
  }

  [[nodiscard]] Compiled compile(const DateNode& node, const Context& /*context*/) const {
    return fact(fact_query(node), fact_plan(node), fact_score(node));
  }

  [[nodiscard]] Compiled compile(const TitleNode& node, const Context& /*context*/) const {
    const Compiler headings(statistics_, {.language = {}, .diacritics = scope_.diacritics});
    const Compiled child = headings.compile(node.child.front(), {.ranks = false});
    const Xapian::Query entries =
        entries_titled(statistics_, any_of({child.in_language[0].scored, child.in_language[1].scored}));
    SynonymGroup terms;
    for (auto term = entries.get_terms_begin(); term != entries.get_terms_end(); ++term)
      terms.push_back({*term, 0});
    Compiled made = fact(entries, std::nullopt, word_score(std::move(terms)));
    made.precise = child.precise;
    return made;
  }

  [[nodiscard]] Compiled compile(const NearNode& node, const Context& context) const {
    std::vector<Compiled> parts;
    for (const WordOrQuantity& part : node.parts) {
      parts.push_back(std::visit(
          Overloaded{[&](const WordNode& word) { return compile(word, context); },
                     [&](const QuantityNode& quantity) { return literal_quantity(quantity, context); }},
          part));
    }
    return imprecise(all_of(std::move(parts)), context);
  }

  [[nodiscard]] Compiled compile(const BooleanNode& node, const Context& context) const {
    Context optional = context;
    optional.required = context.required && node.required.empty() && node.optional.size() == 1;
    Compiled all =
        node.juxtaposed ? juxtaposed(node.optional, optional) : any_of(compile_all(node.optional, optional));
    if (!node.required.empty()) {
      std::vector<Compiled> required = compile_required(node.required, context);
      all = with_required(std::move(all), all_of(std::move(required)), context);
    }
    if (!node.filters.empty()) {
      Compiled filter = all_of(compile_all(node.filters, context));
      const bool only_filters = node.optional.empty() && node.required.empty();
      all = only_filters ? std::move(filter) : filtered(std::move(all), std::move(filter));
    }
    for (Compiled& unwanted : compile_all(node.excluded, {.ranks = false, .required = context.required})) {
      all = without(std::move(all), std::move(unwanted));
    }
    return all;
  }

  [[nodiscard]] std::vector<Compiled> compile_all(const std::vector<Node>& nodes,
                                                  const Context& context) const {
    std::vector<Compiled> parts;
    for (const Node& node : nodes) parts.push_back(compile(node, context));
    return parts;
  }

  /// The same of parts that must all match: words next to each other are read together.
  [[nodiscard]] std::vector<Compiled> compile_required(const std::vector<Node>& nodes,
                                                       const Context& context) const {
    if (nodes.size() < 2) return compile_all(nodes, context);
    std::vector<QueryWord> run;
    for (const Node& node : nodes) {
      if (std::optional<QueryWord> word = word_in(node)) append_neighbour(*std::move(word), run);
    }
    restore_if_smart(run);
    std::vector<Compiled> parts;
    auto next = run.begin();
    for (const Node& node : nodes) {
      if (!word_in(node)) {
        parts.push_back(compile(node, context));
        continue;
      }
      parts.push_back(word(*next, context));
      if (context.ranks) translate_one_of(run, *next, parts.back());
      parts.back().words = {*next++};
      if (as<QuantityNode>(node) != nullptr) parts.back().quantities_as_words.insert(node.span);
    }
    return parts;
  }

  /// The word that a node is. A number is one that belongs to a name of the index with its neighbour: GPT 4,
  /// 3 nm.
  [[nodiscard]] std::optional<QueryWord> word_in(const Node& node) const {
    if (const auto* word = as<WordNode>(node)) return query_word_of(*word);
    const auto* quantity = as<QuantityNode>(node);
    if (quantity == nullptr || quantity->words.size() != 1) return std::nullopt;
    QueryWord number = query_word_of(quantity->words.front());
    const bool is_number = number.token.folded == quantity->term;
    if (!is_number || number.joined.empty()) return std::nullopt;
    return number;
  }

  /// Matches what `required` matches; `optional` adds to scores.
  [[nodiscard]] static Compiled with_required(Compiled optional, Compiled required, const Context& context) {
    std::vector<QueryWord> words = std::move(optional.words);
    std::move(required.words.begin(), required.words.end(), std::back_inserter(words));
    Compiled made = boosted_if_ranked(std::move(required), std::move(optional), context);
    made.words = std::move(words);
    return made;
  }

  [[nodiscard]] static Compiled boosted_if_ranked(Compiled compiled, Compiled by, const Context& context) {
    if (!context.ranks) by.in_language = {};
    return boosted(std::move(compiled), std::move(by));
  }

  /// Words next to each other: a passage must match one of the required words (required_words.h), or one of
  /// the phrases, quantities, prefixes and combinations. The other words only add to scores, function words
  /// only in queries of few words. If nothing is ranked, all but function words are required: of what is
  /// excluded each word excludes, however common it is.
  [[nodiscard]] Compiled juxtaposed(const std::vector<Node>& nodes, const Context& context) const {
    std::vector<Compiled> required;
    std::vector<QueryWord> run;
    std::set<Span> numbers;  // that are words
    for (const Node& node : nodes) {
      if (std::optional<QueryWord> word = word_in(node)) {
        append_neighbour(*std::move(word), run);
        if (as<QuantityNode>(node) != nullptr) numbers.insert(node.span);
      } else {
        required.push_back(compile(node, context));
      }
    }
    restore_if_smart(run);
    decide_function_words(statistics_, run);
    const bool few = run.size() <= kShortQuery;
    std::set<Span> optional_words;
    std::set<Span> unused_words;
    std::vector<Compiled> optional;
    const std::vector<bool> is_required = context.ranks
                                              ? required_words(statistics_, scope_, run, required.empty())
                                              : content_words(run, required.empty());
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (!is_required[i]) optional_words.insert(run[i].token.span);
      // In a long question, function words only add noise to the scores.
      if (!is_required[i] && run[i].function && !few) {
        unused_words.insert(run[i].token.span);
        continue;
      }
      (is_required[i] ? required : optional).push_back(word(run[i], context));
    }
    Compiled made = boosted_if_ranked(any_of(std::move(required)), any_of(std::move(optional)), context);
    if (context.ranks) add_translations(run, made);
    made.words.insert(made.words.begin(), run.begin(), run.end());
    made.optional_words.merge(optional_words);
    made.unused_words.merge(unused_words);
    made.quantities_as_words.merge(numbers);
    return made;
  }

  /// Matches passages of a language that have one of the terms.
  [[nodiscard]] LanguageQuery terms_of(std::vector<SynonymGroup> terms, const Context& context) const {
    Xapian::Query query = context.ranks ? any_of(statistics_, terms) : matching(terms);
    ScoreTreePtr score = words_score(terms);
    return {.scored = std::move(query), .plan = plan_of(std::move(terms)), .score = std::move(score)};
  }

  [[nodiscard]] Compiled word(const QueryWord& word, const Context& context) const {
    Compiled made;
    for (const Language language : kLanguages) {
      if (!scope_.has(language)) continue;
      std::vector<SynonymGroup> terms;
      if (is_of(language, word)) {
        terms = context.ranks ? word_terms(statistics_, word, scope_.diacritics, language)
                              : stem_terms(statistics_, word, language);
      }
      made.in(language) = terms_of(std::move(terms), context);
    }
    made.precise = scope_.diacritics != Diacritics::kExact;
    made.of_one_language = true;
    // What must not be there must not be there as it was typed.
    if (!context.ranks && translation_) made.translated = made.in(translation_->into());
    return made;
  }

  [[nodiscard]] std::vector<TranslatedWord> translate(const std::vector<QueryWord>& words) const {
    if (!translation_) return {};
    return songngu::translate(statistics_, words, translation_->from, translation_->clear);
  }

  [[nodiscard]] static LanguageQuery query_for(const std::vector<SynonymGroup>& terms,
                                               const CollectionStatistics& statistics) {
    return {.scored = any_of(statistics, terms), .plan = plan_of(terms), .score = words_score(terms)};
  }

  /// Adds the translations of words next to each other. As of the words themselves (required_words.h), those
  /// that are in very many passages only add to scores if there are rarer ones.
  void add_translations(const std::vector<QueryWord>& run, Compiled& to) const {
    std::vector<TranslatedWord> translated = translate(run);
    std::vector<std::pair<std::string, SynonymGroup>> different;
    for (const TranslatedWord& word : translated) {
      const auto is_same = [&](const auto& one) { return one.first == word.word; };
      if (!word.terms.empty() && std::none_of(different.begin(), different.end(), is_same))
        different.emplace_back(word.word, word.terms);
    }
    std::vector<Xapian::doccount> frequencies;
    std::vector<bool> rare;
    for (const auto& [word, terms] : different) {
      std::uint64_t found = 0;
      for (const WeightedTerm& term : terms) found += statistics_.frequency(term.term);
      frequencies.push_back(
          static_cast<Xapian::doccount>(std::min<std::uint64_t>(found, statistics_.xapian().get_doccount())));
      rare.push_back(!is_common(statistics_, frequencies.back(), translation_->into()));
    }
    if (std::find(rare.begin(), rare.end(), true) == rare.end())
      rare = rarest(std::vector<bool>(rare.size(), true), frequencies);
    std::array<std::vector<SynonymGroup>, 2> groups;  // only adding to scores; required
    for (std::size_t i = 0; i < different.size(); ++i) groups[rare[i]].push_back(different[i].second);
    to.translated = boosted(any_of({std::move(to.translated), query_for(groups[true], statistics_)}),
                            query_for(groups[false], statistics_));
    // A query that could be in either language may be in the other.
    if (translation_ && !translation_->clear)
      to.translated = any_of({std::move(to.translated), to.in(translation_->into())});
    std::move(translated.begin(), translated.end(), std::back_inserter(to.translations));
  }

  /// Adds the translation that `word`, one of `run`, is part of, if all words of the run must match. The
  /// first word of a translation stands for all of it; the others, and function words, match every passage.
  void translate_one_of(const std::vector<QueryWord>& run, const QueryWord& word, Compiled& to) const {
    if (!translation_) return;
    std::vector<TranslatedWord> translated = translate(run);
    const auto begins_here = [&](const TranslatedWord& one) { return one.places.front() == word.token.span; };
    const auto found = std::find_if(translated.begin(), translated.end(), begins_here);
    if (found != translated.end()) {
      std::vector<SynonymGroup> terms;
      if (!found->terms.empty()) terms.push_back(found->terms);
      to.translated = query_for(terms, statistics_);
      if (!translation_->clear)
        to.translated = any_of({std::move(to.translated), to.in(translation_->into())});
      to.translations.push_back(std::move(*found));
    } else if (!translated.empty()) {
      const std::string every = translation_->passages();
      to.translated = {.scored = {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(every), 0},
                       .plan = plan_of({{{every, 0}}}),
                       .score = word_score({{every, 0}})};
    }
  }

  [[nodiscard]] QueryWord query_word_of(const WordNode& node) const {
    QueryWord word = query_word(node);
    word.as_typed = word.as_typed && scope_.diacritics != Diacritics::kIgnore;
    std::erase_if(word.joined, [&](const std::string& folded) {
      return std::all_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
        return joined_terms(statistics_, language, {folded}).empty();
      });
    });
    return word;
  }

  void restore_if_smart(std::vector<QueryWord>& found) const {
    if (found.empty() || scope_.diacritics != Diacritics::kSmart || !scope_.has(Language::kVietnamese))
      return;
    restore_diacritics(statistics_, found);
  }

  /// A word with no neighbour.
  [[nodiscard]] Compiled word_alone(const WordNode& node, const Context& context) const {
    std::vector<QueryWord> alone{query_word_of(node)};
    restore_if_smart(alone);
    Compiled made = word(alone.front(), context);
    if (context.ranks) add_translations(alone, made);
    made.words = std::move(alone);
    return made;
  }

  /// A query for each of the words that a quantity was typed as.
  [[nodiscard]] std::vector<Compiled> words_of_quantity(const QuantityNode& node,
                                                        const Context& context) const {
    std::vector<Compiled> typed;
    for (const WordNode& part : node.words) {
      typed.push_back(word_alone(part, context));
      typed.back().words.front().in_quantity = true;
    }
    return typed;
  }

  /// Empty if no passage has the quantity.
  [[nodiscard]] Compiled quantity_leaf(const QuantityNode& node) const {
    std::vector<std::string> terms{schema::term(schema::kQuantity, node.term)};
    // What is said of the day without a year may be of the year that is asked for.
    const std::string day = without_year(node.term);
    if (!day.empty()) terms.push_back(schema::term(schema::kQuantity, day));
    // An amount without currency is the same in any.
    if (is_number(node.term)) terms.push_back(schema::term(schema::kQuantity, in_any_currency(node.term)));
    std::erase_if(terms, [&](const std::string& term) { return statistics_.frequency(term) == 0; });
    if (terms.empty()) return {};
    Xapian::doccount found = 0;
    for (const std::string& term : terms) found += statistics_.frequency(term);
    const double idf = statistics_.idf(std::min(found, statistics_.xapian().get_doccount()));
    SynonymGroup group;
    const std::string without = schema::term(schema::kQuantity, day);
    for (std::string& term : terms) {
      const double share = !day.empty() && term == without ? kDayWithoutYear : 1;
      group.push_back({std::move(term), share * idf});
    }
    Compiled made = fact(statistics_.leaf(group), plan_of({group}), word_score(group));
    if (translation_)
      made.translations = {translated_quantity(statistics_, node.span, node.term, std::move(group))};
    return made;
  }

  /// The quantity, however it is written, or all the words that it was typed as.
  [[nodiscard]] Compiled literal_quantity(const QuantityNode& node, const Context& context) const {
    return any_of({quantity_leaf(node), all_of(words_of_quantity(node, context))});
  }

  /// Passages with all the words.
  [[nodiscard]] Compiled literal_words(std::vector<QueryWord> run, const Context& context) const {
    for (std::size_t i = 1; i < run.size(); ++i) run[i].follows_previous = true;
    for (QueryWord& word : run) word.literal = true;
    restore_if_smart(run);
    std::vector<Compiled> parts;
    for (const QueryWord& part : run) parts.push_back(word(part, context));
    Compiled made = all_of(std::move(parts));
    made.words = std::move(run);
    return made;
  }

  /// Adds the terms of the common phrases that the phrase consists of. If the phrase itself is one, and
  /// diacritics need not match, its term alone decides.
  [[nodiscard]] Compiled with_common_phrases(Compiled all_words, const PhraseNode& phrase,
                                             const Context& context) const {
    std::vector<CommonPart> parts;
    for (const std::vector<std::string_view>& run : word_runs_in(phrase)) {
      for (CommonPart& part : common_parts(statistics_, run)) parts.push_back(std::move(part));
    }
    const bool is_one = parts.size() == 1 && parts.front().words == phrase.parts.size() &&
                        scope_.diacritics != Diacritics::kExact;
    const auto passages_with = [](const CommonPart& part) {
      return fact(Xapian::Query(part.term), plan_of({{{part.term, 0}}}), word_score({{part.term, 0}}));
    };
    if (is_one && !context.ranks) return passages_with(parts.front());
    for (const CommonPart& part : parts) all_words = filtered(std::move(all_words), passages_with(part));
    all_words.precise = is_one;
    return all_words;
  }

  /// Passages of all entries whose names begin with the value.
  [[nodiscard]] Compiled entries(const FieldNode& node) const {
    const std::vector<std::string> found = statistics_.terms_from(field_term(node), kMaxEntries + 1);
    if (found.size() > kMaxEntries) {
      throw Error(
          ExitCode::kUsage,
          fmt::format("{}:{}* is too broad: more than {} entries match", node.field, node.value, kMaxEntries),
          "type more of the name; date: takes any number of entries");
    }
    return entries_of(found);
  }

  /// All passages of the entries with these terms.
  [[nodiscard]] static Compiled entries_of(const std::vector<std::string>& found) {
    SynonymGroup terms;
    for (const std::string& term : found) terms.push_back({term, 0});
    const Xapian::Query any(Xapian::Query::OP_OR, found.begin(), found.end());
    return fact({Xapian::Query::OP_SCALE_WEIGHT, any, 0}, std::nullopt, word_score(std::move(terms)));
  }

  const CollectionStatistics& statistics_;
  Scope scope_;
  std::optional<TranslationPlan> translation_;
};

std::string language_term(Language language) {
  return schema::term(schema::kLanguage, name(language));
}

/// Of what the query matches, the passages of the language.
LanguageQuery only_in(LanguageQuery query, Language language) {
  const std::string term = language_term(language);
  return {.scored = {Xapian::Query::OP_FILTER, query.scored, Xapian::Query(term)},
          .plan = filtered(std::move(query.plan), term),
          .score = std::move(query.score)};
}

/// Leaves the passages without counterpart to the translation.
void add_translated(const TranslationPlan& plan, CompiledQuery& to) {
  const std::string passages = plan.passages();
  const std::string aligned(schema::kAligned);
  LanguageQuery& mine = to.in(plan.into());
  LanguageQuery& translated = to.translated;
  translated.scored = {Xapian::Query::OP_FILTER, translated.scored, Xapian::Query(passages)};
  translated.plan = filtered(std::move(translated.plan), passages);
  mine.scored = {Xapian::Query::OP_FILTER, mine.scored, Xapian::Query(aligned)};
  mine.plan = filtered(std::move(mine.plan), aligned);
  to.translated_into = plan.into();
  to.may_be_either = !plan.clear;
}

}  // namespace

CompiledQuery compile(const Node& tree, const CollectionStatistics& statistics, const Scope& scope) {
  const std::optional<TranslationPlan> translation = translation_plan(tree, statistics, scope);
  CompiledQuery made{Compiler(statistics, scope, translation).compile(tree, {}), {}, {}};
  for (const Language language : kLanguages) {
    LanguageQuery& mine = made.in(language);
    if (!scope.has(language)) {
      mine = {};
    } else if (!made.of_one_language) {
      mine = only_in(std::move(mine), language);
    }
  }
  const bool translates = translation && !made.translations.empty() && !made.translated.scored.empty();
  if (translates) add_translated(*translation, made);
  if (!made.translated_into) made.translated = {};
  made.query = any_of({made.in_language[0].scored, made.in_language[1].scored, made.translated.scored});
  return made;
}

}  // namespace songngu
