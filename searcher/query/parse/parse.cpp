#include "searcher/query/parse/parse.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/stem.h"
#include "searcher/query/parse/juxtaposition.h"
#include "searcher/query/parse/lex.h"
#include "searcher/query/parse/word_source.h"
#include "searcher/query/tree/field.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

constexpr std::uint32_t kShortestPrefix = 2;

std::vector<Node> to_nodes(std::vector<WordOrQuantity> parts) {
  std::vector<Node> nodes;
  nodes.reserve(parts.size());
  for (WordOrQuantity& part : parts) nodes.push_back(to_node(std::move(part)));
  return nodes;
}

/// A phrase may be made of it.
bool is_word_or_quantity(const Node& node) {
  return as<WordNode>(node) != nullptr || as<QuantityNode>(node) != nullptr;
}

WordOrQuantity to_part(Node node) {
  if (auto* const word = std::get_if<WordNode>(&node.kind)) return std::move(*word);
  return std::get<QuantityNode>(std::move(node.kind));
}

/// Whether a sign joins the word to the one before it, as in a name: not two numbers.
bool joins(const WordNode& before, const WordNode& word) {
  const auto is_number = [](const WordNode& part) { return is_ascii_digit(part.token.folded.front()); };
  return word.token.gap == Gap::kSign && !(is_number(before) && is_number(word));
}

/// `word` in addition to `name`, as one word.
void append_to(WordNode& name, const WordNode& word) {
  name.text += word.text;
  name.token.exact += word.token.exact;
  name.token.folded += word.token.folded;
  name.token.span.end = word.token.span.end;
  name.stem = stem(name.token.folded);
  name.joined.clear();
  name.function = false;
}

PhraseNode phrase_of(std::vector<WordOrQuantity> parts) {
  PhraseNode phrase{std::move(parts)};
  for (const WordOrQuantity& part : phrase.parts) {
    const auto* const word = std::get_if<WordNode>(&part);
    auto* const before = phrase.joined.empty() ? nullptr : std::get_if<WordNode>(&phrase.joined.back());
    if (word != nullptr && before != nullptr && joins(*before, *word)) {
      append_to(*before, *word);
    } else {
      phrase.joined.push_back(part);
    }
  }
  if (phrase.joined.size() == phrase.parts.size()) phrase.joined.clear();
  return phrase;
}

/// The parts of one chunk where a single node is wanted: a phrase, if all are words and quantities, else a
/// conjunction. An empty node for no parts.
Node as_one(std::vector<Node> parts) {
  if (parts.empty()) return {};
  if (parts.size() == 1) return std::move(parts.front());
  if (!std::all_of(parts.begin(), parts.end(), is_word_or_quantity)) return conjunction(std::move(parts));
  Span span;
  std::vector<WordOrQuantity> words;
  for (Node& part : parts) {
    widen(span, part.span);
    words.push_back(to_part(std::move(part)));
  }
  return {phrase_of(std::move(words)), span};
}

/// The phrase between quotation marks; an empty node if no word is there.
Node read_phrase(WordSource& source, Span span) {
  PhraseNode phrase = phrase_of(source.words_and_amounts(span));
  if (phrase.parts.empty()) return {};
  return {std::move(phrase), span};
}

/// The words of a chunk that ended in '*'; the last of them is a PrefixNode.
/// THROWS (here and below): Error(kUsage).
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

/// REQUIRES: a kField lexeme.
Node read_field(WordSource& source, const Lexeme& lexeme) {
  if (lexeme.field == "title") return read_title(source, lexeme);
  source.count(lexeme.span.begin);
  Node node = make_field(lexeme.field, source.text(lexeme.value), lexeme.value.begin);
  node.span = lexeme.span;
  return node;
}

/// All its words, or the value of its field.
Node read_text_or_field(WordSource& source, const Lexeme& lexeme) {
  Node field = make_field(lexeme.field, source.text(lexeme.value), lexeme.value.begin);
  std::get<FieldNode>(field.kind).or_text = true;
  field.span = lexeme.span;
  Node words = conjunction(to_nodes(source.words_and_quantities(lexeme.value)));
  return disjunction({std::move(words), std::move(field)});
}

constexpr const char* kOperatorHint = "write it in lower case or in quotation marks if it is a word to find";

bool joins_words(LexemeType type) {
  return type == LexemeType::kNear || type == LexemeType::kAdj;
}

bool is_must_or_must_not(LexemeType type) {
  return type == LexemeType::kMust || type == LexemeType::kMustNot;
}

bool ends_juxtaposed(LexemeType type) {
  return type == LexemeType::kClose || type == LexemeType::kAnd || type == LexemeType::kOr ||
         type == LexemeType::kNot || type == LexemeType::kEnd;
}

/// Recursive descent, a function for each level of precedence; its depth is bounded by kMaxBracketDepth.
class Parser {
 public:
  Parser(std::string_view query, bool all) : source_(query), lexemes_(lex(query)), all_(all) {}

  Node parse() {
    Node node = parse_or();
    if (peek().type == LexemeType::kClose) {
      refuse_query(peek().span.begin, "unmatched closing parenthesis",
                   "add the opening parenthesis, or use --plain to search for it as text");
    }
    return node;
  }

 private:
  [[nodiscard]] const Lexeme& peek(std::size_t ahead = 0) const {
    return lexemes_[std::min(next_ + ahead, lexemes_.size() - 1)];
  }

  const Lexeme& next() { return lexemes_[next_++]; }

  [[nodiscard]] std::string written(const Lexeme& lexeme) const {
    return std::string(source_.text(lexeme.span));
  }

  Node parse_or() {
    Node first = parse_and();
    if (peek().type != LexemeType::kOr) return first;
    std::vector<Node> sides;
    add_side(sides, std::move(first), peek());
    while (peek().type == LexemeType::kOr) {
      const Lexeme& op = next();
      add_side(sides, parse_and(), op);
    }
    return disjunction(std::move(sides));
  }

  void add_side(std::vector<Node>& sides, Node side, const Lexeme& op) const {
    if (is_empty(side)) refuse_query(op.span.begin, "OR needs words on both sides", kOperatorHint);
    if (is_only_negative(side)) {
      refuse_query(op.span.begin, "one side of OR only excludes words", "add a word to find on that side");
    }
    sides.push_back(std::move(side));
  }

  /// Sides joined by AND and NOT, or a juxtaposition. Sides that only exclude (-a, NOT a) exclude from the
  /// others.
  Node parse_and() {
    std::vector<Node> wanted;
    std::vector<Node> unwanted;
    const bool begins_with_not = peek().type == LexemeType::kNot;
    Node first = begins_with_not ? Node{} : parse_juxtaposed();
    if (!begins_with_not && peek().type != LexemeType::kAnd && peek().type != LexemeType::kNot) return first;
    if (!begins_with_not) add_operand(wanted, unwanted, std::move(first), peek(), false);
    while (peek().type == LexemeType::kAnd || peek().type == LexemeType::kNot) {
      const Lexeme& op = next();
      const bool and_not = op.type == LexemeType::kAnd && peek().type == LexemeType::kNot;
      if (and_not) ++next_;
      add_operand(wanted, unwanted, parse_juxtaposed(), op, and_not || op.type == LexemeType::kNot);
    }
    return subtract(std::move(wanted), std::move(unwanted));
  }

  void add_operand(std::vector<Node>& wanted, std::vector<Node>& unwanted, Node operand, const Lexeme& op,
                   bool negated) const {
    if (is_empty(operand)) {
      refuse_query(op.span.begin, fmt::format("{} needs words on both sides", written(op)), kOperatorHint);
    }
    if (!is_only_negative(operand)) {
      (negated ? unwanted : wanted).push_back(std::move(operand));
      return;
    }
    if (negated) refuse_double_negation(op);
    auto& excluded = std::get<BooleanNode>(operand.kind).excluded;
    std::move(excluded.begin(), excluded.end(), std::back_inserter(unwanted));
  }

  [[noreturn]] void refuse_double_negation(const Lexeme& op) const {
    refuse_query(op.span.begin, fmt::format("{} excludes what is excluded already", written(op)),
                 "leave out one of the two");
  }

  Node subtract(std::vector<Node> wanted, std::vector<Node> unwanted) const {
    if (unwanted.empty()) return conjunction(std::move(wanted));
    if (wanted.empty()) {
      Juxtaposition negative(all_);
      for (Node& node : unwanted) negative.exclude(std::move(node));
      return negative.take();
    }
    return difference(conjunction(std::move(wanted)), std::move(unwanted));
  }

  Node parse_juxtaposed() {
    Juxtaposition juxtaposed(all_);
    while (!ends_juxtaposed(peek().type)) {
      if (is_must_or_must_not(peek().type)) {
        add_signed(juxtaposed);
      } else {
        for (Node& node : parse_items(false)) juxtaposed.add(std::move(node));
      }
    }
    return juxtaposed.take();
  }

  /// A sign applies to what directly follows it: one chunk, the quantity that begins with it, a phrase,
  /// brackets …
  void add_signed(Juxtaposition& juxtaposed) {
    const Lexeme& sign = next();
    const std::uint32_t chunk_end = peek().span.end;
    const bool is_text = peek().type == LexemeType::kText && !joins_words(peek(1).type);
    std::vector<Node> items = parse_items(true);
    const auto rest = std::find_if(items.begin(), items.end(),
                                   [&](const Node& node) { return is_text && node.span.begin >= chunk_end; });
    Node node = as_one({std::make_move_iterator(items.begin()), std::make_move_iterator(rest)});
    if (sign.type == LexemeType::kMustNot && is_only_negative(node)) refuse_double_negation(sign);
    sign.type == LexemeType::kMust ? juxtaposed.require(std::move(node))
                                   : juxtaposed.exclude(std::move(node));
    for (auto item = rest; item != items.end(); ++item) juxtaposed.add(std::move(*item));
  }

  /// What the next lexeme begins: a stretch of text, a phrase, a field, brackets, a chain of NEAR …
  std::vector<Node> parse_items(bool is_signed) {
    const Lexeme& lexeme = peek();
    if (joins_words(lexeme.type)) refuse_operand(lexeme);
    if (joins_words(peek(1).type)) return {parse_chain()};
    if (lexeme.type == LexemeType::kText) return parse_text();
    ++next_;
    std::vector<Node> nodes;
    if (lexeme.type == LexemeType::kPrefix) {
      nodes = read_prefix(source_, lexeme.value);
    } else if (lexeme.type == LexemeType::kPhrase) {
      nodes.push_back(read_phrase(source_, lexeme.value));
    } else if (lexeme.type == LexemeType::kTextOrField) {
      nodes.push_back(read_text_or_field(source_, lexeme));
    } else if (lexeme.type == LexemeType::kField) {
      nodes.push_back(read_field(source_, lexeme));
    } else {
      nodes.push_back(parse_brackets(lexeme));
    }
    if (joins_words(peek().type)) refuse_operand(peek());
    if (is_signed && nodes.size() > 1) return {conjunction(std::move(nodes))};
    return nodes;
  }

  /// Neighbouring chunks are read together, since a quantity may go over several of them.
  std::vector<Node> parse_text() {
    Span stretch = next().span;
    while (peek().type == LexemeType::kText && !joins_words(peek(1).type)) stretch.end = next().span.end;
    return to_nodes(source_.words_and_quantities(stretch));
  }

  Node parse_brackets(const Lexeme& open) {
    if (++depth_ > kMaxBracketDepth) {
      refuse_query(open.span.begin,
                   fmt::format("parentheses can be nested {} deep at most", kMaxBracketDepth),
                   "use fewer parentheses, or --plain to search for them as text");
    }
    Node node = parse_or();
    if (peek().type != LexemeType::kClose) {
      refuse_query(open.span.begin, "unmatched opening parenthesis",
                   "close it, or use --plain to search for it as text");
    }
    ++next_;
    --depth_;
    return node;
  }

  /// a NEAR/n b NEAR/n c
  Node parse_chain() {
    const Lexeme op = peek(1);
    NearNode near{.parts = {}, .window = op.window, .in_order = op.type == LexemeType::kAdj};
    Span span;
    const auto add = [&](WordOrQuantity part) {
      widen(span, to_node(part).span);
      near.parts.push_back(std::move(part));
    };
    add(operand(next(), op));
    while (joins_words(peek().type)) {
      const Lexeme& again = next();
      if (again.type != op.type || again.window != op.window) {
        refuse_query(again.span.begin, fmt::format("{} cannot follow {}", written(again), written(op)),
                     "use one operator with one window in a row, for example a NEAR/5 b NEAR/5 c");
      }
      add(operand(next(), again));
    }
    return {std::move(near), span};
  }

  WordOrQuantity operand(const Lexeme& lexeme, const Lexeme& op) {
    if (lexeme.type != LexemeType::kText && lexeme.type != LexemeType::kPhrase) refuse_operand(op);
    auto words = source_.words_and_amounts(lexeme.value);
    if (words.size() != 1) refuse_operand(op);
    return std::move(words.front());
  }

  [[noreturn]] void refuse_operand(const Lexeme& op) const {
    refuse_query(
        op.span.begin, fmt::format("{} needs a single word or quantity on both sides", written(op)),
        "for example chip NEAR/5 \"37 per cent\"; AND joins phrases, parentheses and other expressions");
  }

  WordSource source_;
  std::vector<Lexeme> lexemes_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;
  bool all_;
};

/// The tree of a query in which syntax counts; of any type, empty or only negative too.
Node parse_syntax(std::string_view query, bool all) {
  return Parser(query, all).parse();
}

/// White space, line ends included, separates words; other control characters have no place in what someone
/// typed.
bool is_refused(char32_t character) {
  const auto code_point = static_cast<UChar32>(character);
  return u_charType(code_point) == U_CONTROL_CHAR && !u_isUWhiteSpace(code_point);
}

void check_characters(std::string_view query, bool plain) {
  if (const auto invalid = find_invalid_utf8(query)) {
    throw Error(ExitCode::kUsage, fmt::format("the query is not UTF-8 (byte {})", invalid->byte + 1),
                "set the terminal or the file that it comes from to UTF-8");
  }
  std::uint32_t at = 0;
  for (std::size_t byte = 0; byte < query.size(); ++at) {
    const char32_t character = next_code_point(query, byte);
    if (at == kMaxQueryLength) {
      refuse_query(at, fmt::format("a query can have {} characters at most", kMaxQueryLength),
                   "leave out words that matter less");
    }
    if (!plain && is_refused(character)) {
      refuse_query(at, fmt::format("control character U+{:04X}", static_cast<std::uint32_t>(character)),
                   "remove it, or use --plain");
    }
  }
}

Node plain_text(std::string_view query, bool all) {
  WordSource source(query);
  Juxtaposition juxtaposed(all);
  for (WordOrQuantity& part : source.words_and_quantities(source.whole()))
    juxtaposed.add(to_node(std::move(part)));
  return juxtaposed.take();
}

/// The same node as a juxtaposition.
Node as_root(Node node) {
  if (const auto* boolean = as<BooleanNode>(node); boolean != nullptr && boolean->juxtaposed) return node;
  const Span span = node.span;
  BooleanNode root;
  root.juxtaposed = true;
  (is_filter(node) ? root.filters : root.optional).push_back(std::move(node));
  return {std::move(root), span};
}

}  // namespace

Node parse_query(std::string_view query, const ParseOptions& options) {
  check_characters(query, options.plain);
  if (options.plain) return as_root(plain_text(query, options.all));
  Node root = as_root(parse_syntax(query, options.all));
  if (is_only_negative(root)) {
    refuse_query(root.span.begin, "the query only excludes words",
                 "add a word to find; a leading - as text needs --plain or quotation marks");
  }
  return root;
}

}  // namespace songngu
