// A query as a tree of values: what was typed, read by the grammar (searcher/query/parse/parse.h), before any
// database is asked. A node is one of nine kinds; those that combine others are one kind, BooleanNode.
//
// Who walks a tree: compile() makes its Xapian query, to_string() prints it, text_matches() and highlights()
// compare
// it with a passage's text (searcher/search/check/text_match.h), for_each_node() looks for nodes of one kind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/text/unicode/span.h"
#include "common/text/word/token.h"
#include "searcher/query/tree/date_range.h"

namespace songngu {

struct Node;

/// What a word's capitals say: little if it begins the query.
enum class Capital : std::uint8_t { kNone, kFirst, kTelling };

/// A word, with the forms that are compared with each passage, so that they are computed once.
struct WordNode {
  std::string text;       ///< as typed
  Token token;            ///< its span is in the query
  std::string stem;       ///< of token.folded
  bool function = false;  ///< a function word of either language (common/database/terms/stop_words.h)
  /// It is written with capitals that say something in this query: it is no function word.
  bool is_name = false;
  /// How much passages are preferred that write it with capitals as well (common/text/word/capitals.h).
  Capital capital = Capital::kNone;
  /// What it is as one word with its neighbours (common/text/word/joined.h), folded.
  std::vector<std::string> joined = {};
};

/// A number, amount, month or weekday.
struct QuantityNode {
  std::string text;             ///< as typed
  std::string term;             ///< canonical (common/text/quantity/quantity.h)
  std::vector<WordNode> words;  ///< what it was typed as
  Span span;                    ///< in the query
};

/// A part of a phrase or of NEAR.
using WordOrQuantity = std::variant<WordNode, QuantityNode>;

/// Its parts must be adjacent and in order; it has one part if one word was quoted.
struct PhraseNode {
  std::vector<WordOrQuantity> parts;
  /// The same with each name that signs join as one word (TPHCM for TP.HCM), which passages may have instead;
  /// empty if there is no such name.
  std::vector<WordOrQuantity> joined = {};
};

/// chip*: any word with this beginning.
struct PrefixNode {
  std::string text;  ///< what was typed before the star
};

/// A value of tag, site, lang, kind or entry (field.h).
struct FieldNode {
  std::string field;
  std::string value;       ///< canonical
  bool is_prefix = false;  ///< `value` is only the beginning of one: a star followed it
  bool or_text = false;    ///< it was typed as text (#FT, ft.com), which it is as well
};

/// title:word, title:"a phrase": its child must match in a heading of the entry.
struct TitleNode {
  std::vector<Node> child;  ///< exactly one: a word, a phrase, a prefix, or a conjunction of these
};

/// date:
struct DateNode {
  DateRange range;
};

/// a NEAR/n b, a ADJ/n b: its parts are within `window` words of each other.
struct NearNode {
  std::vector<WordOrQuantity> parts;
  std::uint32_t window = 0;
  bool in_order = false;  ///< ADJ
};

/// Other nodes, combined:
///
///   parts     a passage matches if              adds to its score   the phrase prefilter asks
///   required  each of them matches              yes                 all of them
///   filters   each of them matches              no                  none of them
///   optional  one of them matches, unless       yes                 one of them, unless
///             some part is required                                 some part is required
///   excluded  none of them matches              no                  none of them
///
/// a AND b has two required parts, a OR b two optional ones, a NOT b one required and one excluded.
/// No part is empty or only negative. Without `juxtaposed` a node has optional parts alone or none.
struct BooleanNode {
  std::vector<Node> required;
  std::vector<Node> filters;  ///< see is_filter()
  std::vector<Node> optional;
  std::vector<Node> excluded;
  /// Typed next to each other, without operators. A passage does not match only because it has one of the
  /// optional words that mean little (searcher/query/compile/required_words.h). Restoring diacritics and
  /// suggesting spellings look at neighbouring words together.
  bool juxtaposed = false;
};

struct Node {
  std::variant<BooleanNode, WordNode, QuantityNode, PhraseNode, PrefixNode, FieldNode, TitleNode, DateNode,
               NearNode>
      kind;
  Span span;  ///< in code points of the query; that of a BooleanNode covers its parts'
};

/// The node as a `Kind`; null if it is of another kind.
template <typename Kind>
const Kind* as(const Node& node) {
  return std::get_if<Kind>(&node.kind);
}

Node to_node(WordOrQuantity part);

/// conjunction(): all must match; disjunction(): one must match. The parts of a part of the same kind are
/// taken in its place, and a single part is returned as it is.
Node conjunction(std::vector<Node> parts);
Node disjunction(std::vector<Node> parts);

/// What matches `wanted` and none of `unwanted`. REQUIRES: `unwanted` is not empty.
Node difference(Node wanted, std::vector<Node> unwanted);

/// Makes the node a required part, or a filter, of `boolean`.
void require(Node node, BooleanNode& boolean);

/// The span that covers those of all parts.
Span span_of(const BooleanNode& boolean);

/// Makes `span` cover `other` too; an empty span covers nothing and is covered by none.
void widen(Span& span, Span other);

enum class Excluded { kVisit, kSkip };

/// Calls `visit` for the node and then for all nodes below it.
template <typename Visit>
void for_each_node(const Node& node, Excluded excluded, const Visit& visit) {
  visit(node);
  const auto visit_all = [&](const std::vector<Node>& nodes) {
    for (const Node& part : nodes) for_each_node(part, excluded, visit);
  };
  if (const auto* title = as<TitleNode>(node)) visit_all(title->child);
  const auto* boolean = as<BooleanNode>(node);
  if (boolean == nullptr) return;
  for (const auto* parts : {&boolean->required, &boolean->filters, &boolean->optional}) visit_all(*parts);
  if (excluded == Excluded::kVisit) visit_all(boolean->excluded);
}

/// The words of a phrase, folded, in runs of neighbours: a quantity ends a run, because it can be written in
/// several ways. `phrase` must outlive the result.
std::vector<std::vector<std::string_view>> word_runs_in(const PhraseNode& phrase);

/// Whether the node asks for nothing at all.
bool is_empty(const BooleanNode& node);
bool is_empty(const Node& node);

/// Whether the node only excludes.
bool is_only_negative(const Node& node);

/// Whether the node consists of fields, titles and dates alone: it determines what matches, and adds nothing
/// to scores.
bool is_filter(const Node& node);

/// One line that shows how the query was understood, for --explain and tests:
/// `(ANY dinh kien [37%: 37 per cent] (MUST "loi thoi" tag:ft) (NOT chip*))`; (AND …), (OR …), (a NOT b),
/// (NEAR/10 …).
std::string to_string(const Node& node);

}  // namespace songngu
