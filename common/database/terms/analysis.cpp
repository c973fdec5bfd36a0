#include "common/database/terms/analysis.h"

#include <algorithm>

#include "common/database/terms/neighbour_filter.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/site.h"
#include "common/model/number_style.h"
#include "common/text/quantity/date.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/capitals.h"
#include "common/text/word/joined.h"
#include "common/text/word/spelling.h"
#include "common/text/word/stem.h"

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

/// The stem and the spelling in a word's term.
std::pair<std::string_view, std::string_view> parts_of(std::string_view word_term) {
  const std::string_view value = word_term.substr(1);
  const std::size_t mark = std::min(value.find(schema::kSpellingMark), value.size());
  return {value.substr(0, mark), value.substr(std::min(mark + 1, value.size()))};
}

/// Terms of words that are written as names: by them a name is found however it is written, and is
/// distinguished from a common word of the same letters.
void add_written(const std::vector<Token>& tokens, Language language, std::vector<std::string>& terms) {
  for (const JoinedWords& joined : joined_in_text(tokens)) {
    terms.push_back(word_term(language, bare_token(joined.folded)));
  }
  const std::vector<bool> capitals = telling_capitals(tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (capitals[i]) terms.push_back(capital_term(language, tokens[i]));
    if (tokens[i].signs != NameSigns::kNone) terms.push_back(signs_term(language, tokens[i]));
  }
}

std::vector<std::string> terms_of_common(const std::vector<Token>& tokens, const CommonPhrases& common) {
  std::vector<std::string> terms;
  if (common.empty()) return terms;
  for (const PhraseHash phrase : short_phrases(tokens)) {
    if (common.contains(phrase)) terms.push_back(common_phrase_term(phrase));
  }
  return terms;
}

}  // namespace

std::string stem_term(Language language, std::string_view stem) {
  return schema::term(schema::word_prefix(language), stem);
}

std::string word_term(Language language, const Token& word) {
  std::string value = stem(word.folded);
  const std::string& exact = language == Language::kVietnamese ? word.exact : word.folded;
  const std::string spelling = spelling_of(value, word.folded, exact);
  if (spelling.empty() || value.size() + 2 + spelling.size() > schema::kMaxTermBytes)
    return stem_term(language, value);
  return schema::term(schema::word_prefix(language), value + schema::kSpellingMark + spelling);
}

Token bare_token(std::string_view folded) {
  return {.span = {}, .exact = std::string(folded), .folded = std::string(folded)};
}

std::string capital_term(Language language, const Token& word) {
  const std::string& form = language == Language::kVietnamese ? word.exact : word.folded;
  return schema::term(schema::kCapital, schema::word_prefix(language) + form);
}

std::string signs_term(Language language, const Token& word) {
  return schema::term(schema::kCapital, schema::word_prefix(language) + with_signs(word.signs, word.folded));
}

bool has_diacritics(std::string_view word_term) {
  return folded_in(word_term) != spelling_in(word_term);
}

std::string folded_in(std::string_view word_term) {
  const auto [stem, spelling] = parts_of(word_term);
  return folded_of(stem, spelling);
}

std::string spelling_in(std::string_view word_term) {
  const auto [stem, spelling] = parts_of(word_term);
  return exact_of(stem, spelling);
}

std::string quantity_term(const Quantity& quantity) {
  return schema::term(schema::kQuantity, quantity.term);
}

TextAnalysis analyse(std::string_view text, Language language, const CommonPhrases& common) {
  const std::vector<Token> tokens = tokenize(text);
  std::vector<std::string> terms;
  terms.reserve(tokens.size() + 8);
  for (const Token& token : tokens) terms.push_back(word_term(language, token));
  add_written(tokens, language, terms);
  for (const Quantity& quantity : find_quantities(text, number_style(language))) {
    terms.push_back(quantity_term(quantity));
    if (is_currency(quantity.term))
      terms.push_back(schema::term(schema::kQuantity, in_any_currency(quantity.term)));
  }
  for (const Quantity& date : find_dates(text, number_style(language))) terms.push_back(quantity_term(date));
  TextAnalysis made{.terms = counted(std::move(terms)),
                    .pairs = {},
                    .neighbours = neighbour_filter(tokens),
                    .common = terms_of_common(tokens, common)};
  if (language == Language::kVietnamese) made.pairs = pair_cells(tokens);
  return made;
}

std::string tag_value(std::string_view tag) {
  tag.remove_prefix(std::min(tag.find_first_not_of('#'), tag.size()));
  return folded_form(tag);
}

std::string url_value(std::string_view url) {
  url = url.substr(0, url.find('#'));
  const std::string_view host = host_of(url);
  std::string_view path =
      url.substr(std::min(url.size(), static_cast<std::size_t>(host.end() - url.begin())));
  while (path.ends_with('/')) path.remove_suffix(1);
  return site_value(url).append(path);
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
