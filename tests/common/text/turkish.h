// A program whose user reads Turkish, where the small letter of I is ı.
#pragma once

#include <string>

#include <unicode/uloc.h>

namespace songngu {

/// ICU's default locale, for as long as this lives.
class Turkish {
 public:
  Turkish() : usual_(uloc_getDefault()) { set("tr_TR"); }
  ~Turkish() { set(usual_.c_str()); }
  Turkish(const Turkish&) = delete;
  Turkish& operator=(const Turkish&) = delete;

 private:
  static void set(const char* locale) {
    UErrorCode ignored = U_ZERO_ERROR;
    uloc_setDefault(locale, &ignored);
  }

  std::string usual_;
};

}  // namespace songngu
