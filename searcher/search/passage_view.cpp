#include "searcher/search/passage_view.h"

#include "common/model/number_style.h"
#include "common/text/stem.h"

namespace songngu {

PassageView::PassageView(std::string_view text, Language language)
    : text_(text), language_(language), tokens_(tokenize(text)) {}

const std::vector<std::string>& PassageView::stems() const {
  if (!stems_) {
    stems_.emplace().reserve(tokens_.size());
    for (const Token& token : tokens_) stems_->push_back(stem(token.folded));
  }
  return *stems_;
}

const std::vector<Quantity>& PassageView::quantities() const {
  if (!quantities_) quantities_ = find_quantities(text_, number_style(language_));
  return *quantities_;
}

}  // namespace songngu
