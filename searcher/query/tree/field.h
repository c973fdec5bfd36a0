// The fields of the query language: their names, and the canonical form of their values. A new field whose
// values are terms needs a row in field.cpp and a function that brings a value into the form of the terms.
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
  char prefix = 0;            ///< of the terms of its values (schema.h); 0 for title and date
  bool open = false;          ///< the corpus determines the values: a suggestion is made for an unknown one
  bool takes_star = false;    ///< a value may be the beginning of one, followed by a star
  /// The canonical form of a value; null for title, whose words the parser reads, and date, a DateRange.
  /// `at`: where the value is in the query, in code points. THROWS: Error(kUsage) for a value that the field
  /// cannot have.
  std::string (*canonical)(std::string_view value, std::uint32_t at) = nullptr;
};

std::span<const Field> fields();

/// REQUIRES: a field's canonical name.
const Field& field_of(std::string_view name);

/// The field of that name, whatever its case; canonical, in lower case.
std::optional<std::string_view> field_named(std::string_view name);

/// The field whose name differs from `name` by one letter: missing, additional, wrong, or swapped with its
/// neighbour.
std::optional<std::string_view> field_almost_named(std::string_view name);

/// A FieldNode or DateNode without span. `at`: where the value is in the query, in code points.
/// REQUIRES: `field` is a field's canonical name, and not title. THROWS: Error(kUsage) for a value that the
/// field cannot have.
Node make_field(std::string_view field, std::string_view value, std::uint32_t at);

}  // namespace songngu
