// Help texts as CLI11 makes them, for a terminal of eighty columns.
#pragma once

#include <string>

namespace songngu {

/// `text` with one empty line where several follow each other, and with its long lines wrapped between words:
/// what describes an option below its description. Sentences and examples, which have no second column, stay
/// as they are.
std::string help_page(const std::string& text);

}  // namespace songngu
