#include "common/text/sentence.h"

#include "common/text/sentence_end.h"
#include "common/text/utf8.h"

namespace songngu {

using enum SentenceBreak;

std::vector<Span> split_sentences(std::string_view text) {
  std::vector<Span> sentences;
  std::size_t begin = 0;
  CodePointCounter code_points(text);
  const auto close = [&](std::size_t end) {
    if (end > begin) {
      const std::uint32_t first = code_points.before(begin);
      sentences.push_back({first, code_points.before(end)});
    }
  };
  std::size_t end = 0;  // behind the last character that is no blank
  for (std::size_t i = 0; i < text.size();) {
    const Place p = place_at(text, i);
    if (p.kind == kStop || p.kind == kTerm) {
      const Terminators terminators = read_terminators(text, i);
      end = terminators.end;
      i = terminators.next;
      if (ends_sentence(text, begin, terminators)) {
        close(end);
        begin = end = i;
      }
    } else if (p.kind == kBlank || p.kind == kParagraph) {
      if (p.kind == kParagraph) close(end);
      i = p.end;
      if (p.kind == kParagraph || end <= begin) begin = end = i;
    } else {
      i = end = p.end;
    }
  }
  close(end);
  return sentences;
}

}  // namespace songngu
