#include "common/text/unicode/normalize.h"

#include <array>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

using Fetch = const icu::Normalizer2*(UErrorCode&);

const icu::Normalizer2& fetched(Fetch fetch) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = fetch(status);
  if (U_FAILURE(status) != 0) throw Error(ExitCode::kFailure, "ICU has no normalisation data");
  return *form;
}

// Static variables, because the thread sanitizer does not see how ICU hands its instances from thread to
// thread and would report a race.
const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& form =
      fetched([](UErrorCode& status) { return icu::Normalizer2::getNFCInstance(status); });
  return form;
}

const icu::Normalizer2& nfd() {
  static const icu::Normalizer2& form =
      fetched([](UErrorCode& status) { return icu::Normalizer2::getNFDInstance(status); });
  return form;
}

std::string well_formed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) append_code_point(result, next_code_point(text, i));
  return result;
}

icu::UnicodeString normalized(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form.normalize(text, status);
  return U_SUCCESS(status) != 0 ? result : text;
}

// Without zero-width spaces and joiners, soft hyphens and byte order marks; full-width ASCII as ASCII.
icu::UnicodeString visible_part(std::string_view word) {
  icu::UnicodeString result;
  for (std::size_t i = 0; i < word.size();) {
    auto c = static_cast<UChar32>(next_code_point(word, i));
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFF01 - '!';  // full-width
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) result.append(c);
  }
  return result;
}

// Replaces case-folded letters that look like đ, and typographic apostrophes.
char32_t without_look_alike(char32_t c) {
  switch (c) {
    case U'\u00F0':
    case U'\u0256':
      return U'\u0111';
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u02BC':
      return U'\'';
    default:
      return c;
  }
}

// The base of Latin letters (in lower case) that Unicode does not decompose. Letters that only phonetic
// notation uses are not in the list.
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

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string clean = well_formed(text);
  if (nfc().isNormalizedUTF8(clean, status) != 0) return clean;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc().normalizeUTF8(0, clean, sink, nullptr, status);
  if (U_FAILURE(status) != 0) throw Error(ExitCode::kFailure, "ICU cannot normalise a text");
  return result;
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

std::u32string decomposed(char32_t letter) {
  icu::UnicodeString parts;
  if (nfd().getDecomposition(static_cast<UChar32>(letter), parts) == 0) return {letter};
  std::u32string all;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    all += static_cast<char32_t>(parts.char32At(i));
  return all;
}

std::string latin_base(char32_t letter) {
  for (const Base& base : kBases) {
    if (base.letters.find(letter) != std::u32string_view::npos) return std::string(base.ascii);
  }
  std::string result;
  icu::UnicodeString decomposed;
  if (nfd().getDecomposition(static_cast<UChar32>(letter), decomposed) != 0) {
    const auto first = static_cast<char32_t>(decomposed.char32At(0));
    if (first != letter) return latin_base(first);
  }
  append_code_point(result, letter);
  return result;
}

}  // namespace songngu
