#include "common/base/embedded_file.h"
#include "common/lexicon/encoded_lexicon.h"

namespace songngu {

SONGNGU_EMBEDDED_FILE(lexicon_image, SONGNGU_LEXICON_FILE)

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon = decode(lexicon_image());
  return lexicon;
}

const EncodedLexicon& EncodedLexicon::built_in() {
  static const EncodedLexicon lexicon(lexicon_image());
  return lexicon;
}

}  // namespace songngu
