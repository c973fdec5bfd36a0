#include "common/text/unicode/letter_case.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace songngu {
namespace {

int letters_in(const icu::UnicodeString& text) {
  int letters = 0;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    letters += u_isalpha(text.char32At(at)) ? 1 : 0;
  return letters;
}

}  // namespace

std::string in_case_of(std::string_view model, const std::string& word) {
  const icu::UnicodeString typed =
      icu::UnicodeString::fromUTF8({model.data(), static_cast<int32_t>(model.size())});
  icu::UnicodeString written = icu::UnicodeString::fromUTF8(word);
  if (written.isEmpty() || !u_isupper(typed.char32At(0))) return word;
  icu::UnicodeString capitals = typed;
  capitals.toUpper(icu::Locale::getRoot());
  if (letters_in(typed) > 1 && typed == capitals) {
    written.toUpper(icu::Locale::getRoot());
  } else {
    const int32_t first = written.moveIndex32(0, 1);
    written.replace(0, first, icu::UnicodeString(written, 0, first).toUpper(icu::Locale::getRoot()));
  }
  std::string result;
  return written.toUTF8String(result);
}

std::string lower_case(std::string_view text) {
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::string result;
  return wide.toLower(icu::Locale::getRoot()).toUTF8String(result);
}

}  // namespace songngu
