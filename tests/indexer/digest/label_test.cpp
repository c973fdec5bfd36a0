#include "indexer/digest/label.h"

#include <gtest/gtest.h>

#include "tests/common/text/decomposed.h"

namespace songngu {
namespace {

TEST(Label, IsOfASummary) {
  for (const char* line : {"Tóm tắt", "TÓM TẮT:", "**Tóm tắt**", "📝 Tóm tắt nhanh:", "## Các ý chính",
                           "Key points", "I. Tóm tắt nội dung", "TL;DR", "=== Tóm tắt ==="}) {
    EXPECT_EQ(read_label(line), LabelKind::kSummary) << line;
  }
}

TEST(Label, IsOfALanguage) {
  for (const char* line :
       {"Bản dịch", "Bản dịch:", "PHẦN TIẾNG VIỆT", "Tiếng Việt", "[VI]", "2. Bản dịch tiếng Việt", "🇻🇳",
        "🇻🇳 Tiếng Việt", "Vietnamese version", "Translation", "VN:"}) {
    EXPECT_EQ(read_label(line), LabelKind::kVietnamese) << line;
  }
  for (const char* line : {"Bản gốc", "Nguyên văn:", "Phần tiếng Anh", "Original", "English version", "🇬🇧",
                           "EN", "Bản gốc (tiếng Anh)", "### English", "Nguyên văn bài báo", "— English —"}) {
    EXPECT_EQ(read_label(line), LabelKind::kEnglish) << line;
  }
}

TEST(Label, HasAnyNormalForm) {
  EXPECT_EQ(read_label(decomposed("Bản gốc:")), LabelKind::kEnglish);
}

TEST(Label, IsNoneWhereMoreIsSaid) {
  for (const char* line :
       {"", "Bản dịch này sai", "Nguyễn Văn", "Người Anh", "English tea", "The original sin", "Vi khuẩn",
        "en route", "Tóm tắt cuộc đời", "Bài", "Phần", "Original:The Review", "🇫🇷"}) {
    EXPECT_EQ(read_label(line), std::nullopt) << line;
  }
}

TEST(Flag, StandsForALanguage) {
  EXPECT_EQ(language_of_flag("🇻🇳 Giá gạo"), Language::kVietnamese);
  EXPECT_EQ(language_of_flag("🇬🇧 Rice"), Language::kEnglish);
  EXPECT_EQ(language_of_flag("🇺🇸Rice"), Language::kEnglish);
  EXPECT_EQ(language_of_flag("🇯🇵 Gạo"), std::nullopt);
  EXPECT_EQ(language_of_flag("Giá gạo 🇻🇳"), std::nullopt);
}

}  // namespace
}  // namespace songngu
