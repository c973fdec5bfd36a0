#include "common/model/entry.h"

namespace songngu {

std::optional<std::string> first_heading(const Entry& entry, Language language) {
  for (const Passage& passage : entry.passages) {
    if (passage.kind == Kind::kHeading && passage.language == language) return passage.text;
  }
  return std::nullopt;
}

}  // namespace songngu
