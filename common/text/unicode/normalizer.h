// ICU's normalizers, fetched once for all threads.
#pragma once

#include <unicode/normalizer2.h>

namespace songngu {

/// To forms C and D. THROWS: Error(kUsage) where ICU has no data.
const icu::Normalizer2& nfc();
const icu::Normalizer2& nfd();

}  // namespace songngu
