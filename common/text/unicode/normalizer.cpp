#include "common/text/unicode/normalizer.h"

#include "common/base/error.h"

namespace songngu {
namespace {

using Fetch = const icu::Normalizer2*(UErrorCode&);

const icu::Normalizer2& fetched(Fetch fetch) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = fetch(status);
  if (U_FAILURE(status) != 0) throw Error(ExitCode::kUsage, "ICU has no normalisation data");
  return *form;
}

}  // namespace

// Behind a guard of the compiler's: how ICU makes them known to other threads is invisible to the thread
// sanitizer, which then takes their first use for a race.
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

}  // namespace songngu
