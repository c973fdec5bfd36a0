#include "common/output/json.h"

#include <limits>

#include <gtest/gtest.h>

namespace songngu {
namespace {

std::string written(std::string_view text) {
  return JsonWriter().value(text).take();
}

TEST(JsonWriter, PutsCommasBetweenAndKeepsOrder) {
  JsonWriter json;
  json.begin_object()
      .member("b", 1)
      .member("a", true)
      .key("list")
      .begin_array()
      .value("x")
      .begin_object()
      .end_object();
  json.null().end_array().member("last", std::optional<std::string>()).end_object();
  EXPECT_EQ(json.take(), R"({"b":1,"a":true,"list":["x",{},null],"last":null})");
}

TEST(JsonWriter, EscapesWhatJsonAndTerminalsRead) {
  EXPECT_EQ(written("\"\\\n\t\r"), R"("\"\\\n\t\r")");
  EXPECT_EQ(written("\x1b[0m\x7f\u009b\u2028"), R"("\u001b[0m\u007f\u009b\u2028")");
  EXPECT_EQ(written("\u061C\u200F\u202E\uFEFF"), R"("\u061c\u200f\u202e\ufeff")");
  EXPECT_EQ(written(std::string_view("a\0b", 3)), R"("a\u0000b")");
}

TEST(JsonWriter, LeavesOtherTextAsItIs) {
  EXPECT_EQ(written("Đà Nẵng / 🇻🇳 ‘x’"), "\"Đà Nẵng / 🇻🇳 ‘x’\"");
}

TEST(JsonWriter, WritesValidUtf8WhateverGoesIn) {
  EXPECT_EQ(written("a\xFF\xC3z"), "\"a\uFFFD\uFFFDz\"");
  EXPECT_EQ(written("cut \xE1\xBB"), "\"cut \uFFFD\"");
}

TEST(JsonWriter, WritesNumbersShortAndExact) {
  EXPECT_EQ(JsonWriter().value(12.31).take(), "12.31");
  EXPECT_EQ(JsonWriter().value(std::numeric_limits<double>::infinity()).take(), "null");
  EXPECT_EQ(JsonWriter().value(std::numeric_limits<std::uint64_t>::max()).take(), "18446744073709551615");
}

TEST(JsonWriter, WritesSpansAsPairs) {
  EXPECT_EQ(JsonWriter().value(std::vector<Span>{{0, 9}, {14, 22}}).take(), "[[0,9],[14,22]]");
}

TEST(Rounded, CutsNoise) {
  EXPECT_EQ(rounded(12.309999999999999, 4), 12.31);
  EXPECT_EQ(rounded(-0.00004, 3), -0.0);
}

}  // namespace
}  // namespace songngu
