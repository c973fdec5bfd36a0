#include "searcher/query/parse/word_source.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/database/terms/stop_words.h"
#include "common/text/quantity/date.h"
#include "common/text/word/capitals.h"
#include "common/text/word/joined.h"
#include "common/text/word/stem.h"
#include "common/text/word/token.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

Span shifted(Span span, std::uint32_t by) {
  return {span.begin + by, span.end + by};
}

/// Whether a query's capitals mark names. They do only if another word is in small letters, which a pasted
/// headline may not have; the name of a field does not count.
bool capitals_tell(std::string_view query, const CodePointIndex& index, const std::vector<Token>& tokens) {
  if (tokens.size() == 1) return tokens.front().letters == LetterCase::kCapitals;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    const bool is_field = query.substr(index.byte(token.span.end)).starts_with(':');
    return token.letters == LetterCase::kSmall && !is_ascii_digit(token.folded.front()) && !is_field;
  });
}

/// Whether the quantity is a number that a hyphen joins to a name: the 16 of F-16.
bool belongs_to_name(std::string_view before, const QuantityNode& quantity) {
  return before.ends_with('-') && quantity.words.size() == 1 &&
         quantity.words.front().token.gap == Gap::kSign && !quantity.words.front().joined.empty() &&
         is_number(quantity.term);
}

}  // namespace

WordSource::WordSource(std::string_view query) : query_(query), index_(query) {
  const std::vector<Token> tokens = tokenize(query);
  const bool tell = capitals_tell(query, index_, tokens);
  if (!tokens.empty() && (tell || tokens.size() == 1) && begins_sentence_alone(tokens, 0)) {
    capitals_.emplace(tokens.front().span.begin, Capital::kFirst);
  }
  if (!tell) return;
  const std::vector<bool> out = songngu::stand_out(tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_capitalized_within(tokens[i])) names_.insert(tokens[i].span.begin);
    if (out[i]) capitals_.emplace(tokens[i].span.begin, Capital::kTelling);
  }
}

WordNode WordSource::word_node(Token token) const {
  WordNode word;
  word.text = text(token.span);
  word.stem = stem(token.folded);
  word.is_name = names_.contains(token.span.begin);
  const auto capital = capitals_.find(token.span.begin);
  if (capital != capitals_.end()) word.capital = capital->second;
  word.function = is_function_word(token) && !word.is_name;
  word.token = std::move(token);
  return word;
}

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
  std::vector<Token> tokens = tokenize(text(span));
  const std::vector<JoinedWords> joined = joined_in_query(tokens);
  std::vector<WordNode> words;
  for (Token& token : tokens) {
    token.span = shifted(token.span, span.begin);
    count(token.span.begin);
    words.push_back(word_node(std::move(token)));
  }
  for (const JoinedWords& name : joined) {
    for (std::size_t i = name.first; i <= name.last; ++i) words[i].joined.push_back(name.folded);
  }
  return words;
}

std::vector<WordOrQuantity> WordSource::words_and_quantities(Span span) {
  std::vector<Quantity> found = find_dates(text(span), NumberStyle::kUnknown);
  // Where no year is given, the parts are asked for.
  std::erase_if(found, [](const Quantity& date) { return without_year(date.term).empty(); });
  const std::size_t dates = found.size();
  for (Quantity& quantity : find_quantities(text(span), NumberStyle::kUnknown)) {
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(dates);
    const auto in_date = [&](const Quantity& date) { return overlap(date.span, quantity.span); };
    if (std::none_of(found.begin(), end, in_date)) found.push_back(std::move(quantity));
  }
  std::sort(found.begin(), found.end(), [](const Quantity& a, const Quantity& b) { return a.span < b.span; });
  return grouped(span, found);
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
    if (belongs_to_name(text({0, quantity.span.begin}), quantity)) {
      parts.emplace_back(std::move(quantity.words.front()));
    } else {
      parts.emplace_back(std::move(quantity));
    }
  }
  parts.insert(parts.end(), std::make_move_iterator(word), std::make_move_iterator(typed.end()));
  return parts;
}

}  // namespace songngu
