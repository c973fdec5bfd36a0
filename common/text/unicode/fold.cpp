#include "common/text/unicode/fold.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "common/base/ascii.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

// The tone of oa, oe, uy is written in two styles: on the first vowel (hòa, thúy) or on the second (hoà,
// thuý).
struct Diphthong {
  std::string_view second_marked;
  std::string_view first_marked;
};

// In the order grave, acute, hook above, tilde, dot below.
constexpr std::array<Diphthong, 15> kDiphthongs{{
    {"oà", "òa"},
    {"oá", "óa"},
    {"oả", "ỏa"},
    {"oã", "õa"},
    {"oạ", "ọa"},
    {"oè", "òe"},
    {"oé", "óe"},
    {"oẻ", "ỏe"},
    {"oẽ", "õe"},
    {"oẹ", "ọe"},
    {"uỳ", "ùy"},
    {"uý", "úy"},
    {"uỷ", "ủy"},
    {"uỹ", "ũy"},
    {"uỵ", "ụy"},
}};

// If a consonant or vowel follows the diphthong, both styles put the mark in the same place (hoàn, khuỷu).
bool ends_word(std::string_view word, std::size_t byte) {
  return byte >= word.size() || (is_ascii(word[byte]) && !is_ascii_letter(word[byte]));
}

const Diphthong* diphthong_at(std::string_view word, std::size_t i) {
  const bool after_q = word[i] == 'u' && i > 0 && word[i - 1] == 'q';
  if (after_q) return nullptr;
  for (const Diphthong& diphthong : kDiphthongs) {
    if (word.substr(i).starts_with(diphthong.second_marked) &&
        ends_word(word, i + diphthong.second_marked.size())) {
      return &diphthong;
    }
  }
  return nullptr;
}

// Moves the tone mark of every word-final oa, oe, uy to the first vowel. Not after q, where u is not a vowel
// (quý). REQUIRES: NFC, lower case.
void unify_tone_placement(std::string& word) {
  for (std::size_t i = 0; i + 2 < word.size(); ++i) {
    const bool candidate =
        (word[i] == 'o' || word[i] == 'u') && static_cast<unsigned char>(word[i + 1]) >= 0x80;
    if (!candidate) continue;
    if (const Diphthong* diphthong = diphthong_at(word, i)) {
      word.replace(i, diphthong->second_marked.size(), diphthong->first_marked);
    }
  }
}

constexpr std::size_t kShortWord = 64;

// A form under construction. A character's form has at most four bytes, and at most twice as many as its
// source. add() always copies four bytes, which is faster than copying the exact number.
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

// False if a character cannot be folded by itself. REQUIRES: at most kShortWord bytes.
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

// Removes combining marks that are on a Latin letter. In other scripts a mark makes another letter (й, が). A
// mark of one certain script is kept, and marks after it still belong to the letter.
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

/// Whether one letter is the other with the same marks, or more.
bool has_marks_of(char32_t letter, char32_t typed) {
  if (letter == typed) return true;
  const std::u32string marked = decomposed(letter);
  const std::u32string wanted = decomposed(typed);
  return marked.front() == wanted.front() &&
         std::all_of(wanted.begin() + 1, wanted.end(),
                     [&](char32_t mark) { return marked.find(mark) != std::u32string::npos; });
}

struct Vowels {
  std::string_view i;
  std::string_view y;
};
constexpr Vowels kVowels[] = {{"i", "y"}, {"ì", "ỳ"}, {"í", "ý"}, {"ỉ", "ỷ"}, {"ĩ", "ỹ"}, {"ị", "ỵ"}};

/// Whether i and y alone may follow in one and the same syllable. `onset`: folded.
bool takes_i_or_y(std::string_view onset) {
  if (onset.size() == 1) return std::string_view("hklmst").find(onset.front()) != std::string_view::npos;
  return onset == "qu";
}

/// Makes i and y one, where both are in use.
void unify_i_and_y(WordForms& forms) {
  if (forms.folded.size() < 2 || forms.folded.size() > 3) return;
  if (forms.folded.back() != 'i' && forms.folded.back() != 'y') return;
  const std::string onset = forms.folded.substr(0, forms.folded.size() - 1);
  const char agreed = onset == "s" ? 'i' : 'y';
  const char other = onset == "s" ? 'y' : 'i';
  if (forms.folded.back() != other || !takes_i_or_y(onset)) return;
  forms.folded.back() = agreed;
  for (const auto& [i, y] : kVowels) {
    if (forms.exact != onset + std::string(other == 'i' ? i : y)) continue;
    forms.exact = onset + std::string(agreed == 'i' ? i : y);
    return;
  }
}

}  // namespace

WordForms beginning_forms(std::string_view word) {
  WordForms forms;
  const bool done = word.size() <= kShortWord ? fold_short_word(word, forms) : fold_long_word(word, forms);
  if (!done) {
    forms.exact = transform_exact(word);
    forms.folded = strip_latin_marks(forms.exact);
  }
  return forms;
}

bool begins_with_marks(std::string_view word, std::string_view typed) {
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < typed.size();) {
    if (at >= word.size()) return false;
    if (!has_marks_of(next_code_point(word, at), next_code_point(typed, byte))) return false;
  }
  return true;
}

WordForms word_forms(std::string_view word) {
  WordForms forms = beginning_forms(word);
  unify_tone_placement(forms.exact);
  unify_i_and_y(forms);
  return forms;
}

std::string exact_form(std::string_view word) {
  return word_forms(word).exact;
}

std::string folded_form(std::string_view word) {
  return word_forms(word).folded;
}

}  // namespace songngu
