#include "common/text/unicode/character.h"

#include <algorithm>
#include <memory>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

bool is_hangul_syllable(UChar32 c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

// What ICU hands to a dictionary, or (Hangul) breaks off from its neighbours as if it did.
bool needs_dictionary(UChar32 c) {
  if (is_hangul_syllable(c)) return true;
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_KATAKANA;
}

// ICU leaves the colon out of MidLetter (only Swedish and Finnish write words with it), and so do we.
bool is_colon(UChar32 c) {
  return c == ':' || c == 0xFE55 || c == 0xFF1A;
}

WordBreak word_break(UChar32 c) {
  if (u_isUWhiteSpace(c) != 0) return WordBreak::kBlank;
  if (c == 0x200B) return WordBreak::kAttached;  // inside a word it is debris of the page the text came from
  const int32_t property = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  const bool attached = property == U_WB_EXTEND || property == U_WB_FORMAT || property == U_WB_ZWJ;
  if (needs_dictionary(c) && !attached) return WordBreak::kDictionary;
  switch (property) {
    case U_WB_ALETTER:
      return WordBreak::kLetter;
    case U_WB_HEBREW_LETTER:
      return WordBreak::kHebrew;
    case U_WB_NUMERIC:
      return WordBreak::kNumeric;
    case U_WB_EXTENDNUMLET:
      return WordBreak::kExtendNumLet;
    case U_WB_MIDLETTER:
      return is_colon(c) ? WordBreak::kOther : WordBreak::kMidLetter;
    case U_WB_MIDNUM:
      return WordBreak::kMidNum;
    case U_WB_MIDNUMLET:
      return WordBreak::kMidNumLet;
    case U_WB_SINGLE_QUOTE:
      return WordBreak::kSingleQuote;
    case U_WB_DOUBLE_QUOTE:
      return WordBreak::kDoubleQuote;
    default:
      return attached ? WordBreak::kAttached : WordBreak::kOther;
  }
}

SentenceBreak closing_or_opening(UChar32 c) {
  const int8_t category = u_charType(c);
  const bool opens = category == U_START_PUNCTUATION || category == U_INITIAL_PUNCTUATION;
  return opens ? SentenceBreak::kOpen : SentenceBreak::kClose;
}

SentenceBreak sentence_break(UChar32 c) {
  if (c == 0x2026) return SentenceBreak::kTerm;
  switch (u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK)) {
    case U_SB_LOWER:
      return SentenceBreak::kLower;
    case U_SB_UPPER:
      return SentenceBreak::kUpper;
    case U_SB_OLETTER:
      return SentenceBreak::kLetter;
    case U_SB_NUMERIC:
      return SentenceBreak::kNumeric;
    case U_SB_ATERM:
      return SentenceBreak::kStop;
    case U_SB_STERM:
      return SentenceBreak::kTerm;
    case U_SB_CLOSE:
      return closing_or_opening(c);
    case U_SB_SCONTINUE:
      return SentenceBreak::kContinue;
    case U_SB_SP:
      return SentenceBreak::kBlank;
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF:
      return SentenceBreak::kParagraph;
    case U_SB_EXTEND:
    case U_SB_FORMAT:
      return SentenceBreak::kAttached;
    default:
      return SentenceBreak::kOther;
  }
}

bool has_script(UChar32 c, UScriptCode script) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == script;
}

bool is_latin(UChar32 c) {
  return u_isalpha(c) != 0 && has_script(c, USCRIPT_LATIN);
}

bool put(std::string_view form, char (&bytes)[4], std::uint8_t& size) {
  if (form.size() > sizeof bytes) return false;
  std::copy(form.begin(), form.end(), bytes);
  size = static_cast<std::uint8_t>(form.size());
  return true;
}

std::string folded_of(const std::string& exact) {
  std::string folded;
  for (std::size_t i = 0; i < exact.size();) {
    const char32_t c = next_code_point(exact, i);
    if (is_latin(static_cast<UChar32>(c))) {
      folded += latin_base(c);
    } else {
      append_code_point(folded, c);
    }
  }
  return folded;
}

bool all_begin_normalized(const std::string& form) {
  for (std::size_t i = 0; i < form.size();) {
    if (!begins_normalized(next_code_point(form, i))) return false;
  }
  return true;
}

void fill_forms(char32_t c, Character& entry) {
  std::string source;
  append_code_point(source, c);
  const std::string exact = transform_exact(source);
  const std::string folded = folded_of(exact);
  entry.simple = begins_normalized(c) && all_begin_normalized(exact);
  entry.simple = entry.simple && put(exact, entry.exact_bytes, entry.exact_size);
  entry.simple = entry.simple && put(folded, entry.folded_bytes, entry.folded_size);
}

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

Character describe(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  Character entry{};
  if (is_surrogate(code_point)) return entry;
  fill_forms(code_point, entry);
  entry.upper = u_isupper(c) != 0 || u_istitle(c) != 0;
  entry.alphabetic = u_isalpha(c) != 0;
  entry.latin = is_latin(c);
  entry.combining = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
  entry.mark = entry.combining && has_script(c, USCRIPT_INHERITED);
  entry.word = word_break(c);
  entry.sentence = sentence_break(c);
  return entry;
}

}  // namespace

std::array<std::atomic<const CharacterPage*>, 0x110000 / 128> character_pages{};

const CharacterPage& build_character_page(std::size_t page) {
  auto built = std::make_unique<CharacterPage>();
  for (std::size_t i = 0; i < built->size(); ++i) {
    (*built)[i] = describe(static_cast<char32_t>(page * built->size() + i));
  }
  const CharacterPage* known = nullptr;
  if (character_pages[page].compare_exchange_strong(known, built.get(), std::memory_order_acq_rel)) {
    return *built.release();  // kept until the process ends
  }
  return *known;  // another thread was faster
}

}  // namespace songngu
