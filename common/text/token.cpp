#include "common/text/token.h"

#include "common/text/character.h"
#include "common/text/code_point.h"
#include "common/text/fold.h"

namespace songngu {
namespace {

// Its first letter decides, not its first character: "1.FC" is capitalised.
bool is_capitalized(std::string_view word) {
  if (is_ascii_letter(word.front())) return word.front() <= 'Z';
  for (std::size_t i = 0; i < word.size();) {
    const Character& c = character(next_code_point(word, i));
    if (c.alphabetic) return c.upper;
  }
  return false;
}

}  // namespace

std::optional<TextWord> TextWords::next() {
  const std::optional<ByteRange> word = scanner_.next();
  if (!word) return std::nullopt;
  const std::uint32_t begin = code_points_.before(word->begin);
  return TextWord{{begin, code_points_.before(word->end)},
                  text_.substr(word->begin, word->end - word->begin)};
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5 + 1);
  TextWords words(text);
  while (const std::optional<TextWord> word = words.next()) {
    WordForms forms = word_forms(word->source);
    tokens.push_back(
        {word->span, std::move(forms.exact), std::move(forms.folded), is_capitalized(word->source)});
  }
  return tokens;
}

}  // namespace songngu
