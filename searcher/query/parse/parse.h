// Parses the text of a query into its tree.
//
// The grammar, from what binds tightest to what binds loosest:
//
//   word  "a phrase"  prefix*  field:value  ( … )
//   NEAR/n ADJ/n   join single words and quantities (a quantity of several words in quotation marks): a b
//                  NEAR/3 c is a (b NEAR/3 c); without /n the window is 10
//   + -            directly before any of the above, at its beginning: required, excluded
//   juxtaposition  ranked: the more of the words match, the better (with ParseOptions::all each is required)
//   AND NOT        from left to right; NOT is between two sides or after AND: a NOT b, a AND NOT b
//   OR
//
// So `lãi suất OR ngân hàng` is (lãi suất) OR (ngân hàng), as in Xapian's own parser. Operators count in
// upper case only, and only as whole words. A phrase may be quoted "…", “…”, „…“, ”…” or «…»; syntax does not
// count inside. A word typed without spaces that has several parts (start-up, AT&T) is its parts, each a word
// of its own; after a sign or title: it is the phrase of its parts. A quantity may have several words (37 per
// cent). Fields filter the words next to them: several values of one field are alternatives, different fields
// (and every title:) must all match; +field:value must match by itself.
#pragma once

#include <string_view>

#include "searcher/query/tree/tree.h"

namespace songngu {

struct ParseOptions {
  bool plain = false;  ///< no syntax: every character is text
  bool all = false;    ///< each of several juxtaposed words is required
};

/// The tree of a query. Its root is a juxtaposed BooleanNode: an expression such as a AND b is its only part.
/// The root is empty (is_empty()) for a query without any word: spaces, punctuation, emoji.
/// THROWS: Error(kUsage), which says what is wrong, where (a column, counted from 1 in code points), and what
/// to write instead.
Node parse_query(std::string_view query, const ParseOptions& options);

}  // namespace songngu
