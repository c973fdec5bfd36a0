#include "common/text/sentence/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/ascii.h"
#include "common/text/sentence/abbreviation.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

using enum SentenceBreak;

struct ReadCharacter {
  SentenceBreak kind = SentenceBreak::kParagraph;  // also at the end of the text
  char32_t code_point = 0;
  std::size_t end = 0;
};

ReadCharacter read_character(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return {kParagraph, 0, byte};
  const char32_t c = next_code_point(text, byte);
  return {character(c).sentence, c, byte};
}

// One or more characters that may end a sentence, with what closes after them: `."`, `…`, `?!)`.
struct Terminators {
  std::size_t begin = 0;
  std::size_t end = 0;    // of closing quotation marks and brackets
  std::size_t next = 0;   // end of the spaces after them
  bool full_stop = true;  // a single full stop, which may belong to an abbreviation
  bool closed = false;
  bool wide = false;  // one is of a script that writes no space after it
};

bool is_wide(char32_t c) {
  return c > 0x7F && c != U'…';
}

void skip_blanks_after(std::string_view text, Terminators& terminators) {
  for (ReadCharacter p = read_character(text, terminators.next); p.kind == kBlank;
       p = read_character(text, terminators.next))
    terminators.next = p.end;
}

// Whether a straight quotation mark between spaces closes a quotation: if an odd number of them is before it.
bool closes_quotation(std::string_view text, std::size_t byte) {
  return text.substr(byte).starts_with("\" ") &&
         std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '"') % 2 == 1;
}

// REQUIRES: a terminator is at `begin`.
Terminators read_terminators(std::string_view text, std::size_t begin) {
  Terminators terminators;
  terminators.begin = begin;
  terminators.end = begin;
  std::size_t count = 0;
  for (ReadCharacter p = read_character(text, begin);
       p.kind == kStop || p.kind == kTerm || p.kind == kClose || p.kind == kAttached;
       p = read_character(text, terminators.end)) {
    if ((p.kind == kStop || p.kind == kTerm) && ++count > 1) terminators.full_stop = false;
    if (p.kind == kTerm) terminators.full_stop = false;
    terminators.closed = terminators.closed || p.kind == kClose;
    terminators.wide = terminators.wide || (p.kind == kTerm && is_wide(p.code_point));
    terminators.end = p.end;
  }
  terminators.next = terminators.end;
  skip_blanks_after(text, terminators);
  if (terminators.next > terminators.end && closes_quotation(text, terminators.next)) {
    terminators.end = ++terminators.next;
    terminators.closed = true;
    skip_blanks_after(text, terminators);
  }
  return terminators;
}

bool is_letter(SentenceBreak kind) {
  return kind == kLower || kind == kUpper || kind == kLetter;
}

// The word that ends at `end`, with full stops inside it, without opening quotation marks and brackets.
std::string_view word_up_to(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t before = begin;
    const SentenceBreak kind = character(previous_code_point(text, before)).sentence;
    if (!is_letter(kind) && kind != kNumeric && kind != kStop && kind != kAttached && text[before] != '-')
      break;
    begin = before;
  }
  return text.substr(begin, end - begin);
}

std::string_view word_from(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (ReadCharacter p = read_character(text, end); is_letter(p.kind) || p.kind == kAttached;
       p = read_character(text, end))
    end = p.end;
  return text.substr(begin, end - begin);
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= U'\u2010' && c <= U'\u2015');
}

// The first letter or digit after `from` and after quotation marks, brackets, dashes and bullets; `begin` is
// its position.
ReadCharacter lead_of(std::string_view text, std::size_t from, std::size_t& begin) {
  begin = from;
  for (int skipped = 0; skipped < 8; ++skipped) {
    const ReadCharacter p = read_character(text, begin);
    const bool skip = p.kind == kOpen || p.kind == kClose || p.kind == kOther || p.kind == kAttached ||
                      p.kind == kBlank || (p.kind == kContinue && is_dash(p.code_point));
    if (!skip) return p;
    begin = p.end;
  }
  return {};
}

// iPhone, eBay: a name that begins a sentence in lower case.
bool is_camel_case(std::string_view word) {
  std::size_t i = 0;
  bool upper = false;
  while (i < word.size()) upper = character(next_code_point(word, i)).upper || upper;
  return upper;
}

// A word of lower-case letters only that is not an abbreviation. A full stop after it ends a sentence even if
// the next word begins in lower case.
bool is_plain_word(std::string_view word) {
  if (code_point_count(word) < 3 || is_abbreviation(word) || is_abbreviation_before_number(word))
    return false;
  for (std::size_t i = 0; i < word.size();) {
    if (character(next_code_point(word, i)).sentence != kLower) return false;
  }
  return true;
}

bool ends_plainly(std::string_view text, std::size_t end) {
  const char last = end > 0 ? text[end - 1] : ' ';
  return last == ')' || last == '%' || is_plain_word(word_up_to(text, end));
}

bool is_single_capital(std::string_view word) {
  return word.size() == 1 && is_ascii_capital(word[0]);
}

bool is_enumerator(std::string_view word) {
  return !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// George W. Bush, J. Smith; but not "vitamin C. The".
bool is_initial(std::string_view text, std::size_t sentence, std::size_t word_begin) {
  std::size_t end = word_begin;
  while (end > sentence && text[end - 1] == ' ') --end;
  if (end <= sentence) return true;
  if (text[end - 1] == '.') return true;
  const std::string_view before = word_up_to(text, end);
  std::size_t i = 0;
  return !before.empty() && character(next_code_point(before, i)).upper;
}

bool full_stop_belongs_to_word(std::string_view text, std::size_t sentence, const Terminators& terminators,
                               const ReadCharacter& lead, std::size_t lead_begin) {
  const std::string_view word = word_up_to(text, terminators.begin);
  const auto word_begin = static_cast<std::size_t>(word.data() - text.data());
  if (word_begin <= sentence && is_enumerator(word)) return true;
  if (is_abbreviation(word)) return true;
  if (lead.kind == kNumeric && is_abbreviation_before_number(word)) return true;
  const std::string_view next = word_from(text, lead_begin);
  const bool initial = is_single_capital(word);
  if (initial && is_single_capital(next) && text.substr(lead_begin + 1).starts_with('.'))
    return true;  // E. W. Stokes
  return ((initial && is_initial(text, sentence, word_begin)) || may_end_sentence(word)) &&
         !is_sentence_opener(next);
}

bool ends_before_blank(std::string_view text, std::size_t sentence, const Terminators& terminators) {
  const ReadCharacter next = read_character(text, terminators.next);
  if (next.kind == kContinue && !is_dash(next.code_point)) return false;
  std::size_t lead_begin = 0;
  const ReadCharacter lead = lead_of(text, terminators.next, lead_begin);
  if (lead.kind == kLower && !is_camel_case(word_from(text, lead_begin))) {
    return terminators.full_stop && !terminators.closed && ends_plainly(text, terminators.begin);
  }
  if (!is_letter(lead.kind) && lead.kind != kNumeric) return false;
  return !terminators.full_stop || terminators.closed ||
         !full_stop_belongs_to_word(text, sentence, terminators, lead, lead_begin);
}

bool is_host_suffix(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kSuffixes{"com", "net", "org", "vn", "io", "ai",   "gov",
                                                              "edu", "co",  "uk",  "tv", "me", "info", "js"};
  return contains(kSuffixes, folded_form(word));
}

// Only so far is an address looked for, so that a long line without spaces takes linear time.
constexpr std::size_t kLongestAddress = 512;  // bytes in each direction

bool in_address(std::string_view text, std::size_t byte) {
  const std::size_t from = byte - std::min(byte, kLongestAddress);
  const std::string_view near = text.substr(from, byte - from + kLongestAddress);
  const std::size_t begin = near.find_last_of(" \t\n", byte - from) + 1;  // npos + 1 is 0
  const std::string_view stretch = near.substr(begin, near.find_first_of(" \t\n", byte - from) - begin);
  return stretch.find("://") != std::string_view::npos || stretch.find('@') != std::string_view::npos ||
         stretch.starts_with("www.");
}

// A missing space, as in "năm 2010.Tuy nhiên".
bool ends_without_blank(std::string_view text, const Terminators& terminators) {
  if (terminators.wide) return true;
  std::size_t lead_begin = 0;
  const ReadCharacter lead = lead_of(text, terminators.end, lead_begin);
  if (lead.kind != kUpper || in_address(text, terminators.begin)) return false;
  if (terminators.closed || !terminators.full_stop)
    return read_character(text, terminators.end).kind != kContinue;
  const std::string_view word = word_up_to(text, terminators.begin);
  if (code_point_count(word) <= 2 || word.find('.') != std::string_view::npos || is_abbreviation(word))
    return false;
  std::size_t last = terminators.begin;
  const SentenceBreak before = character(previous_code_point(text, last)).sentence;
  const std::string_view next = word_from(text, lead_begin);
  return (before == kLower || before == kNumeric) && code_point_count(next) > 1 && !is_host_suffix(next);
}

// Whether the terminators end the sentence that began at byte `sentence`.
bool ends_sentence(std::string_view text, std::size_t sentence, const Terminators& terminators) {
  const ReadCharacter next = read_character(text, terminators.next);
  if (next.kind == kParagraph) return true;
  if (terminators.next > terminators.end) return ends_before_blank(text, sentence, terminators);
  return ends_without_blank(text, terminators);
}

// The end of the run of precomposed Latin letters and ASCII digits at `byte`.
std::size_t skip_letters_and_digits(std::string_view text, std::size_t byte) {
  for (;;) {
    byte = skip_latin_letters(text, byte);
    if (byte >= text.size() || !is_ascii_digit(text[byte])) return byte;
    ++byte;
  }
}

}  // namespace

using enum SentenceBreak;

std::optional<ByteRange> SentenceScanner::next() {
  while (byte_ < text_.size()) {
    if (const std::size_t after = skip_letters_and_digits(text_, byte_); after > byte_) {
      byte_ = end_ = after;
      continue;
    }
    const ReadCharacter p = read_character(text_, byte_);
    bool closes = false;
    if (p.kind == kStop || p.kind == kTerm) {
      const Terminators terminators = read_terminators(text_, byte_);
      end_ = terminators.end;
      byte_ = terminators.next;
      closes = ends_sentence(text_, begin_, terminators);
    } else if (p.kind == kBlank || p.kind == kParagraph) {
      byte_ = p.end;
      closes = p.kind == kParagraph || end_ <= begin_;
    } else {
      byte_ = end_ = p.end;
    }
    if (!closes) continue;
    if (const auto sentence = close()) return sentence;
  }
  return close();
}

// Ends the current sentence. None if it has white space only.
std::optional<ByteRange> SentenceScanner::close() {
  const ByteRange sentence{begin_, end_};
  begin_ = end_ = byte_;
  if (sentence.end <= sentence.begin) return std::nullopt;
  return sentence;
}

std::vector<Span> split_sentences(std::string_view text) {
  std::vector<Span> sentences;
  SentenceScanner scanner(text);
  CodePointCounter code_points(text);
  while (const auto sentence = scanner.next()) sentences.push_back(code_points.span(*sentence));
  return sentences;
}

}  // namespace songngu
