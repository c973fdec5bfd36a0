#include "searcher/query/tree/field.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::HasSubstr;

TEST(Field, KnowsItsNamesInAnyCase) {
  for (const char* name : {"title", "tag", "site", "lang", "kind", "entry", "date"}) {
    EXPECT_EQ(field_named(name), name);
    EXPECT_EQ(field_almost_named(name), std::nullopt) << "itself is no misspelling of " << name;
  }
  EXPECT_EQ(field_named("TAG"), "tag");
  for (const char* name : {"", "tags", "url", "tg", "thẻ", "ta g"})
    EXPECT_EQ(field_named(name), std::nullopt) << name;
}

TEST(Field, RecognisesNamesOneLetterAway) {
  const std::pair<const char*, const char*> rows[] = {
      {"tga", "tag"},     {"tags", "tag"},    {"tg", "tag"},       {"ag", "tag"},       {"bag", "tag"},
      {"Tga", "tag"},     {"titel", "title"}, {"titles", "title"}, {"tittle", "title"}, {"itle", "title"},
      {"ttile", "title"}, {"sites", "site"},  {"stie", "site"},    {"lange", "lang"},   {"lnag", "lang"},
      {"kinds", "kind"},  {"knid", "kind"},   {"enrty", "entry"},  {"entri", "entry"},  {"dates", "date"},
      {"daet", "date"},   {"dat", "date"},
  };
  for (const auto& [typed, meant] : rows) EXPECT_EQ(field_almost_named(typed), meant) << typed;
  for (const char* typed : {"", "gat", "http", "https", "time", "gaal", "language", "entries", "a"}) {
    EXPECT_EQ(field_almost_named(typed), std::nullopt) << typed;
  }
}

struct FieldValue {
  const char* field;
  const char* value;
  const char* canonical;
};

TEST(Field, BringsValuesIntoOneForm) {
  const FieldValue rows[] = {
      {"tag", "FT", "ft"},
      {"tag", "#FT", "ft"},
      {"tag", "##FT", "ft"},
      {"tag", "KinhTế", "kinhte"},
      {"tag", "Đầu_Tư", "dau_tu"},
      {"site", "FT.com", "ft.com"},
      {"site", "www.ft.com", "ft.com"},
      {"site", "https://www.FT.com/content/abc?x=1#top", "ft.com"},
      {"site", "http://ft.com:8080", "ft.com"},
      {"site", ".ft.com.", "ft.com"},
      {"site", "VÍDỤ.VN", "vídụ.vn"},
      {"site", "www.com", "www.com"},
      {"site", "https://user@www.FT.com", "ft.com"},
      {"site", "[2001:DB8::1]:80", "[2001:db8::1]"},
      {"site", "markets.ft.com", "markets.ft.com"},
      {"site", "com", "com"},
      {"lang", "vi", "vi"},
      {"lang", "EN", "en"},
      {"lang", "Vietnamese", "vi"},
      {"lang", "Tiếng Việt", "vi"},
      {"lang", "English", "en"},
      {"lang", "tieng anh", "en"},
      {"kind", "summary", "summary"},
      {"kind", "Takeaway", "takeaway"},
      {"kind", "heading", "heading"},
      {"kind", "BODY", "body"},
      {"entry", "2025-01-31-deepseek", "2025-01-31-deepseek"},
      {"entry", "2025/a~2", "2025/a~2"},
      {"entry", "b%C3%A0i", "b%C3%A0i"},
      {"entry", "bài 1", "b%C3%A0i%201"},
      {"entry", "ba\u0300i", "b%C3%A0i"},
  };
  for (const FieldValue& row : rows) {
    const Node node = make_field(row.field, row.value, 0);
    const auto* field = as<FieldNode>(node);
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->field, row.field);
    EXPECT_EQ(field->value, row.canonical) << row.value;
  }
}

TEST(Field, RefusesValuesItCannotHave) {
  const FieldValue rows[] = {
      {"lang", "fr", "lang: must be vi or en, not \"fr\""},
      {"lang", "any", "lang: must be vi or en"},
      {"kind", "bullet", "kind: must be summary, takeaway, heading or body, not \"bullet\""},
      {"site", "https://", "is not a site"},
      {"site", "ft com", "is not a site"},
      {"site", "...", "is not a site"},
      {"tag", "#", "needs the name of a tag"},
      {"tag", "", "tag: needs a value"},
      {"entry", "", "entry: needs a value"},
      {"tag", "F*", "tag: takes no wildcard"},
      {"site", "*.ft.com", "site: takes no wildcard"},
      {"date", "2025-13", "is not a date"},
      {"entry", "*", "entry: takes a wildcard only at the end of a value"},
      {"entry", "2025*01", "entry: takes a wildcard only at the end of a value"},
      {"date", "2025*", "date: takes no wildcard"},
  };
  for (const FieldValue& row : rows) {
    const auto said = refusal([&] { make_field(row.field, row.value, 4); });
    EXPECT_THAT(said, HasSubstr(row.canonical)) << row.field << ':' << row.value;
    EXPECT_THAT(said, HasSubstr("query, column 5: ")) << row.field << ':' << row.value;
  }
}

TEST(Field, TakesTheBeginningOfAnEntry) {
  const auto entry = [](const char* value) {
    return std::get<FieldNode>(make_field("entry", value, 0).kind);
  };
  EXPECT_TRUE(entry("bài*").is_prefix);
  EXPECT_EQ(entry("bài*").value, "b%C3%A0i");
  EXPECT_FALSE(entry("bài").is_prefix);
}

TEST(Field, ReadsDates) {
  const Node node = make_field("date", "2025-01..", 0);
  const auto* date = as<DateNode>(node);
  ASSERT_NE(date, nullptr);
  EXPECT_EQ(date->range, (DateRange{"2025-01-01", ""}));
}

}  // namespace
}  // namespace songngu
