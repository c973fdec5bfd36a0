// The two languages of a digest and the kinds of its passages, with their names in identifiers and output.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace songngu {

enum class Language : std::uint8_t { kVietnamese = 0, kEnglish = 1 };
enum class Kind : std::uint8_t { kSummary = 0, kTakeaway = 1, kHeading = 2, kBody = 3 };
enum class Relation : std::uint8_t { kTranslation = 0, kSummary = 1 };

inline constexpr std::array kLanguages{Language::kVietnamese, Language::kEnglish};
inline constexpr std::array kKinds{Kind::kSummary, Kind::kTakeaway, Kind::kHeading, Kind::kBody};

/// Whether it is part of the translation or the original, not of what comes before them.
constexpr bool is_article(Kind kind) {
  return kind == Kind::kHeading || kind == Kind::kBody;
}

constexpr Language other(Language language) {
  return language == Language::kVietnamese ? Language::kEnglish : Language::kVietnamese;
}

/// The index of a language in an array with a value for each, in the order of kLanguages.
constexpr std::size_t index_of(Language language) {
  return static_cast<std::size_t>(language);
}

std::string_view name(Language language);  ///< "vi", "en"
std::string_view name(Kind kind);          ///< "summary", "takeaway", "heading", "body"
std::string_view name(Relation relation);  ///< "translation", "summary"

std::optional<Language> language_named(std::string_view name);
std::optional<Kind> kind_named(std::string_view name);

}  // namespace songngu
