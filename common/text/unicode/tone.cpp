#include "common/text/unicode/tone.h"

#include <array>
#include <string_view>

#include "common/base/ascii.h"

namespace songngu {
namespace {

struct Diphthong {
  std::string_view second_marked;  // as it is looked for
  std::string_view first_marked;   // as it is written instead
};

// grave, acute, hook above, tilde, dot below
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

// A final consonant or vowel behind the diphthong fixes the place of the mark (hoàn, khuỷu).
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

}  // namespace

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

}  // namespace songngu
