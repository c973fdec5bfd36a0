#include "searcher/query/parse/word_source.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/database/terms/stop_words.h"
#include "common/text/word/stem.h"
#include "common/text/word/token.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

Span shifted(Span span, std::uint32_t by) {
  return {span.begin + by, span.end + by};
}

WordNode word_node(std::string_view text, Token token) {
  WordNode word;
  word.text = text;
  word.stem = stem(token.folded);
  word.function = is_function_word(token);
  word.token = std::move(token);
  return word;
}

}  // namespace

std::string_view WordSource::text(Span span) const {
  const auto begin = index_.byte(span.begin);
  return query_.substr(begin, index_.byte(span.end) - begin);
}

void WordSource::count(std::uint32_t at) {
  if (++counted_ <= kMaxQueryWords) return;
  refuse_query(at, fmt::format("a query can have {} words at most", kMaxQueryWords),
               "leave out words that matter less");
}

void WordSource::count_wildcard(std::uint32_t at) {
  if (++wildcards_ <= kMaxWildcards) return;
  refuse_query(at, fmt::format("a query can have {} wildcards at most", kMaxWildcards),
               "write the words that matter in full");
}

std::vector<WordNode> WordSource::words(Span span) {
  std::vector<WordNode> words;
  for (Token& token : tokenize(text(span))) {
    token.span = shifted(token.span, span.begin);
    count(token.span.begin);
    const std::string_view typed = text(token.span);
    words.push_back(word_node(typed, std::move(token)));
  }
  return words;
}

std::vector<WordOrQuantity> WordSource::words_and_quantities(Span span) {
  return grouped(span, find_quantities(text(span), NumberStyle::kUnknown));
}

std::vector<WordOrQuantity> WordSource::words_and_amounts(Span span) {
  std::vector<Quantity> quantities = find_quantities(text(span), NumberStyle::kUnknown);
  std::erase_if(quantities, [](const Quantity& found) { return !is_ascii_digit(found.term.front()); });
  return grouped(span, quantities);
}

std::vector<WordOrQuantity> WordSource::grouped(Span span, const std::vector<Quantity>& quantities) {
  std::vector<WordOrQuantity> parts;
  std::vector<WordNode> typed = words(span);
  auto word = typed.begin();
  for (const Quantity& found : quantities) {
    QuantityNode quantity;
    quantity.span = shifted(found.span, span.begin);
    quantity.term = found.term;
    while (word != typed.end() && word->token.span.end <= quantity.span.begin)
      parts.emplace_back(std::move(*word++));
    while (word != typed.end() && overlap(word->token.span, quantity.span)) {
      widen(quantity.span, word->token.span);
      quantity.words.push_back(std::move(*word++));
    }
    if (quantity.words.empty()) count(quantity.span.begin);
    quantity.text = text(quantity.span);
    parts.emplace_back(std::move(quantity));
  }
  parts.insert(parts.end(), std::make_move_iterator(word), std::make_move_iterator(typed.end()));
  return parts;
}

}  // namespace songngu
