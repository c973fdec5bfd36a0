#include "common/database/compression.h"

// In the program's image, as the lexicon is (common/lexicon/built_in.cpp).
asm(R"(
  .section .rodata
  .balign 8
songngu_dictionary_begin:
  .incbin ")" SONGNGU_DICTIONARY_FILE R"("
songngu_dictionary_end:
  .previous
)");

extern "C" {
extern const char dictionary_begin __asm__("songngu_dictionary_begin");
extern const char dictionary_end __asm__("songngu_dictionary_end");
}

namespace songngu {

std::string_view compression_dictionary() {
  return {&dictionary_begin, static_cast<std::size_t>(&dictionary_end - &dictionary_begin)};
}

}  // namespace songngu
