#include "common/model/entry.h"

#include <fmt/format.h>

namespace songngu {

std::optional<std::string> first_heading(const Entry& entry, Language language) {
  for (const Passage& passage : entry.passages) {
    if (passage.kind == Kind::kHeading && passage.language == language) return passage.text;
  }
  return std::nullopt;
}

namespace {

/// `id` without its last slash and what follows it.
std::string_view without_last_part(std::string_view id) {
  return id.substr(0, id.rfind('/'));
}

}  // namespace

std::string passage_id(const std::string& entry_id, const Passage& passage) {
  return fmt::format("{}/{}/{}/{}", entry_id, name(passage.language), name(passage.kind), passage.number);
}

std::string_view entry_of(std::string_view passage_id) {
  return without_last_part(without_last_part(without_last_part(passage_id)));
}

Language language_of(std::string_view passage_id) {
  const std::string_view rest = passage_id.substr(entry_of(passage_id).size());
  return rest.substr(0, 4) == "/vi/" ? Language::kVietnamese : Language::kEnglish;
}

std::string_view kind_name_in(std::string_view passage_id) {
  const std::string_view without_number = without_last_part(passage_id);
  return without_number.substr(without_number.rfind('/') + 1);
}

}  // namespace songngu
