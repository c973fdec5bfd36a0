// What holds for any query: it is refused with a place and a hint, or its tree is well formed.
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/parse/parse.h"
#include "searcher/query/tree/tree.h"

namespace songngu {
namespace {

const char* const kPieces[] = {
    "a",       "đường",   "Start-up", "37",    "%",      "$1tn",   " ",      " ",  " ",     " ",    "(",
    ")",       "\"",      "“",        "”",     "«",      "»",      "+",      "-",  "*",     "AND",  " OR ",
    " NOT ",   "😀",       "…",        ":",     "tag:",   "tga:",   "title:", "FT", "..",    "2025", "date:",
    "lang:en", " NEAR ",  " ADJ/2 ",  "/",     "\u0301", "\u200B", "\t",     ",",  "chip*", "NEAR", "–",
    "“x”",     "\"b c\"", "(d)",      " AND ", "site:",  "a.b",    "\u202E",
};

class WellFormed {
 public:
  explicit WellFormed(std::string_view query) : query_(query), size_(code_point_count(query)) {}

  void check(const Node& node) const {
    EXPECT_LE(node.span.begin, node.span.end);
    EXPECT_LE(node.span.end, size_);
    std::visit([&](const auto& kind) { check(kind, node.span); }, node.kind);
  }

 private:
  void check(const WordNode& word, Span span) const { EXPECT_EQ(word.text, slice(query_, span)); }
  void check(const PrefixNode& prefix, Span span) const { EXPECT_EQ(prefix.text, slice(query_, span)); }
  void check(const FieldNode& field, Span /*span*/) const { EXPECT_FALSE(field.value.empty()); }
  void check(const DateNode& /*date*/, Span /*span*/) const {}

  void check(const QuantityNode& quantity, Span span) const {
    EXPECT_EQ(quantity.span, span);
    for (const WordNode& word : quantity.words) check_inside(word.token.span, span);
  }

  void check(const PhraseNode& phrase, Span span) const {
    EXPECT_FALSE(phrase.parts.empty());
    for (const WordOrQuantity& part : phrase.parts) check_inside(to_node(part).span, span);
  }

  void check(const NearNode& near, Span span) const {
    EXPECT_GE(near.window, 1U);
    EXPECT_GE(near.parts.size(), 2U);
    for (const WordOrQuantity& part : near.parts) check_inside(to_node(part).span, span);
  }

  void check(const TitleNode& title, Span span) const {
    ASSERT_EQ(title.child.size(), 1U);
    check_part(title.child.front(), span);
  }

  void check(const BooleanNode& boolean, Span span) const {
    for (const Node& part : boolean.filters) EXPECT_TRUE(is_filter(part));
    for (const Node& part : boolean.required) EXPECT_FALSE(is_filter(part));
    for (const auto* parts : {&boolean.required, &boolean.filters, &boolean.optional, &boolean.excluded}) {
      for (const Node& part : *parts) check_part(part, span);
    }
  }

  void check_part(const Node& part, Span span) const {
    EXPECT_FALSE(is_empty(part));
    check_inside(part.span, span);
    check(part);
  }

  static void check_inside(Span inner, Span outer) {
    EXPECT_GE(inner.begin, outer.begin);
    EXPECT_LE(inner.end, outer.end);
  }

  std::string_view query_;
  std::uint32_t size_;
};

void expect_well_formed(const std::string& query, ParseOptions options) {
  SCOPED_TRACE(query);
  const Node root = parse_query(query, options);
  ASSERT_NE(as<BooleanNode>(root), nullptr);
  EXPECT_FALSE(is_only_negative(root));
  WellFormed(query).check(root);
  EXPECT_FALSE(to_string(root).empty());
}

std::string random_query(std::mt19937& random) {
  std::string query;
  for (auto length = random() % 14; length > 0; --length) query += kPieces[random() % std::size(kPieces)];
  return query;
}

TEST(ParseProperty, AnyQueryIsWellFormedOrRefusedWithPlaceAndHint) {
  std::mt19937 random(4);
  int accepted = 0;
  for (int i = 0; i < 20'000 && !testing::Test::HasFailure(); ++i) {
    const std::string query = random_query(random);
    try {
      expect_well_formed(query, {.all = i % 2 == 0});
      ++accepted;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::kUsage);
      EXPECT_EQ(std::string(error.what()).rfind("query, column ", 0), 0U) << query;
      EXPECT_FALSE(error.hint().empty()) << query;
    }
  }
  EXPECT_GT(accepted, 2'000);
  EXPECT_LT(accepted, 18'000);
}

TEST(ParseProperty, PlainTextIsNeverRefused) {
  std::mt19937 random(5);
  for (int i = 0; i < 5'000 && !testing::Test::HasFailure(); ++i) {
    EXPECT_NO_THROW(expect_well_formed(random_query(random), {.plain = true, .all = i % 2 == 0}));
  }
}

}  // namespace
}  // namespace songngu
