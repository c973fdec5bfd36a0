#include "indexer/digest/mark.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(Mark, KnowsEveryBullet) {
  for (const char* mark : {"-", "•", "*", "–", "·", "+", "1.", "12."}) {
    for (const char* blank : {" ", "\t", "\u00A0", "  \u200B"}) {
      const std::string line = std::string(mark) + blank + "giá gạo tăng";
      const MarkedText marked = read_mark(line);
      EXPECT_EQ(marked.mark, Mark::kBullet) << line;
      EXPECT_EQ(marked.text, "giá gạo tăng") << line;
    }
  }
}

TEST(Mark, DotsNeedNoBlank) {
  EXPECT_EQ(read_mark("•giá").text, "giá");
  EXPECT_EQ(read_mark("·giá").text, "giá");
}

TEST(Mark, LeavesTextAlone) {
  for (const char* line : {"-5% so với năm ngoái", "*nhấn mạnh* một chữ", "–giá", "+3 độ", "1.000 tỷ đồng",
                           "2024. Một năm lạ", "1) một", "— Chào anh", "giá - gạo", "a", "1", "1."}) {
    const MarkedText marked = read_mark(line);
    EXPECT_EQ(marked.mark, Mark::kNone) << line;
    EXPECT_EQ(marked.text, line);
  }
}

TEST(Mark, WithoutTextIsEmpty) {
  for (const char* line : {"-", "–", "•", "* * *", "- -", "**"}) {
    EXPECT_EQ(read_mark(line).mark, Mark::kEmptyBullet) << line;
    EXPECT_EQ(read_mark(line).text, line);
  }
}

TEST(Mark, KnowsTakeaways) {
  for (const char* line :
       {"📌 kết luận", "📌kết luận", "📌\uFE0F kết luận", "- 📌 kết luận", "📌📌  kết luận", "• 📌\u00A0kết luận"}) {
    EXPECT_EQ(read_mark(line).mark, Mark::kTakeaway) << line;
    EXPECT_EQ(read_mark(line).text, "kết luận") << line;
  }
  EXPECT_EQ(read_mark("📌").text, "");
  EXPECT_EQ(read_mark("kết 📌 luận").mark, Mark::kNone);
}

}  // namespace
}  // namespace songngu
