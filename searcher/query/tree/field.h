// The fields of the query language: their names and the canonical form of their values. To add one whose
// values are terms: a row in field.cpp, and the function that brings a value into the form which the terms
// have.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "searcher/query/tree/tree.h"

namespace songngu {

struct Field {
  std::string_view name;
  std::string_view examples;  ///< as --help shows them
  char prefix = 0;            ///< of the terms that its values are (schema.h); 0 for title and date
  bool open = false;          ///< the corpus decides which values there are: a mistyped one gets a suggestion
  bool takes_star = false;    ///< a value may be a beginning and a star
  /// The canonical form of a value; null for title, whose words the parser reads, and date, a DateRange.
  /// THROWS: Error(kUsage) for a value that the field can't have; `at` is where it stands, in code points.
  std::string (*canonical)(std::string_view value, std::uint32_t at) = nullptr;
};

std::span<const Field> fields();

/// REQUIRES: a field's canonical name.
const Field& field_of(std::string_view name);

/// The field of that name, whatever its case; canonical, in lower case.
std::optional<std::string_view> field_named(std::string_view name);

/// The field that `name` is one letter away from: one missing, one too many, one wrong or two swapped.
std::optional<std::string_view> field_almost_named(std::string_view name);

/// A FieldNode or DateNode, its span left empty. REQUIRES: `field` is a field's canonical name other than
/// title. THROWS: Error(kUsage) for a value the field cannot have; `at` is where the value stands, in code
/// points.
Node make_field(std::string_view field, std::string_view value, std::uint32_t at);

}  // namespace songngu
