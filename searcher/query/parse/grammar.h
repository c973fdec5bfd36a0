// The grammar of the query language.
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

#include <string_view>

#include "searcher/query/tree/tree.h"

namespace songngu {

/// The tree of a query in which syntax counts; of any type, empty or only negative too.
/// REQUIRES: well-formed UTF-8. THROWS: Error(kUsage).
Node parse_syntax(std::string_view query, bool all);

}  // namespace songngu
