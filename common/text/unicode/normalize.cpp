#include "common/text/unicode/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/text/unicode/code_point.h"
#include "common/text/unicode/normalizer.h"

namespace songngu {
namespace {

std::string well_formed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) append_code_point(result, next_code_point(text, i));
  return result;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string clean = well_formed(text);
  if (nfc().isNormalizedUTF8(clean, status) != 0) return clean;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc().normalizeUTF8(0, clean, sink, nullptr, status);
  if (U_FAILURE(status) != 0) throw Error(ExitCode::kUsage, "ICU cannot normalise a text");
  return result;
}

}  // namespace songngu
