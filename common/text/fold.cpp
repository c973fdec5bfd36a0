#include "common/text/fold.h"

#include "common/text/character.h"
#include "common/text/code_point.h"
#include "common/text/tone.h"
#include "common/text/transform.h"

namespace songngu {
namespace {

void lower_ascii(std::string_view word, std::string& out) {
  out.resize(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    out[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
}

// False where a character does not fold by itself.
bool fold_simply(std::string_view word, WordForms& forms) {
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

// Marks go only where they stand on a Latin letter: in other scripts they make another letter (й, が).
std::string strip_latin_marks(std::string_view exact) {
  std::string folded;
  bool on_latin = false;
  for (std::size_t i = 0; i < exact.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(exact, i);
    const Character& known = character(c);
    if (known.mark && on_latin) continue;
    on_latin = known.latin;
    if (!known.latin) {
      folded += exact.substr(begin, i - begin);
    } else if (const std::string_view base = latin_base(c); !base.empty()) {
      folded += base;
    } else {
      folded += transform_latin(c);
    }
  }
  return folded;
}

}  // namespace

WordForms word_forms(std::string_view word) {
  WordForms forms;
  if (is_ascii(word)) {
    lower_ascii(word, forms.exact);
    forms.folded = forms.exact;
    return forms;
  }
  if (!fold_simply(word, forms)) {
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

bool has_diacritics(std::string_view word) {
  if (is_ascii(word)) return false;
  const WordForms forms = word_forms(word);
  return forms.exact != forms.folded;
}

}  // namespace songngu
