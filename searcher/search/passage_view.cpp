#include "searcher/search/passage_view.h"

#include "common/database/analysis.h"
#include "common/text/stem.h"

namespace songngu {

PassageView::PassageView(std::string_view text, Language in_language)
    : language(in_language),
      tokens(tokenize(text)),
      quantities(find_quantities(text, number_style(in_language))) {
  stems.reserve(tokens.size());
  for (const Token& token : tokens) stems.push_back(stem(token.folded));
}

}  // namespace songngu
