#include "indexer/learn/built_in/locale_names.h"

#include <cstring>

#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

namespace songngu {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

template <typename Name>
void append(std::vector<TextPair>& pairs, const Name& name) {
  TextPair pair{name(icu::Locale("vi")), name(icu::Locale("en"))};
  if (!pair.vietnamese.empty() && pair.vietnamese != pair.english) pairs.push_back(std::move(pair));
}

void append_countries(std::vector<TextPair>& pairs) {
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale country("", *code);
    append(pairs, [&](const icu::Locale& in) {
      icu::UnicodeString name;
      return utf8(country.getDisplayCountry(in, name));
    });
  }
}

void append_languages(std::vector<TextPair>& pairs) {
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    if (std::strlen(*code) != 2) continue;  // the others are names that no news uses
    const icu::Locale language(*code);
    append(pairs, [&](const icu::Locale& in) {
      icu::UnicodeString name;
      return utf8(language.getDisplayLanguage(in, name));
    });
  }
}

void append_currencies(std::vector<TextPair>& pairs) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  for (const UChar* code = uenum_unext(codes, nullptr, &status); code != nullptr;
       code = uenum_unext(codes, nullptr, &status)) {
    append(pairs, [code](const icu::Locale& in) {
      UErrorCode failed = U_ZERO_ERROR;
      std::int32_t length = 0;
      const UChar* name = ucurr_getName(code, in.getName(), UCURR_LONG_NAME, nullptr, &length, &failed);
      return U_FAILURE(failed) != 0 ? std::string() : utf8(icu::UnicodeString(name, length));
    });
  }
  uenum_close(codes);
}

}  // namespace

std::vector<TextPair> locale_names() {
  std::vector<TextPair> pairs;
  append_countries(pairs);
  append_languages(pairs);
  append_currencies(pairs);
  return pairs;
}

}  // namespace songngu
