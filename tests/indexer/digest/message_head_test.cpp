#include "indexer/digest/message_head.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(MessageHead, HasADateAndWhatFollows) {
  for (const char* line : {"Kênh Tin, [12 Mar 2025 at 08:00:00]:", "Kênh Tin, [12.03.2025 08:00]",
                           "[12/03/2025 08:00] Kênh Tin:", "[12/03/2025, 08:00:15] Kênh Tin:",
                           "12/03/2025, 08:00 - Kênh Tin:", "Kênh Tin [12.03.2025 08:00]:"}) {
    const auto head = read_message_head(line);
    ASSERT_TRUE(head) << line;
    EXPECT_EQ(head->date, "2025-03-12") << line;
    EXPECT_EQ(head->text, "") << line;
  }
  EXPECT_EQ(read_message_head("[12/03/2025 08:00] Kênh Tin: - Giá gạo")->text, "- Giá gạo");
  EXPECT_EQ(read_message_head("12/03/2025, 08:00 - Kênh Tin: Giá gạo")->text, "Giá gạo");
}

TEST(MessageHead, IsNoText) {
  for (const char* line :
       {"Giá gạo [1] tăng", "[12/03/2025] Giá gạo tăng", "Lúc 08:00 ngày 12/03/2025, giá tăng",
        "Theo báo [12 Mar 2025]: giá tăng", "Ảnh chụp [12/03/2025 08:00] cho thấy vết nứt", "",
        "[Nguồn](https://example.org)"}) {
    EXPECT_FALSE(!std::string_view(line).empty() && read_message_head(line)) << line;
  }
}

TEST(MailField, IsKnownByItsKey) {
  for (const char* line :
       {"From: a@example.org", "Subject: Điểm tin", "Tiêu đề: Điểm tin", "**Từ:** An", "MIME-Version: 1.0"})
    EXPECT_TRUE(is_mail_field(line)) << line;
  for (const char* line : {"From here on", "Giá: 5", ": a"}) EXPECT_FALSE(is_mail_field(line)) << line;
  EXPECT_TRUE(is_sure_mail_field("Subject: Điểm tin"));
  EXPECT_FALSE(is_sure_mail_field("Từ: Huế"));
  EXPECT_FALSE(is_sure_mail_field("Giá: 5"));
}

TEST(ForwardMark, IsKnown) {
  for (const char* line :
       {"---------- Forwarded message ---------", "Forwarded from Kênh Tin", "[Forwarded from Kênh Tin]",
        "Begin forwarded message:", "-----Original Message-----", "Chuyển tiếp từ Kênh Tin"})
    EXPECT_TRUE(is_forward_mark(line)) << line;
  for (const char* line :
       {"Original message of hope", "Thư gốc đã mất", "----", "- Forwarded messages are limited",
        "* Thư gốc được tìm thấy ở Paris", "(Original message from the captain was lost.)",
        "Chuyển tiếp từ vòng bảng, đội tuyển gặp Thái Lan."})
    EXPECT_FALSE(is_forward_mark(line)) << line;
}

TEST(MessageHead, IsAboveAMailThatIsAnswered) {
  EXPECT_EQ(read_message_head("On 5 Jun 2025, at 08:00, An <an@example.org> wrote:")->date, "2025-06-05");
  EXPECT_EQ(read_message_head("Vào 08:00, 5 tháng 6, 2025, An đã viết:")->date, "2025-06-05");
  EXPECT_FALSE(read_message_head("On 5 Jun 2025 he said what he wrote."));
  EXPECT_FALSE(read_message_head("On the wall she wrote:"));
}

TEST(Letter, HasAGreetingAndAClosing) {
  for (const char* line : {"Chào Hùng,", "Xin chào!", "Dear all,", "Kính gửi anh Hùng:"})
    EXPECT_TRUE(is_letter_greeting(line)) << line;
  for (const char* line : {"Chào Hùng", "Hiện nay,", "Hiếm khi như vậy!", ""})
    EXPECT_FALSE(is_letter_greeting(line)) << line;
  for (const char* line : {"Cảm ơn,", "Trân trọng!", "Best regards", "Thân,"})
    EXPECT_TRUE(is_letter_closing(line)) << line;
  for (const char* line : {"Cảm ơn các bạn đã đọc.", "Thân cây", ""})
    EXPECT_FALSE(is_letter_closing(line)) << line;
}

}  // namespace
}  // namespace songngu
