#include "common/model/language.h"

#include <algorithm>
#include <array>

namespace songngu {
namespace {

constexpr std::array<std::string_view, 2> kLanguages{"vi", "en"};
constexpr std::array<std::string_view, 4> kKinds{"summary", "takeaway", "heading", "body"};
constexpr std::array<std::string_view, 2> kRelations{"translation", "summary"};

template <typename Value, std::size_t N>
std::optional<Value> find_name(const std::array<std::string_view, N>& names, std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

std::string_view name(Language language) {
  return kLanguages.at(static_cast<std::size_t>(language));
}
std::string_view name(Kind kind) {
  return kKinds.at(static_cast<std::size_t>(kind));
}
std::string_view name(Relation relation) {
  return kRelations.at(static_cast<std::size_t>(relation));
}

std::optional<Language> language_named(std::string_view wanted) {
  return find_name<Language>(kLanguages, wanted);
}
std::optional<Kind> kind_named(std::string_view wanted) {
  return find_name<Kind>(kKinds, wanted);
}

}  // namespace songngu
