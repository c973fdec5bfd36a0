#include "common/lexicon/encoded_lexicon.h"

// The table lies in the program's image, so that an installed program needs no path to it.
asm(R"(
  .section .rodata
  .balign 8
songngu_lexicon_begin:
  .incbin ")" SONGNGU_LEXICON_FILE R"("
songngu_lexicon_end:
  .previous
)");

extern "C" {
extern const char lexicon_begin __asm__("songngu_lexicon_begin");
extern const char lexicon_end __asm__("songngu_lexicon_end");
}

namespace songngu {

namespace {

std::string_view image() {
  return {&lexicon_begin, static_cast<std::size_t>(&lexicon_end - &lexicon_begin)};
}

}  // namespace

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon = decode(image());
  return lexicon;
}

const EncodedLexicon& EncodedLexicon::built_in() {
  static const EncodedLexicon lexicon(image());
  return lexicon;
}

}  // namespace songngu
