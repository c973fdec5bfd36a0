#include "searcher/search/suggest/suggest.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/base/overloaded.h"
#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/compile/field_query.h"
#include "searcher/query/parse/lex.h"
#include "searcher/query/parse/parse.h"
#include "searcher/query/terms/word_terms.h"
#include "searcher/query/tree/field.h"
#include "searcher/search/suggest/correct.h"
#include "searcher/search/suggest/nearest.h"

namespace songngu {
namespace {

/// What was typed with a star, if values begin so; else the nearest value.
std::optional<std::string> better_value(const CollectionStatistics& statistics, const FieldNode& field,
                                        const std::string& term) {
  if (field_of(field.field).takes_star && !statistics.terms_from(term, 1).empty()) return field.value + '*';
  return nearest_value(statistics, term);
}

bool begins_a_word(const CollectionStatistics& statistics, const PrefixNode& prefix, const Scope& scope) {
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
    return scope.has(language) && !expand(statistics, prefix.text, scope.diacritics, language).terms.empty();
  });
}

bool is_value(const CollectionStatistics& statistics, const FieldNode& field, const std::string& term) {
  return field.is_prefix ? !statistics.terms_from(term, 1).empty() : statistics.frequency(term) > 0;
}

/// The field, with another value that passages have.
std::optional<std::string> better_field(const CollectionStatistics& statistics, const FieldNode& field,
                                        const std::string& term) {
  if (field.is_prefix) return std::nullopt;
  const std::optional<std::string> value = better_value(statistics, field, term);
  if (!value) return std::nullopt;
  const bool has_space = value->find(' ') != std::string::npos;
  return fmt::format(fmt::runtime(has_space ? "{}:\"{}\"" : "{}:{}"), field.field, *value);
}

/// The query with all corrections; none if a part has no correction.
std::optional<std::string> corrected(const std::string& query, const std::vector<Unknown>& corrections) {
  std::string text;
  std::uint32_t copied = 0;
  for (const Unknown& part : corrections) {
    if (!part.better) return std::nullopt;
    if (part.span.begin < copied) continue;
    text += slice(query, {copied, part.span.begin});
    text += *part.better;
    copied = part.span.end;
  }
  text += slice(query, {copied, code_point_count(query)});
  if (corrections.empty() || text == query) return std::nullopt;
  return text;
}

/// A word in capitals next to words that are not in capitals: a name, and not misspelt.
bool is_acronym(std::string_view word, const std::string& query) {
  return in_case_of(word, "ab") == "AB" && in_case_of(query, "ab") != "AB";
}

/// A word next to a colon without a space, as the name or the value of a field: "language:en" is text, and
/// its words are not misspelt. The name of a field is none with a space after the colon, either.
bool is_beside_colon(const std::string& query, Span word) {
  const std::string_view before = slice(query, {0, word.begin});
  const std::string_view after = slice(query, {word.end, code_point_count(query)});
  return before.ends_with(':') ||
         (after.size() >= 2 && after[0] == ':' && after[1] != ' ' && after[1] != '/') ||
         ((after.starts_with(':') || after.starts_with(" :")) && field_named(slice(query, word)));
}

/// What it means that no passage has `part` of a query: a value of a field, or a word.
std::string lack_of(std::string_view part) {
  const std::size_t colon = part.find(':');
  const auto field = colon == std::string_view::npos ? std::nullopt : field_named(part.substr(0, colon));
  const std::string_view value = part.substr(field ? colon + 1 : 0);
  if (field == "tag") return fmt::format("no entry has the tag {}", value);
  if (field == "site") return fmt::format("no entry is from the site {}", value);
  if (field == "entry") return fmt::format("there is no entry {}", value);
  return fmt::format("no passage contains: {}", part);
}

void name_unknown(const std::vector<Unknown>& unknown, const std::string& query, Answer& answer) {
  for (const Unknown& part : unknown) {
    std::string word(slice(query, part.span));
    std::vector<std::string>& named = answer.unknown_words;
    if (std::find(named.begin(), named.end(), word) != named.end()) continue;
    answer.notes.push_back({NoteKind::kUnknownWord, lack_of(word), part.span});
    named.push_back(std::move(word));
  }
}

}  // namespace

std::vector<Unknown> unknown_parts(const CollectionStatistics& statistics, const Node& tree,
                                   const Scope& scope) {
  std::vector<Unknown> unknown;
  std::set<const Node*> in_titles;  // whose headings may be in either language
  for_each_node(tree, Excluded::kSkip, [&](const Node& node) {
    const auto* prefix = as<PrefixNode>(node);
    if (const auto* title = as<TitleNode>(node)) {
      for_each_node(title->child.front(), Excluded::kSkip,
                    [&](const Node& part) { in_titles.insert(&part); });
    }
    Scope here = scope;
    if (in_titles.contains(&node)) here.language.reset();
    if (prefix != nullptr && !begins_a_word(statistics, *prefix, here)) unknown.push_back({node.span, {}});
    const auto* field = as<FieldNode>(node);
    if (field == nullptr || field->or_text || !field_of(field->field).open) return;
    const std::string term = field_term(*field);
    if (!is_value(statistics, *field, term)) {
      unknown.push_back({node.span, better_field(statistics, *field, term)});
    }
  });
  return unknown;
}

namespace {

/// The query of one field, with a value that passages have: the same, or with the nearest value.
std::optional<std::string> field_with_known_value(const CollectionStatistics& statistics, std::string field,
                                                  const Scope& scope) {
  Node tree;
  try {
    tree = parse_query(field, {});
  } catch (const Error&) {
    return std::nullopt;  // not a value of this field: `date: see below`
  }
  const std::vector<Unknown> unknown = unknown_parts(statistics, tree, scope);
  return unknown.empty() ? std::optional(std::move(field)) : unknown.front().better;
}

}  // namespace

std::vector<Unknown> separated_fields(const CollectionStatistics& statistics, const std::string& query,
                                      const Scope& scope) {
  std::vector<Unknown> separated;
  const std::vector<Lexeme> lexemes = lex(query);
  for (std::size_t i = 0; i + 1 < lexemes.size(); ++i) {
    const Lexeme& value = lexemes[i + 1];
    const std::string name(slice(query, lexemes[i].span));
    const bool is_value = value.type == LexemeType::kText || value.type == LexemeType::kPhrase ||
                          value.type == LexemeType::kTextOrField;
    if (lexemes[i].type != LexemeType::kText || !is_value || !name.ends_with(':') ||
        !field_named(name.substr(0, name.size() - 1)))
      continue;
    auto better = field_with_known_value(statistics, name + std::string(slice(query, value.span)), scope);
    separated.push_back({{lexemes[i].span.begin, value.span.end}, std::move(better)});
  }
  return separated;
}

std::vector<Span> known_values(const CollectionStatistics& statistics, const Node& tree) {
  std::vector<Span> known;
  for_each_node(tree, Excluded::kSkip, [&](const Node& node) {
    const auto* field = as<FieldNode>(node);
    if (field != nullptr && field->or_text && is_value(statistics, *field, field_term(*field)))
      known.push_back(node.span);
  });
  return known;
}

std::vector<QueryWord> title_words(const Node& tree) {
  std::vector<QueryWord> words;
  const auto add = [&](const WordNode& word) {
    words.push_back(query_word(word));
    words.back().in_title = true;
  };
  const auto add_words_of = [&](const Node& node) {
    if (const auto* word = as<WordNode>(node)) add(*word);
    const auto* phrase = as<PhraseNode>(node);
    if (phrase == nullptr) return;
    for (const WordOrQuantity& part : phrase->parts) {
      std::visit(Overloaded{add,
                            [&](const QuantityNode& quantity) {
                              for (const WordNode& word : quantity.words) {
                                add(word);
                                words.back().in_quantity = true;
                              }
                            }},
                 part);
    }
  };
  for_each_node(tree, Excluded::kSkip, [&](const Node& title) {
    if (as<TitleNode>(title) != nullptr) for_each_node(title, Excluded::kSkip, add_words_of);
  });
  return words;
}

void add_suggestions(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                     const std::string& query, const Scope& scope, Answer& answer,
                     std::vector<Unknown> unknown, const std::vector<Unknown>& fields) {
  constexpr std::size_t kFewFoundAlone = 5;
  const std::vector<Correction> corrections =
      correct(statistics, words, scope, answer.total <= kFewFoundAlone);
  std::vector<Unknown> known;  // and to be corrected
  std::copy_if(fields.begin(), fields.end(), std::back_inserter(known),
               [](const Unknown& field) { return field.better.has_value(); });
  std::vector<Unknown> codes;  // unknown, without a correction: F16z, language:en
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Correction& correction = corrections[i];
    if (correction.known && !correction.meant) continue;
    Unknown part{.span = words[i].token.span, .better = correction.meant};
    const std::string_view typed = slice(query, part.span);
    if (part.better) part.better = in_case_of(typed, *part.better);
    const bool in_field = std::any_of(fields.begin(), fields.end(),
                                      [&](const Unknown& field) { return overlap(field.span, part.span); });
    const bool field_like = in_field || (!words[i].in_title && is_beside_colon(query, part.span));
    if (is_acronym(typed, query) || field_like) part.better.reset();
    if (correction.known && !part.better) continue;
    const bool code = !part.better && (field_like || std::any_of(typed.begin(), typed.end(), is_ascii_digit));
    (correction.known ? known : code ? codes : unknown).push_back(std::move(part));
  }
  const auto by_place = [](const Unknown& a, const Unknown& b) { return a.span < b.span; };
  const auto joined = [&](std::vector<Unknown> parts, const std::vector<Unknown>& more) {
    parts.insert(parts.end(), more.begin(), more.end());
    std::stable_sort(parts.begin(), parts.end(), by_place);
    return parts;
  };
  name_unknown(joined(unknown, codes), query, answer);
  answer.suggestion = corrected(query, joined(unknown, known));
}

}  // namespace songngu
