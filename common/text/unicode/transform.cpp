#include "common/text/unicode/transform.h"

#include <array>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/text/unicode/code_point.h"
#include "common/text/unicode/normalizer.h"

namespace songngu {
namespace {

icu::UnicodeString normalized(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form.normalize(text, status);
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

// Latin letters that no decomposition brings to ASCII, in lower case, by what they become. Those that only
// phonetic notation uses are left out and stay as they are.
struct Base {
  std::string_view ascii;
  std::u32string_view letters;
};

constexpr auto kBases = std::to_array<Base>({
    {"a", U"ⱥ"},    {"ae", U"æ"},   {"b", U"ƀƃɓ"}, {"c", U"ƈȼ"},  {"d", U"đƌɗȡ"},   {"db", U"ȸ"},
    {"dz", U"ǆǳ"},  {"e", U"ǝəɛɇ"}, {"f", U"ƒ"},   {"g", U"ǥɠɡ"}, {"h", U"ħɦⱨ"},    {"hv", U"ƕ"},
    {"i", U"ıɨɩɪ"}, {"ij", U"ĳ"},   {"j", U"ɉȷ"},  {"k", U"ƙⱪ"},  {"l", U"łƚŀɫⱡȴ"}, {"lj", U"ǉ"},
    {"ll", U"ỻ"},   {"n", U"ŋƞɲȵ"}, {"nj", U"ǌ"},  {"o", U"øɔɵ"}, {"oe", U"œ"},     {"oi", U"ƣ"},
    {"p", U"ƥ"},    {"q", U"ĸɋ"},   {"qp", U"ȹ"},  {"r", U"ɍɽʀ"}, {"s", U"ȿʂẜẝ"},   {"t", U"ŧƭƫʈⱦȶ"},
    {"th", U"þ"},   {"u", U"ʉ"},    {"v", U"ʋỽ"},  {"y", U"ƴɏỿ"}, {"z", U"ƶɀⱬȥ"},
});

}  // namespace

bool is_invisible(char32_t code_point) {
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool begins_normalized(char32_t code_point) {
  return nfc().hasBoundaryBefore(static_cast<UChar32>(code_point)) != 0;
}

std::string transform_exact(std::string_view word) {
  icu::UnicodeString folded = normalized(nfd(), visible_part(word));
  folded.foldCase(U_FOLD_CASE_DEFAULT);
  const icu::UnicodeString composed = normalized(nfc(), folded);
  std::string result;
  for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
    append_code_point(result, without_look_alike(static_cast<char32_t>(composed.char32At(i))));
  }
  return result;
}

std::string latin_base(char32_t letter) {
  for (const Base& base : kBases) {
    if (base.letters.find(letter) != std::u32string_view::npos) return std::string(base.ascii);
  }
  std::string result;
  if (letter >= U'\uFF41' && letter <= U'\uFF5A') {  // full width
    append_code_point(result, letter - U'\uFF41' + U'a');
    return result;
  }
  icu::UnicodeString decomposed;
  if (nfd().getDecomposition(static_cast<UChar32>(letter), decomposed) != 0) {
    const auto first = static_cast<char32_t>(decomposed.char32At(0));
    if (first != letter) return latin_base(first);
  }
  append_code_point(result, letter);
  return result;
}

}  // namespace songngu
