// How numbers are written in a language.
#pragma once

#include "common/model/language.h"
#include "common/text/quantity/quantity.h"

namespace songngu {

constexpr NumberStyle number_style(Language language) {
  return language == Language::kVietnamese ? NumberStyle::kVietnamese : NumberStyle::kEnglish;
}

}  // namespace songngu
