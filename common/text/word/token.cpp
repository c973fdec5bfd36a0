#include "common/text/word/token.h"

#include <optional>
#include <utility>

#include "common/base/ascii.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/code_point.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_scanner.h"

namespace songngu {
namespace {

// Its first letter decides, not its first character: "1.FC" is capitalised.
bool is_capitalized(std::string_view word) {
  if (is_ascii_letter(word.front())) return is_ascii_capital(word.front());
  for (std::size_t i = 0; i < word.size();) {
    const Character& c = character(next_code_point(word, i));
    if (c.alphabetic) return c.upper;
  }
  return false;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5 + 1);
  WordScanner words(text);
  CodePointCounter code_points(text);
  while (const std::optional<ByteRange> word = words.next()) {
    const std::string_view source = word->in(text);
    WordForms forms = word_forms(source);
    tokens.push_back(
        {code_points.span(*word), std::move(forms.exact), std::move(forms.folded), is_capitalized(source)});
  }
  return tokens;
}

}  // namespace songngu
