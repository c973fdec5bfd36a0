#include "searcher/query/terms/question.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

Wanted wanted_by_text(const char* text) {
  return wanted_by(query_words(text));
}

TEST(Question, AsksForANumber) {
  EXPECT_EQ(wanted_by_text("Hồ có bao nhiêu loài cá?"), Wanted::kNumber);
  EXPECT_EQ(wanted_by_text("ho co bao nhieu loai ca"), Wanted::kNumber);
  EXPECT_EQ(wanted_by_text("Ở đây có mấy hồ?"), Wanted::kNumber);
  EXPECT_EQ(wanted_by_text("How many fish live there?"), Wanted::kNumber);
}

TEST(Question, AsksForATime) {
  EXPECT_EQ(wanted_by_text("Hồ trong lại khi nào?"), Wanted::kTime);
  EXPECT_EQ(wanted_by_text("ho trong lai nam nao"), Wanted::kTime);
  EXPECT_EQ(wanted_by_text("Thế kỷ nào có hồ này?"), Wanted::kTime);
  EXPECT_EQ(wanted_by_text("When did the lake clear?"), Wanted::kTime);
  EXPECT_EQ(wanted_by_text("In what YEAR did it clear?"), Wanted::kTime);
}

TEST(Question, AsksForAnything) {
  EXPECT_EQ(wanted_by_text(""), Wanted::kAny);
  EXPECT_EQ(wanted_by_text("nước hồ trong xanh"), Wanted::kAny);
  EXPECT_EQ(wanted_by_text("what cleared the lake this year"), Wanted::kAny);
}

TEST(Question, DiacriticsThatWereTypedAreMeant) {
  EXPECT_EQ(wanted_by_text("nấm nào ăn được"), Wanted::kAny);
  EXPECT_EQ(wanted_by_text("bao nhiễu"), Wanted::kAny);
}

TEST(Question, AMonthOrAWeekdayIsATime) {
  EXPECT_EQ(wanted_by_text("chợ mở tháng mấy"), Wanted::kTime);
  EXPECT_EQ(wanted_by_text("chợ mở thứ mấy"), Wanted::kTime);
}

TEST(Question, WhatSeldomAsksDoesNot) {
  EXPECT_EQ(wanted_by_text("what happens to banks when rates rise"), Wanted::kAny);
  EXPECT_EQ(wanted_by_text("mấy năm qua"), Wanted::kAny);
}

TEST(Question, MayIsMeantWhereItIsRestoredSo) {
  std::vector<QueryWord> words = query_words("người có may mắn");
  EXPECT_EQ(wanted_by(words), Wanted::kAny);
  words[2].restored = "mấy";
  EXPECT_EQ(wanted_by(words), Wanted::kNumber);
}

bool text_may_answer(Wanted wanted, const char* text) {
  return may_answer(wanted, find_quantities(text, NumberStyle::kEnglish));
}

TEST(Question, ANumberAnswersHowMany) {
  EXPECT_TRUE(text_may_answer(Wanted::kNumber, "PitchBook counts 40 funds."));
  EXPECT_FALSE(text_may_answer(Wanted::kTime, "PitchBook counts 40 funds."));
  EXPECT_FALSE(text_may_answer(Wanted::kNumber, "PitchBook counts funds."));
}

TEST(Question, AYearAMonthOrAWeekdayAnswersWhen) {
  for (const char* text : {"It started in 1998.", "It started in July.", "It started on Monday."}) {
    EXPECT_TRUE(text_may_answer(Wanted::kTime, text)) << text;
  }
  EXPECT_TRUE(text_may_answer(Wanted::kNumber, "It started in 1998."));
}

TEST(Question, AMonthIsNotANumber) {
  EXPECT_FALSE(text_may_answer(Wanted::kNumber, "It started in July."));
}

TEST(Question, ANumberTooLargeForAYearIsNotATime) {
  EXPECT_TRUE(text_may_answer(Wanted::kTime, "It has 2099 employees."));
  EXPECT_FALSE(text_may_answer(Wanted::kTime, "It has 2100 employees."));
}

TEST(Question, ItsWordsStandSideBySide) {
  EXPECT_EQ(wanted_by_text("how were so many found"), Wanted::kAny);
  std::vector<QueryWord> words = query_words("how many");
  words[1].joined = false;
  EXPECT_EQ(wanted_by(words), Wanted::kAny);
}

}  // namespace
}  // namespace songngu
