#include "searcher/query/terms/question.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

AnswerType answer_by_text(const char* text) {
  return expected_answer(query_words(text));
}

TEST(Question, AsksForANumber) {
  EXPECT_EQ(answer_by_text("Hồ có bao nhiêu loài cá?"), AnswerType::kNumber);
  EXPECT_EQ(answer_by_text("ho co bao nhieu loai ca"), AnswerType::kNumber);
  EXPECT_EQ(answer_by_text("Ở đây có mấy hồ?"), AnswerType::kNumber);
  EXPECT_EQ(answer_by_text("How many fish live there?"), AnswerType::kNumber);
}

TEST(Question, AsksForATime) {
  EXPECT_EQ(answer_by_text("Hồ trong lại khi nào?"), AnswerType::kTime);
  EXPECT_EQ(answer_by_text("ho trong lai nam nao"), AnswerType::kTime);
  EXPECT_EQ(answer_by_text("Thế kỷ nào có hồ này?"), AnswerType::kTime);
  EXPECT_EQ(answer_by_text("When did the lake clear?"), AnswerType::kTime);
  EXPECT_EQ(answer_by_text("In what YEAR did it clear?"), AnswerType::kTime);
}

TEST(Question, AsksForAnything) {
  EXPECT_EQ(answer_by_text(""), AnswerType::kAny);
  EXPECT_EQ(answer_by_text("nước hồ trong xanh"), AnswerType::kAny);
  EXPECT_EQ(answer_by_text("what cleared the lake this year"), AnswerType::kAny);
}

TEST(Question, DiacriticsThatWereTypedAreMeant) {
  EXPECT_EQ(answer_by_text("nấm nào ăn được"), AnswerType::kAny);
  EXPECT_EQ(answer_by_text("bao nhiễu"), AnswerType::kAny);
}

TEST(Question, AMonthOrAWeekdayIsATime) {
  EXPECT_EQ(answer_by_text("chợ mở tháng mấy"), AnswerType::kTime);
  EXPECT_EQ(answer_by_text("chợ mở thứ mấy"), AnswerType::kTime);
}

TEST(Question, WhatSeldomAsksDoesNot) {
  EXPECT_EQ(answer_by_text("what happens to banks when rates rise"), AnswerType::kAny);
  EXPECT_EQ(answer_by_text("mấy năm qua"), AnswerType::kAny);
}

TEST(Question, MayIsMeantWhereItIsRestoredSo) {
  std::vector<QueryWord> words = query_words("người có may mắn");
  EXPECT_EQ(expected_answer(words), AnswerType::kAny);
  words[2].restored = "mấy";
  EXPECT_EQ(expected_answer(words), AnswerType::kNumber);
}

bool text_may_answer(AnswerType type, const char* text) {
  return may_answer(type, find_quantities(text, NumberStyle::kEnglish));
}

TEST(Question, ANumberAnswersHowMany) {
  EXPECT_TRUE(text_may_answer(AnswerType::kNumber, "PitchBook counts 40 funds."));
  EXPECT_FALSE(text_may_answer(AnswerType::kTime, "PitchBook counts 40 funds."));
  EXPECT_FALSE(text_may_answer(AnswerType::kNumber, "PitchBook counts funds."));
}

TEST(Question, AYearAMonthOrAWeekdayAnswersWhen) {
  for (const char* text : {"It started in 1998.", "It started in July.", "It started on Monday."}) {
    EXPECT_TRUE(text_may_answer(AnswerType::kTime, text)) << text;
  }
  EXPECT_TRUE(text_may_answer(AnswerType::kNumber, "It started in 1998."));
}

TEST(Question, AMonthIsNotANumber) {
  EXPECT_FALSE(text_may_answer(AnswerType::kNumber, "It started in July."));
}

TEST(Question, ANumberTooLargeForAYearIsNotATime) {
  EXPECT_TRUE(text_may_answer(AnswerType::kTime, "It has 2099 employees."));
  EXPECT_FALSE(text_may_answer(AnswerType::kTime, "It has 2100 employees."));
}

TEST(Question, ItsWordsStandSideBySide) {
  EXPECT_EQ(answer_by_text("how were so many found"), AnswerType::kAny);
  std::vector<QueryWord> words = query_words("how many");
  words[1].follows_previous = false;
  EXPECT_EQ(expected_answer(words), AnswerType::kAny);
}

}  // namespace
}  // namespace songngu
