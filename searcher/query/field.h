// The fields of the query language: their names and the canonical form of their values.
//
//   title  words of a heading; the parser reads its value, not this file
//   tag    folded, without '#'
//   site   host in lower case, without scheme, "www.", port and path
//   lang   vi, en (also Vietnamese, tiếng Việt, English, tiếng Anh …)
//   kind   summary, takeaway, heading, body
//   entry  ENTRY as in identifiers, percent-encoded where it was typed plainly
//   date   a DateRange
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/query.h"

namespace songngu {

/// The field of that name, whatever its case; canonical, in lower case.
std::optional<std::string_view> field_named(std::string_view name);

/// The field that `name` is one letter away from: one missing, one too many, one wrong or two swapped.
std::optional<std::string_view> field_almost_named(std::string_view name);

/// A kField or kDate node, its span left empty. REQUIRES: `field` is a field's canonical name other than
/// title. THROWS: Error(kUsage) for a value the field cannot have; `at` is where the value stands, in code
/// points.
Node make_field(std::string_view field, std::string_view value, std::uint32_t at);

}  // namespace songngu
