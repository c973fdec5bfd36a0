// What holds for any query: it is refused with a place and a hint, or its tree is well formed.
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "searcher/query/parse.h"
#include "searcher/query/print.h"

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
    check_children(node);
    for (const auto* part : {&node.children, &node.must, &node.must_not}) {
      for (const Node& child : *part) {
        EXPECT_FALSE(is_empty(child));
        EXPECT_GE(child.span.begin, node.span.begin);
        EXPECT_LE(child.span.end, node.span.end);
        check(child);
      }
    }
  }

 private:
  void check_children(const Node& node) const {
    const auto count = node.children.size();
    switch (node.type) {
      case NodeType::kWord:
      case NodeType::kPrefix:
        EXPECT_EQ(node.text, slice(query_, node.span));
        [[fallthrough]];
      case NodeType::kField:
      case NodeType::kDate:
        EXPECT_EQ(count, 0U);
        break;
      case NodeType::kTitle:
        EXPECT_EQ(count, 1U);
        break;
      case NodeType::kNot:
        EXPECT_EQ(count, 2U);
        break;
      case NodeType::kNear:
      case NodeType::kAdj:
        EXPECT_GE(node.window, 1U);
        [[fallthrough]];
      case NodeType::kAnd:
      case NodeType::kOr:
        EXPECT_GE(count, 2U);
        break;
      case NodeType::kQuantity:
      case NodeType::kPhrase:
      case NodeType::kRanked:
        break;
    }
  }

  std::string_view query_;
  std::uint32_t size_;
};

void expect_well_formed(const std::string& query, ParseOptions options) {
  SCOPED_TRACE(query);
  const Node root = parse_query(query, options);
  EXPECT_EQ(root.type, NodeType::kRanked);
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
