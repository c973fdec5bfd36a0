// Lines that say what the lines after them are, and are no text themselves: "Tóm tắt:", "## Bản gốc", a flag.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/model/language.h"

namespace songngu {

enum class LabelKind : std::uint8_t {
  kSummary,     ///< "Tóm tắt", "Key points"
  kVietnamese,  ///< "Bản dịch", "Phần tiếng Việt"
  kEnglish,     ///< "Bản gốc", "Nguyên văn", "English version"
  kOther        ///< "Nguồn:", "Tags:", "Toàn văn" before what needs no label
};

/// The label that the line consists of, signs and numbers around it aside.
std::optional<LabelKind> read_label(std::string_view line);

/// The language that the flag at the beginning of a line stands for: 🇻🇳, or 🇬🇧 🇺🇸 🇦🇺 🇨🇦.
std::optional<Language> language_of_flag(std::string_view line);

}  // namespace songngu
