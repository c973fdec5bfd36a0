#include "searcher/search/read/passage_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/base/ascii.h"
#include "common/model/number_style.h"
#include "common/text/quantity/date.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/part_scanner.h"
#include "common/text/word/stem.h"

namespace songngu {
namespace {

/// The second letter, changed so that it is the same for a word and its stem: Porter2 turns dying into die
/// and removes a possessive ("a's").
unsigned char same_for_stem(char second) {
  if (second == 'y') return 'i';
  return second == '\'' ? 0 : static_cast<unsigned char>(second);
}

}  // namespace

WordStart::WordStart(std::string_view word) {
  std::array<char, 2> first{};
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size() && size < first.size();) {
    if (is_ascii_letter(word[i])) {  // most are; ten times as fast as character()
      first[size++] = static_cast<char>(word[i++] | 0x20);
      continue;
    }
    const Character& c = character(next_code_point(word, i));
    if (!c.simple) return;
    for (std::size_t byte = 0; byte < c.folded_size && size < first.size(); ++byte) {
      first[size++] = c.folded_bytes[byte];
    }
  }
  letters_ = static_cast<std::uint16_t>(static_cast<unsigned char>(first[0]) << 8U | same_for_stem(first[1]));
}

PassageView::PassageView(std::string_view text, Language language) : text_(text), language_(language) {
  words_.reserve(text.size() / 5 + 1);
  PartScanner scanner(text);
  while (const std::optional<ByteRange> word = scanner.next()) {
    words_.push_back({*word, WordStart(word->in(text))});
  }
}

const std::vector<Span>& PassageView::spans() const {
  if (spans_.empty()) {
    CodePointCounter code_points(text_);
    spans_.reserve(words_.size());
    for (const Word& word : words_) spans_.push_back(code_points.span(word.range));
  }
  return spans_;
}

const PassageView::Forms& PassageView::forms(std::size_t word) const {
  const Word& asked = words_[word];
  if (asked.forms == nullptr) {
    WordForms made = word_forms(asked.range.in(text_));
    std::string stemmed = songngu::stem(made.folded);
    asked.forms =
        &forms_.emplace_back(Forms{std::move(made.exact), std::move(made.folded), std::move(stemmed)});
  }
  return *asked.forms;
}

const std::vector<Quantity>& PassageView::quantities() const {
  if (!quantities_) quantities_ = find_quantities(text_, number_style(language_));
  return *quantities_;
}

const std::vector<Quantity>& PassageView::dates() const {
  if (!dates_) dates_ = find_dates(text_, number_style(language_));
  return *dates_;
}

std::span<const Quantity> PassageView::quantities_in(Span span) const {
  const std::vector<Quantity>& all = quantities();
  const auto first = std::partition_point(
      all.begin(), all.end(), [&](const Quantity& quantity) { return quantity.span.end <= span.begin; });
  const auto last = std::partition_point(
      first, all.end(), [&](const Quantity& quantity) { return quantity.span.begin < span.end; });
  return {first, last};
}

}  // namespace songngu
