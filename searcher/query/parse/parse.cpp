#include "searcher/query/parse/parse.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/base/error.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/parse/grammar.h"
#include "searcher/query/parse/juxtaposition.h"
#include "searcher/query/parse/word_source.h"
#include "searcher/query/tree/bounds.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

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
                   "ask with the words that matter");
    }
    if (!plain && is_refused(character)) {
      refuse_query(at, fmt::format("control character U+{:04X}", static_cast<std::uint32_t>(character)),
                   "take it out, or use --plain for plain text");
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
    refuse_query(root.span.begin, "the query only says what to leave out",
                 "say what to find, too; a leading - as text needs --plain or quotation marks");
  }
  return root;
}

}  // namespace songngu
