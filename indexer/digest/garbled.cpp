#include "indexer/digest/garbled.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/model/source_spot.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/syllable.h"

namespace songngu {
namespace {

struct Word {
  std::size_t byte = 0;
  std::string_view text;
  bool ascii = true;
  bool may_be_twice = false;  // has two characters that may be bytes of one that was encoded twice
  bool latin1 = true;  // has no letter beyond Latin-1, as đ and ư: no word of the old encodings has one
};

// What a byte says of the word that it is in.
enum ByteClass : unsigned char { kEndsWord = 1, kNotAscii = 2, kNotLatin1 = 4, kMaySecond = 8 };

constexpr std::array<unsigned char, 256> kByteClasses = [] {
  std::array<unsigned char, 256> classes{};
  for (std::size_t byte = 0; byte < classes.size(); ++byte) {
    const char c = static_cast<char>(byte);
    if (is_ascii(c) && !is_ascii_letter(c) && !is_ascii_digit(c)) classes[byte] = kEndsWord;
    if (byte >= 0x80) classes[byte] = kNotAscii;
    if (byte >= 0xC4) classes[byte] |= kNotLatin1;
  }
  // The signs of Latin-1 and of Windows-1252, which stand for bytes from 0x80 to 0xBF, begin with these.
  for (const std::size_t byte : {0xC2U, 0xC5U, 0xC6U, 0xCBU, 0xE2U}) classes[byte] |= kMaySecond;
  return classes;
}();

// Whether a character that stands for the first byte of others (Ã to Ì, á, â) ends before `byte`.
bool is_after_lead(std::string_view text, std::size_t byte) {
  if (byte < 2 || text[byte - 2] != '\xC3') return false;
  const auto last = static_cast<unsigned char>(text[byte - 1]);
  return (last >= 0x83 && last <= 0x8C) || last == 0xA1 || last == 0xA2;
}

Word word_at(std::string_view text, std::size_t begin) {
  Word word;
  word.byte = begin;
  unsigned all = 0;
  std::size_t end = begin;
  for (; end < text.size(); ++end) {
    const unsigned byte_class = kByteClasses[static_cast<unsigned char>(text[end])];
    if (byte_class == kEndsWord) break;
    all |= byte_class;
    if ((byte_class & kMaySecond) != 0 && is_after_lead(text, end)) word.may_be_twice = true;
  }
  word.text = text.substr(begin, end - begin);
  word.ascii = (all & kNotAscii) == 0;
  word.latin1 = (all & kNotLatin1) == 0;
  return word;
}

/// Parts between ASCII characters that are neither letters nor digits; signs of Unicode do not end a part,
/// because legacy encodings use them as letters.
std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 4 + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Word word = word_at(text, i);
    if (word.text.empty()) continue;
    words.push_back(word);
    i += word.text.size();
  }
  return words;
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) points += next_code_point(text, i);
  return points;
}

std::string utf8(std::u32string_view points) {
  std::string text;
  for (const char32_t c : points) append_code_point(text, c);
  return text;
}

bool is_syllable(std::string_view word) {
  return is_vietnamese_syllable(folded_form(word));
}

bool is_marked_syllable(std::string_view word) {
  const WordForms forms = word_forms(word);
  return forms.exact != forms.folded && is_vietnamese_syllable(forms.folded);
}

// UTF-8 that was read as Windows-1252 and encoded again.

/// The characters of Windows-1252 from 0x80 to 0x9F; 0 if there is none.
constexpr std::u32string_view kWindows1252 = U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/// The byte that a character was read from; 0 if it is ASCII or not of Windows-1252.
unsigned char byte_of(char32_t c) {
  const std::size_t high = kWindows1252.find(c);
  if (high != std::u32string_view::npos) return static_cast<unsigned char>(0x80 + high);
  return c >= 0x80 && c <= 0xFF ? static_cast<unsigned char>(c) : 0;
}

/// Whether a text may well contain the character: a Latin letter or the punctuation of printed text. If
/// decoding gives another one, the text was not encoded twice, but only looks so.
bool is_expected(char32_t c) {
  return (c >= 0xC0 && c <= 0x1B0) || (c >= 0x300 && c <= 0x323) || (c >= 0x1EA0 && c <= 0x1EF9) ||
         (c >= 0x2010 && c <= 0x2026);
}

/// The character that was encoded twice at `i`, which moves to the byte after it; 0 if there is none.
char32_t encoded_twice(const std::u32string& points, std::size_t& i) {
  const unsigned char lead = byte_of(points[i]);
  const std::size_t size = lead >= 0xE1 && lead <= 0xE2 ? 3 : lead >= 0xC3 && lead <= 0xCC ? 2 : 0;
  if (size == 0 || i + size > points.size()) return 0;
  std::string bytes;
  for (std::size_t k = 0; k < size; ++k) bytes += static_cast<char>(byte_of(points[i + k]));
  if (find_invalid_utf8(bytes)) return 0;
  std::size_t byte = 0;
  const char32_t c = next_code_point(bytes, byte);
  if (!is_expected(c)) return 0;
  i += size;
  return c;
}

std::optional<Garbled> find_encoded_twice(const std::vector<Word>& words) {
  constexpr int kSure = 3;
  constexpr char kLeadOfMarked = '\xE1';  // of the bytes of ạ to ỹ, which Windows-1252 does not have
  int evidence = 0;
  std::optional<Garbled> first;
  for (const Word& word : words) {
    if (!word.may_be_twice || word.text.find(kLeadOfMarked) != std::string_view::npos) continue;
    const std::u32string points = code_points(word.text);
    std::u32string meant;
    int here = 0;
    for (std::size_t i = 0; i < points.size();) {
      const std::size_t begin = i;
      const char32_t c = encoded_twice(points, i);
      if (c == 0) {
        meant += points[i++];
        continue;
      }
      // Three characters are not an accident, nor is a capital within a word.
      const bool within = begin > 0 && points[begin - 1] < 0x80 &&
                          is_ascii_small_letter(static_cast<char>(points[begin - 1]));
      here += i - begin == 3 || within ? kSure : 1;
      meant += c;
    }
    if (here == 0) continue;
    evidence += here;
    if (!first) first = {Damage::kEncodedTwice, word.byte, std::string(word.text), utf8(meant)};
  }
  return evidence >= kSure ? first : std::nullopt;
}

// VNI: a letter and, next to it, its marks as another letter.

using Table = std::u32string_view;  // letters as they are written and as they are intended, by turns

/// The letter that marks make of a, e, o, u, ô (ơ) and ö (ư): what is written next to it, then the letters.
struct VniMark {
  char32_t written;
  std::u32string_view meant;  // of "aeouôöy"; a space if there is none
};
constexpr auto kVniMarks = std::to_array<VniMark>({
    {U'ù', U"áéóúớứý"},
    {U'ø', U"àèòùờừỳ"},
    {U'û', U"ảẻỏủởửỷ"},
    {U'õ', U"ãẽõũỡữỹ"},
    {U'ï', U"ạẹọụợự "},
    {U'â', U"âêô    "},
    {U'á', U"ấếố    "},
    {U'à', U"ầềồ    "},
    {U'å', U"ẩểổ    "},
    {U'ã', U"ẫễỗ    "},
    {U'ä', U"ậệộ    "},
    {U'ê', U"ă      "},
    {U'é', U"ắ      "},
    {U'è', U"ằ      "},
    {U'ú', U"ẳ      "},
    {U'ü', U"ẵ      "},
    {U'ë', U"ặ      "},
});
constexpr std::u32string_view kVniBases = U"aeouôöy";
constexpr Table kVniLetters = U"ñđôơöưæỉóĩòịîỵ";

char32_t small(char32_t c) {
  const bool capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return capital ? c + 0x20 : c;
}

char32_t in_table(Table table, char32_t c) {
  for (std::size_t i = 0; i + 1 < table.size(); i += 2) {
    if (table[i] == c) return table[i + 1];
  }
  return c;
}

std::u32string from_vni(const std::u32string& written) {
  std::u32string meant;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char32_t c = small(written[i]);
    const std::size_t base = kVniBases.find(c);
    if (base != std::u32string_view::npos && i + 1 < written.size()) {
      const auto mark = std::find_if(kVniMarks.begin(), kVniMarks.end(), [&](const VniMark& one) {
        return one.written == small(written[i + 1]) && one.meant[base] != U' ';
      });
      if (mark != kVniMarks.end()) {
        meant += mark->meant[base];
        ++i;
        continue;
      }
    }
    meant += in_table(kVniLetters, c);
  }
  return meant;
}

// TCVN3: letters where Latin-1 has capitals and signs.

constexpr Table kTcvn3 =
    U"¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ"
    U"åồæổçỗèốéộ"
    U"êờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";

std::u32string from_tcvn3(const std::u32string& written) {
  std::u32string meant;
  for (const char32_t c : written) meant += in_table(kTcvn3, c);
  return meant;
}

/// A sign or a letter that Vietnamese lacks, or a capital after a small letter: no word is written so.
bool is_strange(const std::u32string& word) {
  constexpr std::u32string_view kForeign = U"ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿµª";
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool sign = (c >= 0xA1 && c <= 0xBF) || c == 0xD7 || c == 0xF7;
    const bool capital = c >= 0xC0 && c <= 0xDE;
    const bool after_small = i > 0 && word[i - 1] >= U'a' && word[i - 1] <= U'z';
    if (sign || kForeign.find(c) != std::u32string_view::npos || (capital && after_small)) return true;
  }
  return false;
}

/// Whether the word may be one of the old encodings.
bool is_possible(const Word& word) {
  return !word.ascii && word.latin1;
}

/// Whether several words, and most of those with letters outside ASCII, are not syllables as they are, but
/// are syllables with diacritics once they are converted.
template <typename Convert>
std::optional<Garbled> find_legacy(const std::vector<Word>& words, Damage damage, const Convert& convert) {
  constexpr std::size_t kFewest = 3;
  std::size_t not_ascii = 0;
  std::size_t possible = 0;
  for (const Word& word : words) {
    not_ascii += word.ascii ? 0 : 1;
    possible += is_possible(word) ? 1 : 0;
  }
  if (possible < kFewest || 2 * possible < not_ascii) return std::nullopt;
  std::size_t converted = 0;
  std::optional<Garbled> first;
  for (const Word& word : words) {
    if (!is_possible(word)) continue;
    const std::u32string points = code_points(word.text);
    const std::string meant = utf8(convert(points));
    const bool strange = is_strange(points) || !is_syllable(word.text);
    if (!strange || meant == word.text || !is_marked_syllable(meant)) continue;
    ++converted;
    if (!first) first = {damage, word.byte, std::string(word.text), meant};
  }
  return converted >= kFewest && 2 * converted >= not_ascii ? first : std::nullopt;
}

// HTML entities.

bool is_entity(std::string_view name) {
  if (name.starts_with('#')) {
    name.remove_prefix(name.substr(1).starts_with('x') ? 2 : 1);
    return !name.empty() && std::all_of(name.begin(), name.end(), is_ascii_hex_digit);
  }
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"amp",   "apos",   "bull", "copy",  "euro", "gt",    "hellip", "laquo", "ldquo", "lsquo", "lt",
       "mdash", "middot", "nbsp", "ndash", "quot", "raquo", "rdquo",  "reg",   "rsquo", "trade"});
  static constexpr auto kMarks = std::to_array<std::string_view>({"acute", "grave", "circ", "tilde", "uml"});
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end() ||
         (!name.empty() && std::find(kMarks.begin(), kMarks.end(), name.substr(1)) != kMarks.end());
}

std::optional<Garbled> find_entity(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::string_view rest = text.substr(at, kLongest + 2);
    const std::size_t end = rest.find(';');
    if (end == std::string_view::npos || !is_entity(rest.substr(1, end - 1))) continue;
    return Garbled{Damage::kEntity, at, std::string(rest.substr(0, end + 1)), {}};
  }
  return std::nullopt;
}

// Syllables torn: "Vi ệ t".

bool is_consonants(std::string_view word) {
  static constexpr auto kEndings =
      std::to_array<std::string_view>({"c", "ch", "m", "n", "ng", "nh", "p", "t"});
  return std::find(kEndings.begin(), kEndings.end(), word) != kEndings.end();
}

/// Whether the word has no ASCII letters: one or two vowels with diacritics.
bool is_marked_vowels(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return is_ascii(c); }) &&
         code_point_count(word) <= 2 && is_marked_syllable(word);
}

std::optional<Garbled> find_torn(std::string_view text, const std::vector<Word>& words) {
  constexpr std::size_t kFewest = 2;
  const auto next_to = [&](std::size_t i) {
    return words[i].byte + words[i].text.size() + 1 == words[i + 1].byte &&
           text[words[i + 1].byte - 1] == ' ';
  };
  std::size_t torn = 0;
  std::optional<Garbled> first;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].ascii || !next_to(i)) continue;
    if (!is_marked_vowels(words[i].text) || !is_consonants(words[i + 1].text)) continue;
    const bool begun = i > 0 && next_to(i - 1);
    const std::string before = begun ? std::string(words[i - 1].text) : std::string();
    const std::string ending = std::string(words[i].text) + std::string(words[i + 1].text);
    const bool whole = begun && is_marked_syllable(before + ending);
    if (!whole && !is_marked_syllable(ending)) continue;
    ++torn;
    if (first) continue;
    first = whole
                ? Garbled{Damage::kTorn, words[i - 1].byte,
                          fmt::format("{} {} {}", before, words[i].text, words[i + 1].text), before + ending}
                : Garbled{Damage::kTorn, words[i].byte,
                          fmt::format("{} {}", words[i].text, words[i + 1].text), ending};
  }
  return torn >= kFewest ? first : std::nullopt;
}

std::string message(const Garbled& found) {
  switch (found.damage) {
    case Damage::kEncodedTwice:
      return fmt::format("UTF-8 that was encoded twice: \"{}\" is \"{}\"; convert the text back",
                         found.written, found.meant);
    case Damage::kVni:
      return fmt::format("the old encoding VNI: \"{}\" is \"{}\"; convert the text to Unicode", found.written,
                         found.meant);
    case Damage::kTcvn3:
      return fmt::format("the old encoding TCVN3: \"{}\" is \"{}\"; convert the text to Unicode",
                         found.written, found.meant);
    case Damage::kEntity:
      return fmt::format("an HTML entity: write the character instead of \"{}\"", found.written);
    case Damage::kTorn:
      return fmt::format("torn syllables, as from a PDF: \"{}\" is \"{}\"; copy the text from another source",
                         found.written, found.meant);
  }
  return {};
}

}  // namespace

std::vector<Garbled> find_garbled(std::string_view text) {
  std::vector<Garbled> found;
  const auto add = [&](std::optional<Garbled> one) {
    if (one) found.push_back(*std::move(one));
  };
  if (!is_ascii(text)) {
    const std::vector<Word> words = words_in(text);
    add(find_encoded_twice(words));
    if (found.empty()) {
      add(find_legacy(words, Damage::kVni, from_vni));
      add(find_legacy(words, Damage::kTcvn3, from_tcvn3));
      if (found.size() == 2) found.pop_back();
    }
    add(find_torn(text, words));
  }
  add(find_entity(text));
  return found;
}

void warn_of_garbled_text(const Entry& entry, const LineColumns& columns, DiagnosticList& diagnostics) {
  std::set<std::pair<Language, Damage>> warned;
  for (const Passage& passage : entry.passages) {
    for (const Garbled& found : find_garbled(passage.text)) {
      if (!warned.emplace(passage.language, found.damage).second) continue;
      const auto at = code_point_count(std::string_view(passage.text).substr(0, found.byte));
      const SourceSpot spot = source_of(passage.text, passage.spots, at);
      diagnostics.warn(spot.line, columns.of(spot), message(found));
    }
  }
}

}  // namespace songngu
