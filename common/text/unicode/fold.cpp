#include "common/text/unicode/fold.h"

#include <cstring>

#include "common/base/ascii.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/code_point.h"
#include "common/text/unicode/tone.h"
#include "common/text/unicode/transform.h"

namespace songngu {
namespace {

constexpr std::size_t kShortWord = 64;

// A form under construction. A character's form has at most four bytes and at most twice those of its source,
// so that four bytes may always be copied, whatever their number: that is quicker than copying as many as
// there are.
class ShortForm {
 public:
  void add(const char (&bytes)[4], std::size_t size) {
    std::memcpy(bytes_ + size_, bytes, sizeof bytes);
    size_ += size;
  }
  void add(char c) { bytes_[size_++] = c; }
  [[nodiscard]] std::string str() const { return {bytes_, size_}; }

 private:
  char bytes_[2 * kShortWord + 4];
  std::size_t size_ = 0;
};

// False where a character does not fold by itself. REQUIRES: at most kShortWord bytes.
bool fold_short_word(std::string_view word, WordForms& forms) {
  ShortForm exact;
  ShortForm folded;
  for (std::size_t i = 0; i < word.size();) {
    if (static_cast<unsigned char>(word[i]) < 0x80) {
      const char c = ascii_lower(word[i++]);
      exact.add(c);
      folded.add(c);
      continue;
    }
    const Character& c = character(next_code_point(word, i));
    if (!c.simple) return false;
    exact.add(c.exact_bytes, c.exact_size);
    folded.add(c.folded_bytes, c.folded_size);
  }
  forms.exact = exact.str();
  forms.folded = folded.str();
  return true;
}

bool fold_long_word(std::string_view word, WordForms& forms) {
  forms.exact.reserve(word.size());
  forms.folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    const Character& c = character(next_code_point(word, i));
    if (!c.simple) return false;
    forms.exact += c.exact();
    forms.folded += c.folded();
  }
  return true;
}

// Marks go only where they stand on a Latin letter: in other scripts they make another letter (й, が). A mark
// of another script stays, and what stands behind it still stands on the letter.
std::string strip_latin_marks(std::string_view exact) {
  std::string folded;
  bool on_latin = false;
  for (std::size_t i = 0; i < exact.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(exact, i);
    const Character& known = character(c);
    if (known.mark && on_latin) continue;
    on_latin = known.latin || (known.combining && on_latin);
    if (known.latin) {
      folded += latin_base(c);
    } else {
      folded += exact.substr(begin, i - begin);
    }
  }
  return folded;
}

}  // namespace

WordForms word_forms(std::string_view word) {
  WordForms forms;
  const bool done = word.size() <= kShortWord ? fold_short_word(word, forms) : fold_long_word(word, forms);
  if (!done) {
    forms.exact = transform_exact(word);
    forms.folded = strip_latin_marks(forms.exact);
  }
  unify_tone_placement(forms.exact);
  return forms;
}

std::string exact_form(std::string_view word) {
  return word_forms(word).exact;
}

std::string folded_form(std::string_view word) {
  return word_forms(word).folded;
}

}  // namespace songngu
