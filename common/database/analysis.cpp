#include "common/database/analysis.h"

#include <algorithm>

#include "common/database/schema.h"
#include "common/database/stop_words.h"
#include "common/text/fold.h"
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

}  // namespace

std::string stem_term(Language language, const Token& word) {
  return schema::term(schema::stem_prefix(language), stem(word.folded));
}

std::optional<std::string> exact_term(Language language, const Token& word) {
  const char prefix = schema::exact_prefix(language);
  if (language == Language::kVietnamese && word.exact != word.folded) {
    return schema::term(prefix, word.folded + schema::kExactMark + word.exact);
  }
  if (stem(word.folded) == word.folded) return std::nullopt;
  return schema::term(prefix, word.folded);
}

std::string folded_pair_term(Language language, const Token& first, const Token& second) {
  const bool stemmed = language == Language::kEnglish;
  std::string value = stemmed ? stem(first.folded) : first.folded;
  value.append(" ").append(stemmed ? stem(second.folded) : second.folded);
  return schema::term(schema::pair_prefix(language), value);
}

std::optional<std::string> pair_term(Language language, const Token& first, const Token& second) {
  if (is_function_word(first, language) || is_function_word(second, language)) return std::nullopt;
  if (language == Language::kEnglish || (first.exact == first.folded && second.exact == second.folded)) {
    return folded_pair_term(language, first, second);
  }
  std::string value =
      first.folded + ' ' + second.folded + schema::kExactMark + first.exact + ' ' + second.exact;
  return schema::term(schema::pair_prefix(language), value);
}

std::string quantity_term(const Quantity& quantity) {
  return schema::term(schema::kQuantity, quantity.term);
}

NumberStyle number_style(Language language) {
  return language == Language::kVietnamese ? NumberStyle::kVietnamese : NumberStyle::kEnglish;
}

std::vector<TermFrequency> text_terms(std::string_view text, Language language) {
  const std::vector<Token> tokens = tokenize(text);
  std::vector<std::string> terms;
  terms.reserve(tokens.size() * 3);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    terms.push_back(stem_term(language, tokens[i]));
    if (auto exact = exact_term(language, tokens[i])) terms.push_back(std::move(*exact));
    if (i == 0) continue;
    if (auto pair = pair_term(language, tokens[i - 1], tokens[i])) terms.push_back(std::move(*pair));
  }
  for (const Quantity& quantity : find_quantities(text, number_style(language))) {
    terms.push_back(quantity_term(quantity));
  }
  return counted(std::move(terms));
}

std::string tag_value(std::string_view tag) {
  if (!tag.empty() && tag.front() == '#') tag.remove_prefix(1);
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
