// Text as some systems write it, for tests.
#pragma once

#include <string>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace songngu {

/// The canonical decomposition (NFD) of UTF-8 text.
inline std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string result;
  nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
  return result;
}

}  // namespace songngu
