// Labels: lines that say what the lines after them are, and are not text themselves: "Tóm tắt:", "## Bản
// gốc", a flag.
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
  kOther        ///< "Nguồn:", "Tags:", "Toàn văn": what follows is recognised without it
};

/// The label, if the line consists of one and perhaps signs and numbers around it.
std::optional<LabelKind> read_label(std::string_view line);

/// The language of the flag at the beginning of a line: 🇻🇳, or 🇬🇧 🇺🇸 🇦🇺 🇨🇦.
std::optional<Language> language_of_flag(std::string_view line);

}  // namespace songngu
