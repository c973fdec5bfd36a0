#include "indexer/import/digest_text.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/digest/support.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string kHead =
    "- Hồ nước trong xanh trở lại sau 12 năm\n- Cá cũng quay về với người dân\n📌 Hồ sạch hơn nhờ nhà máy xử "
    "lý nước thải\n";
const std::string kVietnamese =
    "Thành phố xây nhà máy xử lý nước thải năm 2011 và hồ nước dần trong xanh trở lại. Cá cũng quay về.";
const std::string kEnglish =
    "The city built a plant for waste water in 2011 and the lake slowly became clear again. The fish came "
    "back too.";
const std::string kSource = "https://www.example.org/lake\n#Water #Hanoi\n";
const std::string kBody =
    "Hồ nước trong xanh trở lại\n" + kVietnamese + "\nThe lake is clear again\n" + kEnglish + "\n";

TelegramMessage post(std::string text) {
  TelegramMessage one;
  one.id = 5;
  one.date = "2025-03-12";
  one.text = std::move(text);
  return one;
}

/// Each [words](URL) becomes words with a link.
TelegramMessage linked(const std::string& text) {
  TelegramMessage one = post("");
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t open = std::min(text.find('[', i), text.size());
    one.text += text.substr(i, open - i);
    if (open == text.size()) break;
    const std::size_t middle = text.find("](", open);
    const std::size_t close = text.find(')', middle);
    const std::size_t begin = one.text.size();
    one.text += text.substr(open + 1, middle - open - 1);
    one.links.push_back({begin, one.text.size(), text.substr(middle + 2, close - middle - 2)});
    i = close + 1;
  }
  return one;
}

ParsedFile parsed(const DigestText& digest) {
  return digest_test::parse(digest.text, digest.name + ".txt");
}

TEST(DigestText, LeavesAPostAsItIs) {
  const DigestText digest = digest_text(post(kHead + kSource + kBody));
  EXPECT_EQ(digest.text, kHead + kSource + kBody);
  EXPECT_EQ(digest.name, "2025-03-12-ho-nuoc-trong-xanh-tro-lai");
  EXPECT_EQ(parsed(digest).entries.front().date, "2025-03-12");
}

TEST(DigestText, ALinkBehindANameIsTheSource) {
  const DigestText digest = digest_text(linked(kHead + "Nguồn: [The Review](https://e.org/a)\n" + kBody));
  EXPECT_EQ(digest.text, kHead + "https://e.org/a\n" + kBody);
  EXPECT_EQ(parsed(digest).entries.front().url, "https://e.org/a");
  EXPECT_THAT(digest_text(linked(kHead + "👉 [Đọc thêm](https://e.org/a)\n" + kBody)).text,
              HasSubstr("\nhttps://e.org/a\n"));
  EXPECT_THAT(digest_text(linked(kHead + "Nguồn: [A](https://e.org/a), [B](https://e.org/b)\n" + kBody)).text,
              HasSubstr("\nhttps://e.org/a\nhttps://e.org/b\n"));
}

TEST(DigestText, ALinkBehindOtherWordsIsTheSourceIfThereIsNoOther) {
  const std::string body =
      "Hồ nước trong xanh trở lại\n[Thành phố](https://e.org/a) xây nhà máy xử lý nước thải năm 2011 và hồ "
      "nước trong lại.\n";
  EXPECT_EQ(parsed(digest_text(linked(kHead + body))).entries.front().url, "https://e.org/a");
  EXPECT_THAT(digest_text(linked(kHead + body)).text, StartsWith(kHead + "https://e.org/a\n"));
  EXPECT_THAT(parsed(digest_text(linked(kHead + kSource + body))).entries.front().urls,
              ElementsAre("https://www.example.org/lake"));
  EXPECT_EQ(parsed(digest_text(linked("[Hồ nước trong xanh](https://e.org/a)\n" + kVietnamese)))
                .entries.front()
                .url,
            "https://e.org/a");
}

TEST(DigestText, AUrlAmidWordsIsTheSourceIfThereIsNoOther) {
  const std::string body = "Theo Reuters (https://e.org/a), " + kVietnamese + "\n";
  const DigestText digest = digest_text(post(kHead + body));
  EXPECT_EQ(digest.text, kHead + "https://e.org/a\n" + body);
  EXPECT_EQ(parsed(digest).entries.front().url, "https://e.org/a");
  EXPECT_EQ(digest_text(post(kHead + kSource + body)).text, kHead + kSource + body);
}

TEST(DigestText, AnInvitationAmidWordsLosesItsScheme) {
  const std::string text = kHead + kVietnamese + "\nTheo dõi kênh tại https://t.me/kenh để nhận tin mới.\n";
  EXPECT_EQ(digest_text(post(text)).text,
            kHead + kVietnamese + "\nTheo dõi kênh tại t.me/kenh để nhận tin mới.\n");
}

TEST(DigestText, TagsAndUrlsBeforeTextBecomeLines) {
  EXPECT_EQ(digest_text(post("#Nước #Hà_Nội Hồ nước trong xanh trở lại\n" + kVietnamese)).text,
            "#Nước #Hà_Nội\nHồ nước trong xanh trở lại\n" + kVietnamese + "\n");
  const std::string more = " là bài viết mà nhóm dịch đã dùng, xin mời mọi người đọc thêm ở đó nhé.\n";
  EXPECT_EQ(digest_text(post("https://e.org/a" + more + kVietnamese)).text,
            "https://e.org/a\n" + more.substr(1) + kVietnamese + "\n");
  EXPECT_EQ(digest_text(post("#1 thế giới về hồ nước\n" + kVietnamese)).text,
            "#1 thế giới về hồ nước\n" + kVietnamese + "\n");
}

TEST(DigestText, NoLinkThatIsNoSourceIsTaken) {
  for (const std::string url :
       {"https://t.me/kenh", "tg://user?id=1", "javascript:alert", "https://e.org/\"<x>", "../a"}) {
    const DigestText digest = digest_text(linked(kHead + kSource + kBody + "[Theo dõi kênh](" + url + ")\n"));
    EXPECT_EQ(digest.text, kHead + kSource + kBody + "Theo dõi kênh\n") << url;
  }
}

TEST(DigestText, NamesAreSafeAndShort) {
  EXPECT_EQ(digest_text(post("../../Đường/PHỐ: \"$(rm)\"\n" + kVietnamese)).name, "2025-03-12-duong-pho-rm");
  EXPECT_EQ(digest_text(post("日本 🎉\n" + kVietnamese)).name, "2025-03-12-post");
  std::string many = "một";
  for (int i = 0; i < 30; ++i) many += " hai";
  EXPECT_EQ(digest_text(post(many + "\n" + kVietnamese)).name,
            "2025-03-12-mot-hai-hai-hai-hai-hai-hai-hai-hai-hai-hai-hai-hai-hai-hai");
}

TEST(DigestText, APostWithoutPassageIsNone) {
  for (const std::string text : {"https://e.org/a", "#Water #Hanoi", "---", "", "\n\n"}) {
    EXPECT_EQ(digest_text(post(text)).text, "") << text;
  }
}

TEST(DigestText, DropsWhatNobodyReads) {
  EXPECT_EQ(
      digest_text(post(std::string("\n\nHồ\x01 nước\r\n") + kVietnamese + std::string(1, '\0') + "\n\n"))
          .text,
      "Hồ nước\n" + kVietnamese + "\n");
}

TEST(DigestText, TheNewsOfADayStaySeveralEntries) {
  const std::string day =
      kHead + kSource + kBody + "\n" + kHead + "https://www.example.org/fish\n#Fish\n" + kBody;
  const DigestText digest = digest_text(post(day));
  EXPECT_EQ(digest.text, day);
  EXPECT_EQ(parsed(digest).entries.size(), 2U);
}

TEST(DigestText, WhatLooksLikeAnotherEntryStaysInThis) {
  const std::vector<std::string> insertions = {"---\n",
                                               "📌 Xem thêm bài viết này\nhttps://e.org/b\n#Khac\n",
                                               "https://e.org/b\n#Khac\n",
                                               "━━━━━━\n",
                                               "📌\n",
                                               "#\n"};
  for (const std::string& inserted : insertions) {
    const ParsedFile file =
        parsed(digest_text(post(kHead + kSource + "Hồ nước trong xanh trở lại\n" + kVietnamese + "\n" +
                                inserted + "The lake is clear again\n" + kEnglish + "\n")));
    ASSERT_EQ(file.entries.size(), 1U) << inserted;
    const Entry& entry = file.entries.front();
    EXPECT_EQ(entry.url, "https://www.example.org/lake") << inserted;
    std::size_t english = 0;
    for (const Passage& passage : entry.passages) english += passage.language == Language::kEnglish ? 1 : 0;
    EXPECT_EQ(english, 2U) << inserted;
  }
}

// Whatever is between the lines of a post, it is read without a warning, and its body stays together.
TEST(DigestText, PostsWithAllKindsOfLinesAreReadWithoutAWarning) {
  const std::vector<std::string> between = {"---\n",
                                            "📌 Hồ sạch hơn nhờ nhà máy xử lý nước thải\n",
                                            "https://e.org/b\n",
                                            "#Khac #Hai\n",
                                            "Nguồn: https://e.org/c\n",
                                            "━━━\n",
                                            "* * *\n",
                                            "#\n",
                                            "•\n",
                                            "#1 thế giới, theo https://e.org/d và bạn đọc của trang này.\n",
                                            "#Khac Theo dõi thêm tại https://t.me/kenh để nhận tin mới.\n",
                                            "\n"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text = kHead + kSource;
    for (const std::string& line : {kVietnamese, kVietnamese, kEnglish, kEnglish}) {
      text += line + "\n";
      while (random() % 2 == 0) text += between[random() % between.size()];
    }
    const ParsedFile file = parsed(digest_text(post(text)));
    EXPECT_THAT(digest_test::messages(file), IsEmpty()) << text;
    ASSERT_EQ(file.entries.size(), 1U) << text;
    const auto bodies = std::count_if(file.entries[0].passages.begin(), file.entries[0].passages.end(),
                                      [](const Passage& passage) { return passage.kind == Kind::kBody; });
    EXPECT_EQ(bodies, 4) << text;
  }
}

}  // namespace
}  // namespace songngu
