#include "common/model/entry.h"

#include <fmt/format.h>

namespace songngu {

std::string passage_id(const std::string& entry_id, const Passage& passage) {
  return fmt::format("{}/{}/{}/{}", entry_id, name(passage.language), name(passage.kind), passage.number);
}

std::optional<std::string> first_heading(const Entry& entry, Language language) {
  for (const Passage& passage : entry.passages) {
    if (passage.kind == Kind::kHeading && passage.language == language) return passage.text;
  }
  return std::nullopt;
}

}  // namespace songngu
