#include "common/text/sentence/sentence.h"

#include "common/base/ascii.h"
#include "common/text/sentence/sentence_end.h"
#include "common/text/unicode/latin.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

/// Behind the letters and digits from `byte` on that are told at a glance: they end no sentence.
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
    if (const std::size_t behind = skip_letters_and_digits(text_, byte_); behind > byte_) {
      byte_ = end_ = behind;
      continue;
    }
    const Place p = place_at(text_, byte_);
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

/// None where there is nothing yet but blanks; what is read next begins another.
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
