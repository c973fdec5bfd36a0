// Any bytes: validity, folding, words, sentences, quantities.
#include <cstdint>
#include <string_view>

#include "common/text/quantity/quantity.h"
#include "common/text/sentence/sentence.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/stem.h"
#include "common/text/word/token.h"
#include "tests/fuzz/expect.h"

namespace songngu {
namespace {

void check_words(std::string_view text) {
  std::uint32_t end = 0;
  for (const Token& token : tokenize(text)) {
    SONGNGU_EXPECT(token.span.begin >= end && token.span.begin < token.span.end);
    end = token.span.end;
    const WordForms forms = word_forms(slice(text, token.span));
    SONGNGU_EXPECT(forms.exact == token.exact && forms.folded == token.folded);
    SONGNGU_EXPECT(exact_form(token.exact) == token.exact);
    SONGNGU_EXPECT(folded_form(token.folded) == token.folded);
    SONGNGU_EXPECT(folded_form(token.exact) == token.folded);
    SONGNGU_EXPECT(!find_invalid_utf8(stem(token.folded)));
  }
  SONGNGU_EXPECT(end <= code_point_count(text));
}

template <typename Spans>
void check_spans(const Spans& spans, std::string_view text) {
  for (const Span span : spans) {
    SONGNGU_EXPECT(span.begin <= span.end && span.end <= code_point_count(text));
  }
}

void check(std::string_view bytes) {
  SONGNGU_EXPECT(!find_invalid_utf8(to_nfc(bytes)));
  if (find_invalid_utf8(bytes)) return;
  check_words(bytes);
  check_spans(split_sentences(bytes), bytes);
  for (const NumberStyle style : {NumberStyle::kUnknown, NumberStyle::kVietnamese, NumberStyle::kEnglish}) {
    std::vector<Span> spans;
    for (const Quantity& quantity : find_quantities(bytes, style)) spans.push_back(quantity.span);
    check_spans(spans, bytes);
  }
}

}  // namespace
}  // namespace songngu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  songngu::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
