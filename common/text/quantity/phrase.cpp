#include "common/text/quantity/phrase.h"

#include "common/base/ascii.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"

namespace songngu {

std::size_t end_of_letters(std::string_view text, std::size_t byte) {
  const std::size_t begin = byte;
  while (byte < text.size()) {
    if (static_cast<unsigned char>(text[byte]) < 0x80) {
      if (!is_ascii_letter(text[byte])) break;
      ++byte;
      continue;
    }
    std::size_t after = byte;
    const Character& c = character(next_code_point(text, after));
    if (!c.alphabetic && (byte == begin || c.word != WordBreak::kAttached)) break;
    byte = after;
  }
  return byte;
}

std::size_t skip_blanks(std::string_view text, std::size_t byte) {
  while (byte < text.size()) {
    std::size_t after = byte;
    const char32_t c = next_code_point(text, after);
    if (c != U' ' && character(c).word != WordBreak::kBlank) break;
    byte = after;
  }
  return byte;
}

std::vector<PhraseWord> read_words(std::string_view text, std::size_t byte, std::size_t limit) {
  std::vector<PhraseWord> words;
  while (words.size() < limit) {
    const std::size_t end = end_of_letters(text, byte);
    if (end == byte) break;
    WordForms forms = word_forms(text.substr(byte, end - byte));
    words.push_back({std::move(forms.exact), std::move(forms.folded), end});
    const std::size_t blank = skip_blanks(text, end);
    byte = blank == end && end < text.size() && text[end] == '-' ? end + 1 : blank;
    if (byte == end) break;
  }
  return words;
}

}  // namespace songngu
