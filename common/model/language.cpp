#include "common/model/language.h"

#include <algorithm>
#include <array>

namespace songngu {
namespace {

constexpr std::array<std::string_view, 2> kLanguageNames{"vi", "en"};
constexpr std::array<std::string_view, 4> kKindNames{"summary", "takeaway", "heading", "body"};
constexpr std::array<std::string_view, 2> kRelationNames{"translation", "summary"};

template <typename Value, std::size_t N>
std::optional<Value> find_name(const std::array<std::string_view, N>& names, std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

std::string_view name(Language language) {
  return kLanguageNames.at(index_of(language));
}
std::string_view name(Kind kind) {
  return kKindNames.at(static_cast<std::size_t>(kind));
}
std::string_view name(Relation relation) {
  return kRelationNames.at(static_cast<std::size_t>(relation));
}

std::optional<Language> language_named(std::string_view wanted) {
  return find_name<Language>(kLanguageNames, wanted);
}
std::optional<Kind> kind_named(std::string_view wanted) {
  return find_name<Kind>(kKindNames, wanted);
}

}  // namespace songngu
