#include "searcher/query/field_term.h"

#include <array>
#include <utility>

#include "common/base/error.h"
#include "common/database/schema.h"

namespace songngu {

std::string field_term(const Node& node) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kPrefixes{{{"tag", schema::kTag},
                                                                               {"site", schema::kSite},
                                                                               {"lang", schema::kLanguage},
                                                                               {"kind", schema::kKind},
                                                                               {"entry", schema::kEntry}}};
  for (const auto& [field, prefix] : kPrefixes) {
    if (node.field == field) return schema::term(prefix, node.text);
  }
  throw Error(ExitCode::kUsage, "no passages are found by the field " + node.field);
}

}  // namespace songngu
