#include "common/database/analysis.h"

#include <algorithm>

#include "common/database/neighbour_filter.h"
#include "common/database/schema.h"
#include "common/model/number_style.h"
#include "common/text/fold.h"
#include "common/text/marks.h"
#include "common/text/stem.h"

namespace songngu {
namespace {

std::vector<TermFrequency> counted(std::vector<std::string> terms) {
  std::sort(terms.begin(), terms.end());
  std::vector<TermFrequency> frequencies;
  for (std::string& term : terms) {
    if (frequencies.empty() || frequencies.back().first != term) {
      frequencies.emplace_back(std::move(term), 1);
    } else {
      ++frequencies.back().second;
    }
  }
  return frequencies;
}

/// Whether passages with the stem are found by the exact term, whose beginning it is.
bool stands_for(std::string_view exact, std::string_view stem) {
  return exact.starts_with(stem) && exact.substr(stem.size()).starts_with(schema::kExactMark);
}

}  // namespace

std::string stem_term(Language language, const Token& word) {
  return schema::term(schema::stem_prefix(language), stem(word.folded));
}

std::optional<std::string> exact_term(Language language, const Token& word) {
  if (language == Language::kVietnamese && word.exact != word.folded) {
    return schema::term(schema::kMarkedPrefix,
                        word.folded + schema::kExactMark + marks_of(word.folded, word.exact));
  }
  if (stem(word.folded) == word.folded) return std::nullopt;
  return schema::term(schema::exact_prefix(language), word.folded);
}

bool has_marks(std::string_view term) {
  return term.find(schema::kExactMark) != std::string_view::npos;
}

std::string spelling_in(std::string_view exact_term) {
  const std::string_view value = exact_term.substr(1);
  const std::size_t mark = value.find(schema::kExactMark);
  if (mark == std::string_view::npos) return std::string(value);
  return with_marks(value.substr(0, mark), value.substr(mark + 1));
}

std::string quantity_term(const Quantity& quantity) {
  return schema::term(schema::kQuantity, quantity.term);
}

TextAnalysis analyse(std::string_view text, Language language) {
  const std::vector<Token> tokens = tokenize(text);
  std::vector<std::string> terms;
  terms.reserve(tokens.size() * 2);
  for (const Token& token : tokens) {
    std::string stem = stem_term(language, token);
    std::optional<std::string> exact = exact_term(language, token);
    if (!exact || !stands_for(*exact, stem)) terms.push_back(std::move(stem));
    if (exact) terms.push_back(std::move(*exact));
  }
  for (const Quantity& quantity : find_quantities(text, number_style(language))) {
    terms.push_back(quantity_term(quantity));
  }
  TextAnalysis made{.terms = counted(std::move(terms)), .pairs = {}, .neighbours = neighbour_filter(tokens)};
  if (language == Language::kVietnamese) made.pairs = pair_places(tokens);
  return made;
}

std::string tag_value(std::string_view tag) {
  tag.remove_prefix(std::min(tag.find_first_not_of('#'), tag.size()));
  return folded_form(tag);
}

std::vector<std::string> site_values(std::string_view host) {
  std::vector<std::string> values{std::string(host)};
  for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.', dot + 1)) {
    const std::string_view parent = host.substr(dot + 1);
    if (parent.find('.') == std::string_view::npos) break;
    values.emplace_back(parent);
  }
  return values;
}

}  // namespace songngu
