#include "common/text/letter_case.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace songngu {

std::string in_case_of(std::string_view model, const std::string& word) {
  const icu::UnicodeString typed =
      icu::UnicodeString::fromUTF8({model.data(), static_cast<int32_t>(model.size())});
  icu::UnicodeString written = icu::UnicodeString::fromUTF8(word);
  if (written.isEmpty() || !u_isupper(typed.char32At(0))) return word;
  icu::UnicodeString small = typed;
  small.toLower(icu::Locale::getRoot());
  icu::UnicodeString capitals = typed;
  capitals.toUpper(icu::Locale::getRoot());
  const bool one_letter = typed.countChar32() == 1;
  if (!one_letter && typed == capitals && typed != small) {
    written.toUpper(icu::Locale::getRoot());
  } else {
    const int32_t first = written.moveIndex32(0, 1);
    written.replace(0, first, icu::UnicodeString(written, 0, first).toUpper(icu::Locale::getRoot()));
  }
  std::string result;
  return written.toUTF8String(result);
}

}  // namespace songngu
