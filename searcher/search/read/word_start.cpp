#include "searcher/search/read/word_start.h"

#include <array>

#include "common/base/ascii.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

// Porter2 turns dying into die; a possessive is taken off ("a's").
unsigned char whatever_its_stem(char second) {
  if (second == 'y') return 'i';
  return second == '\'' ? 0 : static_cast<unsigned char>(second);
}

}  // namespace

WordStart::WordStart(std::string_view word) {
  std::array<char, 2> first{};
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size() && size < first.size();) {
    if (is_ascii_letter(word[i])) {  // most are: a tenth of the way through character()
      first[size++] = static_cast<char>(word[i++] | 0x20);
      continue;
    }
    const Character& c = character(next_code_point(word, i));
    if (!c.simple) return;
    for (std::size_t byte = 0; byte < c.folded_size && size < first.size(); ++byte) {
      first[size++] = c.folded_bytes[byte];
    }
  }
  letters_ =
      static_cast<std::uint16_t>(static_cast<unsigned char>(first[0]) << 8U | whatever_its_stem(first[1]));
}

}  // namespace songngu
