#include "searcher/query/atom.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "searcher/query/field.h"
#include "searcher/query/refusal.h"

namespace songngu {
namespace {

constexpr std::uint32_t kShortestPrefix = 2;

Node phrase_of(Node child) {
  Node phrase;
  phrase.type = NodeType::kPhrase;
  phrase.span = child.span;
  phrase.children.push_back(std::move(child));
  return phrase;
}

Node read_title(WordSource& source, const Lexeme& lexeme) {
  Node child = lexeme.value_type == LexemeType::kPhrase ? read_phrase(source, lexeme.value)
               : lexeme.value_type == LexemeType::kText ? as_one(source.words_and_amounts(lexeme.value))
                                                        : as_one(read_prefix(source, lexeme.value));
  if (is_empty(child)) {
    refuse_query(lexeme.span.begin, "title: needs a word or a phrase", "for example title:chip");
  }
  Node node;
  node.type = NodeType::kTitle;
  // The words of a number say as much in a heading as the amount.
  if (child.type == NodeType::kQuantity) child = phrase_of(std::move(child));
  node.children.push_back(std::move(child));
  return node;
}

}  // namespace

Node as_one(std::vector<Node> parts) {
  if (parts.empty()) return {};
  const bool is_phrase = std::all_of(parts.begin(), parts.end(), [](const Node& node) {
    return node.type == NodeType::kWord || node.type == NodeType::kQuantity;
  });
  return combine(is_phrase ? NodeType::kPhrase : NodeType::kAnd, std::move(parts));
}

Node read_phrase(WordSource& source, Span span) {
  Node node;
  node.children = source.words_and_amounts(span);
  if (node.children.empty()) return {};
  node.type = NodeType::kPhrase;
  node.span = span;
  return node;
}

std::vector<Node> read_prefix(WordSource& source, Span span) {
  auto nodes = source.words(span);
  if (nodes.empty() || nodes.back().span.end != span.end) {
    refuse_query(span.end, "a wildcard must directly follow a word", "for example chip*");
  }
  Node& last = nodes.back();
  if (code_point_count(exact_form(last.text)) < kShortestPrefix) {
    refuse_query(last.span.begin,
                 fmt::format("a wildcard needs at least {} letters before it", kShortestPrefix),
                 "write more of the word, for example chip*");
  }
  source.count_wildcard(last.span.begin);
  last.type = NodeType::kPrefix;
  return nodes;
}

Node read_field(WordSource& source, const Lexeme& lexeme) {
  Node node;
  if (lexeme.field == "title") {
    node = read_title(source, lexeme);
  } else {
    source.count(lexeme.span.begin);
    node = make_field(lexeme.field, source.text(lexeme.value), lexeme.value.begin);
  }
  node.span = lexeme.span;
  return node;
}

}  // namespace songngu
