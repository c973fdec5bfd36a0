#include "searcher/query/parse/atom.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/tree/field.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

constexpr std::uint32_t kShortestPrefix = 2;

Node read_title(WordSource& source, const Lexeme& lexeme) {
  Node child = lexeme.value_type == LexemeType::kPhrase ? read_phrase(source, lexeme.value)
               : lexeme.value_type == LexemeType::kText
                   ? as_one(to_nodes(source.words_and_amounts(lexeme.value)))
                   : as_one(read_prefix(source, lexeme.value));
  if (is_empty(child)) {
    refuse_query(lexeme.span.begin, "title: needs a word or a phrase", "for example title:chip");
  }
  // The words of a number say as much in a heading as the amount.
  if (auto* const quantity = std::get_if<QuantityNode>(&child.kind)) {
    child.kind = PhraseNode{{WordOrQuantity(std::move(*quantity))}};
  }
  TitleNode title;
  title.child.push_back(std::move(child));
  return {std::move(title), lexeme.span};
}

/// A phrase may be made of it.
bool is_word_or_quantity(const Node& node) {
  return as<WordNode>(node) != nullptr || as<QuantityNode>(node) != nullptr;
}

WordOrQuantity to_part(Node node) {
  if (auto* const word = std::get_if<WordNode>(&node.kind)) return std::move(*word);
  return std::get<QuantityNode>(std::move(node.kind));
}

}  // namespace

std::vector<Node> to_nodes(std::vector<WordOrQuantity> parts) {
  std::vector<Node> nodes;
  nodes.reserve(parts.size());
  for (WordOrQuantity& part : parts) nodes.push_back(to_node(std::move(part)));
  return nodes;
}

Node as_one(std::vector<Node> parts) {
  if (parts.empty()) return {};
  if (parts.size() == 1) return std::move(parts.front());
  if (!std::all_of(parts.begin(), parts.end(), is_word_or_quantity)) return conjunction(std::move(parts));
  Span span;
  PhraseNode phrase;
  for (Node& part : parts) {
    widen(span, part.span);
    phrase.parts.push_back(to_part(std::move(part)));
  }
  return {std::move(phrase), span};
}

Node read_phrase(WordSource& source, Span span) {
  PhraseNode phrase{source.words_and_amounts(span)};
  if (phrase.parts.empty()) return {};
  return {std::move(phrase), span};
}

std::vector<Node> read_prefix(WordSource& source, Span span) {
  std::vector<WordNode> words = source.words(span);
  if (words.empty() || words.back().token.span.end != span.end) {
    refuse_query(span.end, "a wildcard must directly follow a word", "for example chip*");
  }
  WordNode& last = words.back();
  const Span place = last.token.span;
  if (code_point_count(exact_form(last.text)) < kShortestPrefix) {
    refuse_query(place.begin, fmt::format("a wildcard needs at least {} letters before it", kShortestPrefix),
                 "write more of the word, for example chip*");
  }
  source.count_wildcard(place.begin);
  Node prefix{PrefixNode{std::move(last.text)}, place};
  words.pop_back();
  std::vector<Node> nodes =
      to_nodes({std::make_move_iterator(words.begin()), std::make_move_iterator(words.end())});
  nodes.push_back(std::move(prefix));
  return nodes;
}

Node read_field(WordSource& source, const Lexeme& lexeme) {
  if (lexeme.field == "title") return read_title(source, lexeme);
  source.count(lexeme.span.begin);
  Node node = make_field(lexeme.field, source.text(lexeme.value), lexeme.value.begin);
  node.span = lexeme.span;
  return node;
}

}  // namespace songngu
