#include "common/text/sentence/sentence_end.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/ascii.h"
#include "common/text/sentence/abbreviation.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/code_point.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

using enum SentenceBreak;

bool is_wide(char32_t c) {
  return c > 0x7F && c != U'…';
}

void skip_blanks_after(std::string_view text, Terminators& terminators) {
  for (Place p = place_at(text, terminators.next); p.kind == kBlank; p = place_at(text, terminators.next))
    terminators.next = p.end;
}

// A straight quotation mark between blanks closes what an odd number of them before it left open.
bool closes_quotation(std::string_view text, std::size_t byte) {
  return text.substr(byte).starts_with("\" ") &&
         std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '"') % 2 == 1;
}

bool is_letter(SentenceBreak kind) {
  return kind == kLower || kind == kUpper || kind == kLetter;
}

// The word that ends at `end`, inner stops and all; opening quotes and brackets cut off.
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
  for (Place p = place_at(text, end); is_letter(p.kind) || p.kind == kAttached; p = place_at(text, end))
    end = p.end;
  return text.substr(begin, end - begin);
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= U'\u2010' && c <= U'\u2015');
}

// Where the next sentence's first letter or digit would stand, behind quotes, brackets, dashes and bullets.
Place lead_of(std::string_view text, std::size_t from, std::size_t& begin) {
  begin = from;
  for (int skipped = 0; skipped < 8; ++skipped) {
    const Place p = place_at(text, begin);
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

// A word of lower-case letters alone that is no abbreviation: a full stop behind it ends a sentence even if
// the next one begins in lower case.
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
                               const Place& lead, std::size_t lead_begin) {
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
  const Place next = place_at(text, terminators.next);
  if (next.kind == kContinue && !is_dash(next.code_point)) return false;
  std::size_t lead_begin = 0;
  const Place lead = lead_of(text, terminators.next, lead_begin);
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

bool in_address(std::string_view text, std::size_t byte) {
  const std::size_t begin = text.find_last_of(" \t\n", byte) + 1;  // npos + 1 is 0
  const std::string_view stretch = text.substr(begin, text.find_first_of(" \t\n", byte) - begin);
  return stretch.find("://") != std::string_view::npos || stretch.find('@') != std::string_view::npos ||
         stretch.starts_with("www.");
}

// "năm 2010.Tuy nhiên": a blank was forgotten.
bool ends_without_blank(std::string_view text, const Terminators& terminators) {
  if (terminators.wide) return true;
  std::size_t lead_begin = 0;
  const Place lead = lead_of(text, terminators.end, lead_begin);
  if (lead.kind != kUpper || in_address(text, terminators.begin)) return false;
  if (terminators.closed || !terminators.full_stop) return place_at(text, terminators.end).kind != kContinue;
  const std::string_view word = word_up_to(text, terminators.begin);
  if (code_point_count(word) <= 2 || word.find('.') != std::string_view::npos || is_abbreviation(word))
    return false;
  std::size_t last = terminators.begin;
  const SentenceBreak before = character(previous_code_point(text, last)).sentence;
  const std::string_view next = word_from(text, lead_begin);
  return (before == kLower || before == kNumeric) && code_point_count(next) > 1 && !is_host_suffix(next);
}

}  // namespace

Place place_at(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return {kParagraph, 0, byte};
  const char32_t c = next_code_point(text, byte);
  return {character(c).sentence, c, byte};
}

Terminators read_terminators(std::string_view text, std::size_t begin) {
  Terminators terminators;
  terminators.begin = begin;
  terminators.end = begin;
  std::size_t count = 0;
  for (Place p = place_at(text, begin);
       p.kind == kStop || p.kind == kTerm || p.kind == kClose || p.kind == kAttached;
       p = place_at(text, terminators.end)) {
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

bool ends_sentence(std::string_view text, std::size_t sentence, const Terminators& terminators) {
  const Place next = place_at(text, terminators.next);
  if (next.kind == kParagraph) return true;
  if (terminators.next > terminators.end) return ends_before_blank(text, sentence, terminators);
  return ends_without_blank(text, terminators);
}

}  // namespace songngu
