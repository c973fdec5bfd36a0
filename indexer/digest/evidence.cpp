#include "indexer/digest/evidence.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "common/text/code_point.h"
#include "common/text/normalize.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

// Short words first of all; those that are words of the other language too (an, do, so, can, may, no) are
// left out.
constexpr std::array kEnglishWords{
    "about"sv, "after"sv, "all"sv,    "also"sv,  "among"sv, "and"sv,   "are"sv,     "as"sv,      "at"sv,
    "be"sv,    "been"sv,  "before"sv, "but"sv,   "by"sv,    "could"sv, "during"sv,  "for"sv,     "from"sv,
    "had"sv,   "has"sv,   "have"sv,   "he"sv,    "her"sv,   "his"sv,   "how"sv,     "if"sv,      "in"sv,
    "into"sv,  "is"sv,    "its"sv,    "just"sv,  "like"sv,  "more"sv,  "most"sv,    "my"sv,      "not"sv,
    "of"sv,    "one"sv,   "only"sv,   "or"sv,    "other"sv, "our"sv,   "out"sv,     "over"sv,    "said"sv,
    "says"sv,  "she"sv,   "should"sv, "some"sv,  "such"sv,  "than"sv,  "that"sv,    "the"sv,     "their"sv,
    "them"sv,  "then"sv,  "there"sv,  "these"sv, "they"sv,  "this"sv,  "those"sv,   "through"sv, "to"sv,
    "under"sv, "until"sv, "up"sv,     "was"sv,   "we"sv,    "were"sv,  "what"sv,    "when"sv,    "where"sv,
    "which"sv, "while"sv, "who"sv,    "why"sv,   "will"sv,  "with"sv,  "without"sv, "would"sv,   "you"sv,
    "your"sv};

// Words whose letters alone say little, in NFC; those typed without diacritics as well where no English word
// is meant.
constexpr std::array kVietnameseWords{
    "bà"sv,    "cac"sv,   "cho"sv, "cua"sv,  "các"sv, "có"sv,   "cùng"sv,  "duoc"sv, "giá"sv,   "khi"sv,
    "khong"sv, "không"sv, "là"sv,  "mot"sv,  "mà"sv,  "nay"sv,  "nguoi"sv, "nhau"sv, "nhung"sv, "nhà"sv,
    "này"sv,   "nên"sv,   "nói"sv, "qua"sv,  "ra"sv,  "rang"sv, "sau"sv,   "theo"sv, "thì"sv,   "toàn"sv,
    "trong"sv, "trên"sv,  "tôi"sv, "viec"sv, "voi"sv, "và"sv,   "vào"sv,   "ông"sv};

template <typename Words>
constexpr bool is_sorted(const Words& words) {
  return std::is_sorted(words.begin(), words.end());
}
static_assert(is_sorted(kEnglishWords) && is_sorted(kVietnameseWords));

constexpr int kWeakEvidence = 1;
constexpr int kMostWeakEnglish = 3;  // of a line: never as much as one function word

enum class Letter : unsigned char { kNone, kAscii, kShared, kVietnamese };

bool is_vietnamese_letter(char32_t c) {
  if (c >= 0x1EA0 && c <= 0x1EF9) return true;
  switch (c) {
    case 0xD0:
    case 0xF0:
    case 0x102:
    case 0x103:
    case 0x110:
    case 0x111:
    case 0x128:
    case 0x129:
    case 0x168:
    case 0x169:
    case 0x189:
    case 0x1A0:
    case 0x1A1:
    case 0x1AF:
    case 0x1B0:
    case 0x256:
      return true;
    default:
      return false;
  }
}

Letter letter_class(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c)) ? Letter::kAscii : Letter::kNone;
  if (is_vietnamese_letter(c)) return Letter::kVietnamese;
  const bool latin = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
  if (!latin) return Letter::kNone;
  constexpr std::u32string_view kShared = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";
  return kShared.find(c) != std::u32string_view::npos ? Letter::kShared : Letter::kAscii;
}

// No Vietnamese syllable has f, j, w or z or ends in these letters.
bool looks_foreign(std::string_view word) {
  return word.size() >= 3 && (word.find_first_of("fjwz") != std::string_view::npos ||
                              "bdfjklqrsvwxz"sv.find(word.back()) != std::string_view::npos);
}

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// Weighs a line word by word.
class Scale {
 public:
  void add(char32_t c, std::string_view bytes);
  void end_word();
  [[nodiscard]] Evidence result() const;

 private:
  std::string word_;  // ASCII letters in lower case
  Letter highest_ = Letter::kNone;
  bool capital_ = false;
  bool first_ = true;
  bool any_lower_ = false;
  int vietnamese_ = 0;
  int names_ = 0;  // what capitalised words would add if they counted in full
  int english_ = 0;
  int weak_english_ = 0;
};

void Scale::add(char32_t c, std::string_view bytes) {
  const Letter letter = letter_class(c);
  if (letter == Letter::kNone) return end_word();
  const bool upper = c >= 'A' && c <= 'Z';
  if (word_.empty()) capital_ = upper || (c >= 0x80 && u_isupper(static_cast<UChar32>(c)) != 0);
  if (c >= 'a' && c <= 'z') any_lower_ = true;
  highest_ = std::max(highest_, letter);
  if (upper) {
    word_ += static_cast<char>(c - 'A' + 'a');
  } else {
    word_ += bytes;
  }
}

void Scale::end_word() {
  if (word_.empty()) return;
  if (highest_ == Letter::kVietnamese) {
    vietnamese_ += capital_ ? kStrongEvidence / 2 : kStrongEvidence;
    if (capital_) names_ += kStrongEvidence / 2;
  } else if (contains(kVietnameseWords, word_)) {
    vietnamese_ += kStrongEvidence;
  } else if (highest_ == Letter::kShared) {
    if (!capital_) vietnamese_ += kWeakEvidence;
  } else if (contains(kEnglishWords, word_)) {
    english_ += kStrongEvidence;
  } else if ((!capital_ || first_) && looks_foreign(word_)) {
    weak_english_ += kWeakEvidence;
  }
  word_.clear();
  highest_ = Letter::kNone;
  first_ = false;
}

Evidence Scale::result() const {
  const int vietnamese = any_lower_ ? vietnamese_ : vietnamese_ + names_;  // a headline all in capitals
  const int english = english_ + std::min(weak_english_, kMostWeakEnglish);
  return {std::min(vietnamese, kMostEvidence), std::min(english, kMostEvidence)};
}

// Combining marks (U+0300–U+036F) begin with these bytes.
bool needs_composing(std::string_view line) {
  return line.find_first_of("\xCC\xCD") != std::string_view::npos;
}

Evidence weigh(std::string_view line) {
  Scale scale;
  for (std::size_t begin = 0, next = 0; next < line.size(); begin = next) {
    const char32_t c = next_code_point(line, next);
    scale.add(c, line.substr(begin, next - begin));
  }
  scale.end_word();
  return scale.result();
}

}  // namespace

Evidence evidence_of(std::string_view line) {
  return needs_composing(line) ? weigh(to_nfc(line)) : weigh(line);
}

bool is_english(std::string_view line) {
  const Evidence evidence = evidence_of(line);
  return evidence.english >= kStrongEvidence && evidence.english > evidence.vietnamese;
}

}  // namespace songngu
