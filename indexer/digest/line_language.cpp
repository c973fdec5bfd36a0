#include "indexer/digest/line_language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/heading.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

// A word of at most eight bytes as a number, the look-up's key; longer words share no key with shorter ones
// that matter here.
constexpr std::uint64_t extended(std::uint64_t key, char byte) {
  return key << 8U | static_cast<unsigned char>(byte);
}

template <std::size_t N>
constexpr std::array<std::uint64_t, N> word_table(const std::string_view (&words)[N]) {
  std::array<std::uint64_t, N> keys{};
  for (std::size_t i = 0; i < N; ++i) {
    for (const char byte : words[i]) keys[i] = extended(keys[i], byte);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

// Mostly short words; without those that are Vietnamese words as well (an, do, so, can, may, no).
constexpr auto kEnglishWords = word_table(
    {"about",  "after",   "all",   "also",   "among",  "and",   "are",     "as",    "at",    "be",    "been",
     "before", "but",     "by",    "could",  "during", "for",   "from",    "had",   "has",   "have",  "he",
     "her",    "his",     "how",   "if",     "in",     "into",  "is",      "its",   "just",  "like",  "more",
     "most",   "my",      "not",   "of",     "one",    "only",  "or",      "other", "our",   "out",   "over",
     "said",   "says",    "she",   "should", "some",   "such",  "than",    "that",  "the",   "their", "them",
     "then",   "there",   "these", "they",   "this",   "those", "through", "to",    "under", "until", "up",
     "was",    "we",      "were",  "what",   "when",   "where", "which",   "while", "who",   "why",   "will",
     "with",   "without", "would", "you",    "your"});

// Words whose letters alone show little, in NFC; also as typed without diacritics, where that is not an
// English word or a name.
constexpr auto kVietnameseWords = word_table(
    {"bà",  "cac",  "cho", "cua",   "các",   "có",    "cùng", "duoc", "giá", "khi", "khong", "không", "là",
     "mot", "mà",   "nay", "nguoi", "nhau",  "nhung", "nhà",  "này",  "nên", "nói", "qua",   "ra",    "rang",
     "sau", "theo", "thì", "toàn",  "trong", "trên",  "tôi",  "viec", "voi", "và",  "vào",   "ông"});

constexpr int kWeakEvidence = 1;
constexpr std::size_t kReadOfLine = 1200;  // bytes
constexpr std::size_t kBytesPerFunctionWord =
    48;                              // English prose has several in this many; a list of names has fewer
constexpr int kMostWeakEnglish = 3;  // of a line: always less than one function word

enum class Letter : unsigned char { kNone, kAscii, kShared, kVietnamese };

constexpr std::u32string_view kVietnameseLetters =
    U"ĂăĐđĨĩŨũƠơƯưÐðƉ";  // the last three are look-alikes of Đ and đ
constexpr std::u32string_view kSharedLetters = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";
constexpr std::size_t kTableEnd = 0x250;  // end of the block Latin Extended-B

constexpr std::array<Letter, kTableEnd> kLetters = [] {
  std::array<Letter, kTableEnd> letters{};
  for (char32_t c = 'A'; c <= 'Z'; ++c) letters[c] = letters[c + 0x20] = Letter::kAscii;
  for (char32_t c = 0xC0; c < kTableEnd; ++c)
    letters[c] = c == U'×' || c == U'÷' ? Letter::kNone : Letter::kAscii;
  for (const char32_t c : kSharedLetters) letters[c] = Letter::kShared;
  for (const char32_t c : kVietnameseLetters) letters[c] = Letter::kVietnamese;
  return letters;
}();

Letter letter_class(char32_t c) {
  if (c < kTableEnd) return kLetters[c];
  if ((c >= 0x1EA0 && c <= 0x1EF9) || c == U'ɖ') return Letter::kVietnamese;
  return c >= 0x1E00 && c <= 0x1EFF ? Letter::kAscii : Letter::kNone;
}

// A set of lower-case ASCII letters.
constexpr std::uint32_t letter_set(std::string_view letters) {
  std::uint32_t set = 0;
  for (const char letter : letters) set |= 1U << (static_cast<unsigned>(letter) & 31U);
  return set;
}

constexpr std::uint32_t kForeignLetters = letter_set("fjwz");           // no Vietnamese syllable has them …
constexpr std::uint32_t kForeignEndings = letter_set("bdfjklqrsvwxz");  // … or ends in these

// REQUIRES: a lower-case ASCII letter.
bool is_in(char letter, std::uint32_t set) {
  return (set >> (static_cast<unsigned>(letter) & 31U) & 1U) != 0;
}

template <typename Words>
bool contains(const Words& words, std::uint64_t key) {
  return std::binary_search(words.begin(), words.end(), key);
}

// The word that is being read.
struct ScannedWord {
  std::uint64_t key = 0;  // its bytes, ASCII in lower case
  std::size_t size = 0;   // in bytes
  Letter highest = Letter::kNone;
  char last = 0;
  bool capital = false;
  bool lower = false;    // has a lower-case ASCII letter
  bool foreign = false;  // has a letter that Vietnamese lacks

  void add_ascii(char c);
  void add(char32_t c, std::string_view bytes, Letter letter);
  [[nodiscard]] std::uint64_t table_key() const { return size <= sizeof key ? key : 0; }

  // Acronyms are not evidence.
  [[nodiscard]] bool looks_foreign() const {
    return size >= 3 && lower && (foreign || (last != 0 && is_in(last, kForeignEndings)));
  }
};

// REQUIRES: an ASCII letter.
void ScannedWord::add_ascii(char c) {
  const bool upper = c <= 'Z';
  if (size == 0) capital = upper;
  highest = std::max(highest, Letter::kAscii);
  ++size;
  last = static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
  lower = lower || !upper;
  foreign = foreign || is_in(last, kForeignLetters);
  key = extended(key, last);
}

// REQUIRES: a letter outside ASCII.
void ScannedWord::add(char32_t c, std::string_view bytes, Letter letter) {
  if (size == 0) capital = u_isupper(static_cast<UChar32>(c)) != 0;
  highest = std::max(highest, letter);
  size += bytes.size();
  last = 0;
  for (const char byte : bytes) key = extended(key, byte);
}

// Weighs a line word by word.
class EvidenceScale {
 public:
  /// Reads the character at `byte`, which moves to the byte after it.
  void read(std::string_view line, std::size_t& byte);
  void end_word();
  [[nodiscard]] LanguageEvidence result() const;

 private:
  ScannedWord word_;
  bool first_ = true;
  bool any_lower_ = false;
  int vietnamese_ = 0;
  int names_ = 0;  // what capitalised words would add to vietnamese_ if they counted in full
  int english_ = 0;
  int weak_english_ = 0;
};

void EvidenceScale::read(std::string_view line, std::size_t& byte) {
  const std::size_t begin = byte;
  if (is_ascii_letter(line[begin])) {
    ++byte;
    word_.add_ascii(line[begin]);
    return;
  }
  const char32_t c = next_code_point(line, byte);
  if (const Letter letter = letter_class(c); letter != Letter::kNone) {
    word_.add(c, line.substr(begin, byte - begin), letter);
  } else {
    end_word();
  }
}

void EvidenceScale::end_word() {
  if (word_.size == 0) return;
  const bool name = word_.capital && !first_;
  if (word_.highest == Letter::kVietnamese) {
    vietnamese_ += word_.capital ? kStrongEvidence / 2 : kStrongEvidence;
    if (word_.capital) names_ += kStrongEvidence / 2;
  } else if (contains(kVietnameseWords, word_.table_key())) {
    vietnamese_ += kStrongEvidence;
  } else if (word_.highest == Letter::kShared) {
    if (!name) vietnamese_ += kWeakEvidence;
  } else if (contains(kEnglishWords, word_.table_key())) {
    english_ += kStrongEvidence;
  } else if (!name && word_.looks_foreign()) {
    weak_english_ += kWeakEvidence;
  }
  any_lower_ = any_lower_ || word_.lower;
  first_ = false;
  word_ = {};
}

LanguageEvidence EvidenceScale::result() const {
  const int vietnamese = any_lower_ ? vietnamese_ : vietnamese_ + names_;  // a headline all in capitals
  const int english = english_ + std::min(weak_english_, kMostWeakEnglish);
  const int most = std::max({vietnamese, english, kMostEvidence});
  return {vietnamese * kMostEvidence / most, english * kMostEvidence / most};
}

// Combining marks (U+0300–U+036F) begin with these bytes.
bool needs_composing(std::string_view line) {
  return line.find('\xCC') != std::string_view::npos || line.find('\xCD') != std::string_view::npos;
}

LanguageEvidence weigh(std::string_view line) {
  EvidenceScale scale;
  for (std::size_t byte = 0; byte < line.size();) scale.read(line, byte);
  scale.end_word();
  return scale.result();
}

// The beginning of a line, cut between characters: enough to reach kMostEvidence, so that a line of megabytes
// is not read.
std::string_view beginning(std::string_view line) {
  if (line.size() <= kReadOfLine) return line;
  std::size_t end = kReadOfLine;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return line.substr(0, end);
}

}  // namespace

LanguageEvidence evidence_of(std::string_view line) {
  const std::string_view read = beginning(line);
  return needs_composing(read) ? weigh(to_nfc(read)) : weigh(read);
}

std::vector<LanguageEvidence> evidence_of(const std::vector<std::string_view>& lines) {
  std::vector<LanguageEvidence> evidence;
  evidence.reserve(lines.size());
  for (const std::string_view line : lines) evidence.push_back(evidence_of(line));
  return evidence;
}

bool is_english(std::string_view line) {
  const LanguageEvidence evidence = evidence_of(line);
  const int needed = static_cast<int>(line.size() / kBytesPerFunctionWord) * kStrongEvidence;
  return evidence.english >= std::clamp(needed, kStrongEvidence, kMostEvidence) &&
         evidence.english > evidence.vietnamese;
}

namespace {

constexpr int kSureSide = 2 * kStrongEvidence;   // makes a side credible however long the other one is
constexpr std::size_t kLongestQuotation = 600;   // bytes
constexpr std::size_t kLongestAttribution = 80;  // bytes after the closing quotation mark
constexpr std::size_t kQuotationAmong =
    3;  // with this many lines of the other language, one line may be a quotation

int of(const LanguageEvidence& evidence, Language language) {
  return language == Language::kVietnamese ? evidence.vietnamese : evidence.english;
}

struct Split {
  std::size_t at = 0;
  int gain_before = 0;  // of each side: evidence for its language less evidence for the other
  int gain_after = 0;
  int explained = 0;  // evidence on the side of its own language
};

Split best_split(std::span<const LanguageEvidence> lines, Language first) {
  Split best;
  int sum = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    best.explained += of(lines[i], other(first));
    sum += of(lines[i], first) - of(lines[i], other(first));
    if (sum > best.gain_before) {
      best.gain_before = sum;
      best.at = i + 1;
    }
  }
  best.gain_after = best.gain_before - sum;
  best.explained += best.gain_before;
  return best;
}

bool begins_with_quote(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  return c == '"' || c == U'“' || c == U'‘' || c == U'«' || c == U'„' || c == '\'';
}

bool is_quotation(std::string_view text) {
  if (text.size() > kLongestQuotation || !begins_with_quote(text)) return false;
  std::size_t close = 0;
  for (const std::string_view mark : {"\"", "”", "’", "»", "'"}) {
    const std::size_t found = text.rfind(mark);
    if (found != std::string_view::npos) close = std::max(close, found);
  }
  return close > 0 && text.size() - close <= kLongestAttribution;
}

struct Side {
  std::size_t begin;
  std::size_t end;
  int gain;
  Language language;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

// The lines of a range that are clearly in a language.
struct ClearLines {
  std::size_t count = 0;
  std::size_t last = 0;
};

ClearLines clear_lines(std::span<const LanguageEvidence> lines, std::size_t begin, std::size_t end,
                       Language language) {
  ClearLines found;
  for (std::size_t i = begin; i < end; ++i) {
    if (of(lines[i], language) < of(lines[i], other(language)) + kStrongEvidence) continue;
    ++found.count;
    found.last = i;
  }
  return found;
}

bool is_credible(const Side& side, std::span<const std::string_view> texts,
                 std::span<const LanguageEvidence> lines) {
  if (side.gain <= 0) return false;
  const ClearLines own = clear_lines(lines, side.begin, side.end, side.language);
  const ClearLines foreign = clear_lines(lines, side.begin, side.end, other(side.language));
  if (foreign.count > 0 && own.count <= foreign.count) return false;
  const ClearLines others = clear_lines(lines, 0, lines.size(), other(side.language));
  if (own.count == 1 && others.count >= kQuotationAmong && is_quotation(texts[own.last])) return false;
  return side.gain >= kSureSide || 2 * side.size() >= lines.size() - side.size();
}

Border one_border(std::span<const std::string_view> texts, std::span<const LanguageEvidence> lines) {
  Language first = Language::kVietnamese;
  Split split = best_split(lines, first);
  const Split turned = best_split(lines, Language::kEnglish);
  if (turned.explained > split.explained) {
    split = turned;
    first = Language::kEnglish;
  }
  const Side before{0, split.at, split.gain_before, first};
  const Side after{split.at, lines.size(), split.gain_after, other(first)};
  if (before.size() == 0 || after.size() == 0) return {split.at, first, lines.size()};
  const bool keep_before = is_credible(before, texts, lines);
  const bool keep_after = is_credible(after, texts, lines);
  if (keep_before && keep_after) return {split.at, first, lines.size()};
  const bool all_first = keep_before || (!keep_after && before.gain >= after.gain);
  return {all_first ? lines.size() : 0, first, lines.size()};
}

constexpr std::size_t kLongestFooter = 4;  // lines

// Where the footer begins: the short lines at the end, from the first that is clearly in `language`, below a
// line that is clearly in the other language.
std::size_t footer_begin(std::span<const std::string_view> texts, std::span<const LanguageEvidence> lines,
                         Language language) {
  std::size_t begin = lines.size();
  for (std::size_t i = lines.size(); i-- > 0;) {
    const int leaning = of(lines[i], language) - of(lines[i], other(language));
    if (leaning <= -kStrongEvidence) return begin;
    if (lines.size() - i > kLongestFooter || !is_heading_sized(texts[i])) break;
    if (leaning >= kStrongEvidence) begin = i;
  }
  return lines.size();
}

// A single English line among several Vietnamese ones may be what these cite.
bool is_side_above_footer(const Border& border, std::span<const std::string_view> texts,
                          std::span<const LanguageEvidence> lines) {
  if (border.split == 0 || border.split == lines.size() || border.first != Language::kVietnamese)
    return false;
  const ClearLines before = clear_lines(lines, 0, border.split, Language::kVietnamese);
  const ClearLines after = clear_lines(lines, border.split, lines.size(), Language::kEnglish);
  return after.count >= 2 || (after.count == 1 && before.count == 1 && !is_quotation(texts[after.last]));
}

}  // namespace

Border find_border(const std::vector<std::string_view>& texts, const std::vector<LanguageEvidence>& lines) {
  const std::span all_texts(texts);
  const std::span all_lines(lines);
  const std::size_t footer = footer_begin(all_texts, all_lines, Language::kVietnamese);
  if (footer < lines.size()) {
    const Border above = one_border(all_texts.first(footer), all_lines.first(footer));
    if (is_side_above_footer(above, all_texts, all_lines.first(footer))) return above;
  }
  return one_border(all_texts, all_lines);
}

namespace {

// The language of each line.

struct BorderInput {
  std::vector<std::string_view> texts;
  std::vector<LanguageEvidence> evidence;
};

BorderInput input_of(const std::vector<BodyLine>& lines) {
  BorderInput input;
  for (const BodyLine& line : lines) {
    input.texts.push_back(line.text);
    input.evidence.push_back(line.evidence);
  }
  return input;
}

BodyLanguages by_border(const std::vector<BodyLine>& lines) {
  const BorderInput input = input_of(lines);
  const Border border = find_border(input.texts, input.evidence);
  std::vector<Language> languages(lines.size(), other(border.first));
  std::fill_n(languages.begin(), border.split, border.first);
  std::fill(languages.begin() + static_cast<std::ptrdiff_t>(border.footer), languages.end(), border.first);
  return {std::move(languages), border.footer};
}

// Alternating texts.

constexpr int kSwitchesOfAlternating = 3;  // of language, between lines that are clearly in one
constexpr int kShareOfSwitches = 3;        // one in N clear lines begins a switch
constexpr double kWellExplained = 1.25;    // times the evidence that one border explains

// Vietnamese evidence less English evidence.
int leaning(const LanguageEvidence& evidence) {
  return evidence.vietnamese - evidence.english;
}

bool is_clear(int leaning) {
  return leaning >= kStrongEvidence || leaning <= -kStrongEvidence;
}

// Evidence that the best single border puts on the right side.
int explained_by_border(const std::vector<int>& leanings, const std::vector<Language>& languages) {
  int sum = 0;
  for (std::size_t i = 0; i < leanings.size(); ++i)
    sum += languages[i] == Language::kVietnamese ? leanings[i] : -leanings[i];
  return sum;
}

bool alternates(const std::vector<int>& leanings, const std::vector<Language>& one_border) {
  int clear = 0;
  int switches = 0;
  int all = 0;
  int last = 0;
  for (const int leaning : leanings) {
    all += std::abs(leaning);
    if (!is_clear(leaning)) continue;
    ++clear;
    if (last != 0 && (last > 0) != (leaning > 0)) ++switches;
    last = leaning;
  }
  return switches >= kSwitchesOfAlternating && kShareOfSwitches * switches >= clear &&
         all > kWellExplained * std::max(explained_by_border(leanings, one_border), 0);
}

// Each line has the language of its evidence. A line with little evidence has the language of the line above
// it, or the other one if the lines alternate one by one.
std::vector<Language> line_by_line(const std::vector<int>& leanings) {
  int turns = 0;
  for (std::size_t i = 1; i < leanings.size(); ++i) {
    if (is_clear(leanings[i - 1]) && is_clear(leanings[i]))
      turns += (leanings[i - 1] > 0) != (leanings[i] > 0) ? 1 : -1;
  }
  const int bonus = turns > 0 ? 1 : -1;  // for a line in another language than the line above it
  // The best sum for each language of the last line, and the language of the line above it.
  std::array<int, 2> best{};
  std::vector<std::array<bool, 2>> switched(leanings.size());
  for (std::size_t i = 0; i < leanings.size(); ++i) {
    std::array<int, 2> sums{};
    for (std::size_t language = 0; language < 2; ++language) {
      const int own = language == 0 ? leanings[i] : -leanings[i];
      const int same = best.at(language);
      const int changed = best.at(1 - language) + bonus;
      switched[i].at(language) = i > 0 && changed > same;
      sums.at(language) = own + (i > 0 ? std::max(same, changed) : 0);
    }
    best = sums;
  }
  std::vector<Language> languages(leanings.size());
  std::size_t language = best[0] >= best[1] ? 0 : 1;
  for (std::size_t i = leanings.size(); i-- > 0;) {
    languages[i] = language == 0 ? Language::kVietnamese : Language::kEnglish;
    if (switched[i].at(language)) language = 1 - language;
  }
  return languages;
}

BodyLanguages by_evidence(const std::vector<BodyLine>& body) {
  BodyLanguages found = by_border(body);
  std::vector<int> leanings;
  leanings.reserve(body.size());
  for (const BodyLine& line : body) leanings.push_back(leaning(line.evidence));
  return alternates(leanings, found.lines) ? BodyLanguages{line_by_line(leanings), body.size()}
                                           : std::move(found);
}

// Labels: lines above the first are in the other language; if all labels name one language, there may be a
// border below them, where the evidence changes. A footer below the English part is Vietnamese.
BodyLanguages by_labels(const std::vector<BodyLine>& body) {
  const auto is_announced = [](const BodyLine& line) { return line.announced.has_value(); };
  const auto first = std::find_if(body.begin(), body.end(), is_announced);
  std::vector<Language> languages(body.size(), other(*first->announced));
  const bool both = std::any_of(first, body.end(),
                                [&](const BodyLine& line) { return line.announced != first->announced; });
  const auto begin = static_cast<std::size_t>(first - body.begin());
  const BodyLanguages found = both || begin > 0 ? BodyLanguages{} : by_border(body);
  if (!found.lines.empty() && found.lines.front() == *first->announced) return found;
  for (std::size_t i = begin; i < body.size(); ++i) languages[i] = *body[i].announced;
  if (languages.back() == Language::kVietnamese) return {std::move(languages), body.size()};
  const BorderInput input = input_of(body);
  const std::size_t footer = footer_begin(input.texts, input.evidence, Language::kVietnamese);
  std::fill(languages.begin() + static_cast<std::ptrdiff_t>(footer), languages.end(), Language::kVietnamese);
  return {std::move(languages), footer};
}

}  // namespace

BodyLanguages languages_of(const std::vector<BodyLine>& body) {
  const bool labelled =
      std::any_of(body.begin(), body.end(), [](const BodyLine& line) { return line.announced; });
  if (labelled) return by_labels(body);
  return body.empty() ? BodyLanguages{} : by_evidence(body);
}

}  // namespace songngu
