#include "common/text/transform.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/base/error.h"
#include "common/text/code_point.h"

namespace songngu {
namespace {

const icu::Normalizer2& normalizer(bool compose) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form =
      compose ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) != 0) throw Error(ExitCode::kUsage, "ICU has no normalisation data");
  return *form;
}

icu::UnicodeString normalized(const icu::UnicodeString& text, bool compose) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = normalizer(compose).normalize(text, status);
  return U_SUCCESS(status) != 0 ? result : text;
}

icu::UnicodeString visible_part(std::string_view word) {
  icu::UnicodeString result;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (!is_invisible(c)) result.append(static_cast<UChar32>(c));
  }
  return result;
}

// Case-folded letters that look like another, and the typographic apostrophes.
char32_t without_look_alike(char32_t c) {
  switch (c) {
    case U'\u00F0':
    case U'\u0256':
      return U'\u0111';
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u02BC':
    case U'\uFF07':
      return U'\'';
    default:
      return c;
  }
}

// Latin letters that no decomposition brings to ASCII, lower case.
constexpr std::array<std::pair<char32_t, std::string_view>, 16> kLatinLetters{{
    {U'\u00E6', "ae"},
    {U'\u00F8', "o"},
    {U'\u00FE', "th"},
    {U'\u0111', "d"},
    {U'\u0127', "h"},
    {U'\u0131', "i"},
    {U'\u0138', "q"},
    {U'\u0142', "l"},
    {U'\u014B', "n"},
    {U'\u0153', "oe"},
    {U'\u0167', "t"},
    {U'\u0180', "b"},
    {U'\u0192', "f"},
    {U'\u01DD', "e"},
    {U'\u0259', "e"},
    {U'\u01E5', "g"},
}};

}  // namespace

bool is_invisible(char32_t code_point) {
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool begins_normalized(char32_t code_point) {
  return normalizer(true).hasBoundaryBefore(static_cast<UChar32>(code_point)) != 0;
}

std::string transform_exact(std::string_view word) {
  icu::UnicodeString folded = normalized(visible_part(word), false);
  folded.foldCase(U_FOLD_CASE_DEFAULT);
  const icu::UnicodeString composed = normalized(folded, true);
  std::string result;
  for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
    append_code_point(result, without_look_alike(static_cast<char32_t>(composed.char32At(i))));
  }
  return result;
}

std::string_view latin_base(char32_t letter) {
  const auto* const known = std::find_if(kLatinLetters.begin(), kLatinLetters.end(),
                                         [&](const auto& entry) { return entry.first == letter; });
  if (known != kLatinLetters.end()) return known->second;
  icu::UnicodeString decomposed;
  normalizer(false).getDecomposition(static_cast<UChar32>(letter), decomposed);
  static constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz";
  const UChar32 base = decomposed.isEmpty() ? static_cast<UChar32>(letter) : decomposed.char32At(0);
  if (base >= 'a' && base <= 'z') return kAlphabet.substr(static_cast<std::size_t>(base - 'a'), 1);
  if (decomposed.isEmpty()) return {};
  return latin_base(static_cast<char32_t>(base));
}

std::string transform_latin(char32_t letter) {
  thread_local const std::unique_ptr<icu::Transliterator> latin_ascii = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
  }();
  icu::UnicodeString text(static_cast<UChar32>(letter));
  if (latin_ascii != nullptr) latin_ascii->transliterate(text);
  text.foldCase(U_FOLD_CASE_DEFAULT);
  std::string result;
  return text.toUTF8String(result);
}

}  // namespace songngu
