// Small entries for the aligner's tests: lines of each language as passages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"
#include "common/text/unicode/utf8.h"

namespace songngu::testing {

inline void append(Entry& entry, Language language, Kind kind, const std::vector<std::string>& lines) {
  std::uint32_t number = 0;
  for (const std::string& line : lines) {
    const auto place = static_cast<std::uint32_t>(entry.passages.size() + 1);
    entry.passages.push_back({language, kind, ++number, line, place});
  }
}

inline Entry entry_of(const std::vector<std::string>& vietnamese, const std::vector<std::string>& english,
                      const std::vector<std::string>& bullets = {}) {
  Entry entry;
  entry.id = "test";
  append(entry, Language::kVietnamese, Kind::kSummary, bullets);
  append(entry, Language::kVietnamese, Kind::kBody, vietnamese);
  append(entry, Language::kEnglish, Kind::kBody, english);
  return entry;
}

inline std::string text_of(const Entry& entry, const std::vector<Segment>& segments) {
  std::string text;
  for (const Segment& segment : segments) {
    if (!text.empty()) text += " | ";
    text += slice(entry.passages[segment.passage].text, segment.span);
  }
  return text;
}

/// The bead whose side of that language holds `part`; an empty one where none does.
inline Bead bead_with(const Entry& entry, const std::vector<Bead>& beads, Language language,
                      std::string_view part, Relation relation = Relation::kTranslation) {
  for (const Bead& bead : beads) {
    if (bead.relation == relation && text_of(entry, bead.side(language)).find(part) != std::string::npos)
      return bead;
  }
  return {};
}

}  // namespace songngu::testing
