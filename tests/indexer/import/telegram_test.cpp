#include "indexer/import/telegram.h"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct ReadExport {
  std::vector<TelegramMessage> messages;
  std::vector<std::string> said;
  TelegramReport report;

  [[nodiscard]] std::vector<std::string> texts() const {
    std::vector<std::string> list;
    for (const TelegramMessage& message : messages) list.push_back(message.text);
    return list;
  }
};

ReadExport read(const std::string& json) {
  std::istringstream file(json);
  JsonSource source(file);
  DiagnosticList diagnostics("result.json");
  ReadExport result;
  result.report = read_telegram(
      source, diagnostics, [&](TelegramMessage&& message) { result.messages.push_back(std::move(message)); });
  for (const Diagnostic& one : diagnostics.take()) result.said.push_back(to_string(one));
  return result;
}

std::string chat(const std::string& messages, const std::string& type = "public_channel") {
  return R"({"name": "Kênh Tin", "type": ")" + type + R"(", "id": 77, "messages": [)" + messages + "]}";
}

constexpr const char* kMessage = R"({"id": 5, "type": "message", "date": "2025-03-12T08:01:02")";

TEST(Telegram, ReadsAMessage) {
  const ReadExport read_in = read(chat(R"({"id": 5, "type": "message", "date": "2025-03-12T08:01:02",
    "edited": "2025-03-13T09:00:00", "from": "Kênh", "from_id": "channel77", "photo": "photos/1.jpg",
    "forwarded_from": "Tin", "reactions": [{"type": "emoji", "count": 3, "emoji": "👍", "text": "no"}],
    "text": "Hồ nước"})"));
  EXPECT_THAT(read_in.said, IsEmpty());
  ASSERT_EQ(read_in.messages.size(), 1U);
  const TelegramMessage& message = read_in.messages.front();
  EXPECT_EQ(message.chat, "77");
  EXPECT_EQ(message.id, 5);
  EXPECT_EQ(message.date, "2025-03-12");
  EXPECT_EQ(message.seconds % 86400, 8 * 3600 + 62);
  EXPECT_EQ(message.author, "channel77");
  EXPECT_EQ(message.forwarded_from, "Tin");
  EXPECT_TRUE(message.has_media);
  EXPECT_EQ(message.text, "Hồ nước");
}

TEST(Telegram, PutsTheTextTogetherOfItsParts) {
  const ReadExport read_in =
      read(chat(std::string(kMessage) + R"(, "text": ["Nguồn: ", {"type": "bold", "text": "b"},
    {"type": "text_link", "text": "The Review", "href": "https://e.org/a"}, {"type": "hashtag", "text": "#FT"}]})"));
  ASSERT_EQ(read_in.messages.size(), 1U);
  const TelegramMessage& message = read_in.messages.front();
  EXPECT_EQ(message.text, "Nguồn: bThe Review#FT");
  ASSERT_EQ(message.links.size(), 1U);
  EXPECT_EQ(message.text.substr(message.links[0].begin, message.links[0].end - message.links[0].begin),
            "The Review");
  EXPECT_EQ(message.links[0].url, "https://e.org/a");
}

TEST(Telegram, ReadsTextEntitiesWhereThereIsNoText) {
  EXPECT_THAT(
      read(chat(std::string(kMessage) + R"(, "text_entities": [{"type": "plain", "text": "a"}]})")).texts(),
      ElementsAre("a"));
}

TEST(Telegram, PassesOverServiceMessages) {
  EXPECT_THAT(
      read(chat(R"({"id": 1, "type": "service", "date": "2025-03-12T08:01:02", "action": "pin_message",
    "text": "a"})"))
          .texts(),
      IsEmpty());
}

TEST(Telegram, TakesTheChannelsOfAnAccount) {
  const std::string message = std::string(kMessage) + R"(, "text": ")";
  const ReadExport read_in =
      read(R"({"about": "a", "contacts": {"list": [{"messages": 1}]}, "chats": {"about": "b",
    "list": [)" +
           chat(message + "private\"}", "personal_chat") + "," + chat(message + "public\"}") +
           R"(]}, "left_chats": {"list": [)" + chat(message + "left\"}", "private_channel") + "]}}");
  EXPECT_THAT(read_in.texts(), ElementsAre("public", "left"));
  EXPECT_EQ(read_in.report.chats_left_out, 1U);
  EXPECT_THAT(read_in.said, IsEmpty());
}

TEST(Telegram, TakesAnyChatThatWasExportedByItself) {
  EXPECT_THAT(read(chat(std::string(kMessage) + R"(, "text": "a"})", "saved_messages")).texts(),
              ElementsAre("a"));
}

TEST(Telegram, SaysWhatItLeavesOut) {
  const ReadExport read_in = read(chat(
      R"(7, [1],
{"id": 1, "text": "no date"}, {"date": "2025-03-12", "text": "no number"},
{"id": "2", "date": "2025-03-12T08:00:00", "text": ["a", 7]})"));
  EXPECT_THAT(read_in.texts(), ElementsAre("a"));
  EXPECT_THAT(
      read_in.said,
      ElementsAre("result.json:1:72: warning: not a message: left out",
                  "result.json:1:74: warning: not a message: left out",
                  "result.json:2:1: warning: a message without a number or a date: left out",
                  "result.json:2:31: warning: a message without a number or a date: left out",
                  "result.json:3:1: warning: a part of the text is not as Telegram writes it: left out"));
}

TEST(Telegram, ReadsADateThatIsShorterThanTelegramsOwn) {
  for (const char* date : {"2025-3-1", "2025-03-1"}) {
    const ReadExport read_in =
        read(chat(R"({"id": 1, "date": ")" + std::string(date) + R"(", "text": "a"})"));
    ASSERT_EQ(read_in.messages.size(), 1U) << date;
    EXPECT_EQ(read_in.messages.front().date, "2025-03-01");
    EXPECT_EQ(read_in.messages.front().seconds % 86400, 0);
  }
}

TEST(Telegram, TakesWhatIsBeforeTheEndOfATruncatedExport) {
  const std::string whole =
      chat(std::string(kMessage) + R"(, "text": "a"},)" + "\n" + kMessage + R"(, "text": "b"})");
  const ReadExport read_in = read(whole.substr(0, whole.size() - 8));
  EXPECT_THAT(read_in.texts(), ElementsAre("a"));
  EXPECT_THAT(read_in.said,
              ElementsAre("result.json:2:66: error: the export is cut off here: all before this "
                          "place is imported"));
}

TEST(Telegram, NoCutThrowsOrGivesHalfAMessage) {
  const std::string whole =
      chat(std::string(kMessage) + R"(, "text": ["ă", {"type": "bold", "text": "đ\u0111"}]})");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const ReadExport read_in = read(whole.substr(0, size));
    ASSERT_EQ(read_in.said.size(), 1U) << size;
    for (const std::string& text : read_in.texts()) EXPECT_EQ(text, "ăđđ");
  }
}

TEST(Telegram, RefusesWhatIsNoExport) {
  const auto said = [](const std::string& json) {
    const ReadExport read_in = read(json);
    EXPECT_THAT(read_in.messages, IsEmpty());
    return testing::PrintToString(read_in.said);
  };
  EXPECT_THAT(said(R"({"messages": {"a": 1}, "list": [{"messages": []}]})"),
              HasSubstr("error: no chat with messages in it: not an export of Telegram Desktop"));
  EXPECT_THAT(said(""), HasSubstr("result.json:1:1: error: invalid JSON: not an export of Telegram Desktop"));
  EXPECT_THAT(said("\n <p>"), HasSubstr("result.json:2:2: error: invalid JSON"));
  EXPECT_THAT(said("<!DOCTYPE html>"),
              HasSubstr("HTML, not JSON: export it again, with \\\"Machine-readable JSON\\\" as the format"));
  EXPECT_THAT(said(std::string(100'000, '[')),
              HasSubstr("nested too deep: not an export of Telegram Desktop"));
  EXPECT_THAT(said(chat(R"({"id": 1, "text": )" + std::string(100'000, '['))), HasSubstr("nested too deep"));
  EXPECT_THAT(said("{\"a\": \"" + std::string(10'000'000, 'a') + "\"}"),
              HasSubstr("a value of several megabytes: not an export of Telegram Desktop"));
  EXPECT_THAT(said(chat("\"" + std::string(10'000'000, 'a') + "\"")),
              HasSubstr("a value of several megabytes"));
  EXPECT_THAT(said(chat("\xFF")), HasSubstr("invalid JSON from here on: all before this place is imported"));
}

TEST(Telegram, ALimitIsOfOneMessageNotOfAll) {
  std::string messages;
  for (int i = 0; i < 100; ++i) {
    messages +=
        (i == 0 ? "" : ",") + std::string(kMessage) + R"(, "text": ")" + std::string(100'000, 'a') + "\"}";
  }
  EXPECT_EQ(read(chat(messages)).messages.size(), 100U);
}

}  // namespace
}  // namespace songngu
