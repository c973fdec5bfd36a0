#include "searcher/search/passage_view.h"

#include <algorithm>
#include <utility>

#include "common/model/number_style.h"
#include "common/text/stem.h"

namespace songngu {

PassageView::PassageView(std::string_view text, Language language) : text_(text), language_(language) {
  words_.reserve(text.size() / 5 + 1);
  TextWords words(text);
  while (const std::optional<TextWord> word = words.next()) {
    words_.push_back({word->span, word->source, WordStart(word->source)});
  }
}

std::pair<std::size_t, std::size_t> PassageView::words_in(Span span) const {
  const auto first = std::partition_point(words_.begin(), words_.end(),
                                          [&](const Word& word) { return word.span.begin < span.begin; });
  const auto last =
      std::partition_point(first, words_.end(), [&](const Word& word) { return word.span.begin < span.end; });
  return {first - words_.begin(), last - words_.begin()};
}

const PassageView::Forms& PassageView::forms(std::size_t word) const {
  const Word& asked = words_[word];
  if (asked.forms == nullptr) {
    WordForms made = word_forms(asked.source);
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

std::span<const Quantity> PassageView::quantities_in(Span span) const {
  const std::vector<Quantity>& all = quantities();
  const auto first = std::partition_point(
      all.begin(), all.end(), [&](const Quantity& quantity) { return quantity.span.end <= span.begin; });
  const auto last = std::partition_point(
      first, all.end(), [&](const Quantity& quantity) { return quantity.span.begin < span.end; });
  return {first, last};
}

}  // namespace songngu
