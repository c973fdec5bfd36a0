// A query as a tree of values: what the user asked, before any database is looked at. Words are kept as
// typed, and analysed as the index has words; what they probably mean is told by the compiler (compile.h).
//
// How a query is read, from what binds tightest to what binds loosest:
//
//   word  "a phrase"  prefix*  field:value  ( … )
//   NEAR/n ADJ/n   join single words and quantities (those of several words in quotes): a b NEAR/3 c is
//                  a (b NEAR/3 c); without /n the window is 10
//   + -            directly before any of the above, at its beginning: must, must not
//   juxtaposition  ranked: the more of the words match, the better (with ParseOptions::all every one must)
//   AND NOT        from the left; NOT stands between two sides or after AND: a NOT b, a AND NOT b
//   OR
//
// So `lãi suất OR ngân hàng` is (lãi suất) OR (ngân hàng), as in Xapian's own parser. Operators count in
// upper case only and as whole words. A phrase may be quoted "…", “…”, „…“, ”…” or «…», and what is quoted is
// text. A word typed without blanks that has several parts (start-up, AT&T) stands for its parts, each a word
// of its own; after a sign or title: it is the phrase of its parts. A quantity may span several words (37 per
// cent). Fields filter the words beside them: several values of one field are alternatives, different fields
// (and every title:) must all hold; +field:value must hold by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/span.h"
#include "common/text/token.h"

namespace songngu {

// Bounds of a query; what goes beyond is refused with a message.
inline constexpr std::size_t kMaxQueryLength = 100'000;  ///< code points
inline constexpr std::size_t kMaxQueryWords = 2'000;     ///< repeated ones and field values included
inline constexpr std::size_t kMaxWildcards = 50;         ///< each may stand for a thousand terms
inline constexpr std::size_t kMaxBracketDepth = 50;
inline constexpr std::uint32_t kMaxWindow = 100;  ///< of NEAR and ADJ, in words
inline constexpr std::uint32_t kDefaultWindow = 10;

enum class NodeType {
  kWord,      ///< `text` is one token's text as typed, `word` what it is
  kQuantity,  ///< `text` as typed, `term` canonical (common/text/quantity.h); children: the words it was
              ///< typed as
  kPhrase,    ///< children: words and quantities, adjacent and in order; one if one was quoted
  kPrefix,    ///< `text` is the beginning of a word (what was typed before '*')
  kField,     ///< `field` and `text`: a value of tag, site, lang, kind, entry (canonical: see field.h)
  kTitle,  ///< title:word or title:"a phrase": child (kWord, kPhrase, kPrefix or kAnd of them) must match in
           ///< a heading
  kDate,   ///< `from`, `to`: inclusive YYYY-MM-DD, empty where open
  kNear,   ///< children: words and quantities within `window` words of each other, any order
  kAdj,    ///< the same, in order
  kAnd,    ///< children: all must match
  kOr,     ///< children: one must match
  kNot,    ///< children[0] but not children[1]
  /// `children`: any may match; at least one must, unless there are none or `must` holds a node that is no
  /// filter. `must`: every one; `must_not`: none. The filters of `must` narrow and do not rank (see
  /// is_filter()).
  kRanked,
};

/// A word as it was typed, analysed as the index has words: each passage that is looked at asks for it.
struct WordAsTyped {
  Token token;            ///< spans in the query
  std::string stem;       ///< of token.folded
  bool function = false;  ///< says nothing by itself, in one of the languages (common/database/stop_words.h)

  bool operator==(const WordAsTyped&) const = default;
};

struct Node {
  NodeType type = NodeType::kRanked;
  std::string text;
  WordAsTyped word;
  std::string term;
  std::string field;
  std::string from, to;
  std::uint32_t window = 0;
  Span span;  ///< in code points of the query; a node made of others spans them all
  std::vector<Node> children;
  std::vector<Node> must;
  std::vector<Node> must_not;

  bool operator==(const Node&) const = default;
};

struct ParseOptions {
  bool plain = false;  ///< every character stands for itself
  bool all = false;    ///< juxtaposed words must all match
};

/// The tree of a query. Its root is always a kRanked node: filters lie in `must`, an expression like a AND b
/// is its only child. The root is empty (see is_empty()) for a query without any word: blanks, punctuation,
/// emoji. THROWS: Error(kUsage) with what is wrong, where (a column from 1 in code points), and what to write
/// instead.
Node parse_query(std::string_view query, const ParseOptions& options);

/// Whether the node asks for nothing at all.
bool is_empty(const Node& node);

/// Whether the node holds nothing but fields, titles and dates, however they are combined.
bool is_filter(const Node& node);
/// Whether each of them is one; so where there are none.
bool all_filters(const std::vector<Node>& nodes);

/// One line that shows how the query was understood, for --explain and tests:
/// `(ANY dinh kien [37%: 37 per cent] (MUST "loi thoi" tag:ft) (NOT chip*))`; (AND …), (OR …), (a NOT b),
/// (NEAR/10 …).
std::string to_string(const Node& node);

}  // namespace songngu
