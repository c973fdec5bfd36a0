#include "indexer/digest/message_head.h"

#include <algorithm>
#include <array>

#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/date.h"
#include "indexer/digest/heading.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestStamp = 60;   // bytes
constexpr std::size_t kLongestSender = 60;  // code points

bool is_sender(std::string_view name) {
  return !name.empty() && code_point_count(name) <= kLongestSender &&
         name.find("://") == std::string_view::npos;
}

// "Kênh Tin, [STAMP]:" and "[STAMP] Kênh Tin: text"
std::optional<MessageHead> bracketed_head(std::string_view line) {
  const std::size_t open = line.find('[');
  if (open == std::string_view::npos || open > 4 * kLongestSender) return std::nullopt;
  const std::size_t close = line.find(']', open);
  if (close == std::string_view::npos || close - open > kLongestStamp) return std::nullopt;
  const std::string_view stamp = line.substr(open + 1, close - open - 1);
  if (!has_time(stamp)) return std::nullopt;
  const auto date = find_date(stamp);
  if (!date) return std::nullopt;
  const std::string_view before = trim(line.substr(0, open));
  std::string_view after = trim(line.substr(close + 1));
  if (!before.empty()) {
    // What follows a date in the middle of a sentence is not a message.
    const bool head = after.empty() || after.starts_with(':') || before.ends_with(',');
    if (!head || !is_sender(before)) return std::nullopt;
    if (after.starts_with(':')) after = trim(after.substr(1));
    return MessageHead{date, after};
  }
  const std::size_t colon = after.find(':');
  if (colon == std::string_view::npos)
    return after.empty() ? std::optional(MessageHead{date, {}}) : std::nullopt;
  if (!is_sender(after.substr(0, colon))) return std::nullopt;
  return MessageHead{date, trim(after.substr(colon + 1))};
}

// "12/03/2025, 08:00 - Kênh Tin: text"
std::optional<MessageHead> plain_head(std::string_view line) {
  if (line.front() < '0' || line.front() > '9') return std::nullopt;
  const std::size_t dash = line.find(" - ");
  if (dash == std::string_view::npos || dash > kLongestStamp) return std::nullopt;
  const std::string_view stamp = line.substr(0, dash);
  if (!has_time(stamp)) return std::nullopt;
  const auto date = find_date(stamp);
  const std::string_view rest = line.substr(dash + 3);
  const std::size_t colon = rest.find(':');
  if (!date || colon == std::string_view::npos || !is_sender(rest.substr(0, colon))) return std::nullopt;
  return MessageHead{date, trim(rest.substr(colon + 1))};
}

constexpr std::size_t kLongestReplyHead = 200;  // bytes

// "> On 5 Jun 2025, at 08:00, An <an@example.org> wrote:", "Vào 08:00, 5 tháng 6, 2025, An đã viết:"
std::optional<MessageHead> reply_head(std::string_view line) {
  line = line.substr(std::min(line.find_first_not_of("> "), line.size()));
  if (line.size() > kLongestReplyHead) return std::nullopt;
  const bool english = line.starts_with("On ") && line.ends_with(" wrote:");
  const bool vietnamese = line.starts_with("Vào ") && line.ends_with(" viết:");
  if (!english && !vietnamese) return std::nullopt;
  const auto date = find_date(line);
  return date ? std::optional(MessageHead{date, {}}) : std::nullopt;
}

}  // namespace

std::optional<MessageHead> read_message_head(std::string_view line) {
  for (const auto read : {bracketed_head, plain_head, reply_head}) {
    if (auto head = read(line)) return head;
  }
  return std::nullopt;
}

namespace {

constexpr std::array kMailFields{"from"sv,         "to"sv,           "cc"sv,
                                 "bcc"sv,          "subject"sv,      "date"sv,
                                 "sent"sv,         "reply-to"sv,     "từ"sv,
                                 "đến"sv,          "tới"sv,          "chủ đề"sv,
                                 "tiêu đề"sv,      "ngày"sv,         "người gửi"sv,
                                 "người nhận"sv,   "gửi"sv,          "message-id"sv,
                                 "mime-version"sv, "content-type"sv, "content-transfer-encoding"sv,
                                 "return-path"sv,  "received"sv,     "delivered-to"sv,
                                 "x-mailer"sv,     "list-id"sv,      "importance"sv};
// Of people in a mail, and of places in a text: "Từ: Huế", "Đến: Hà Nội".
constexpr std::array kAddressFields{"from"sv, "to"sv,  "cc"sv,  "bcc"sv,       "từ"sv,
                                    "đến"sv,  "tới"sv, "gửi"sv, "người gửi"sv, "người nhận"sv};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// In lower case, without emphasis; empty if the line is not a field.
std::string field_key(std::string_view line) {
  const std::size_t colon = line.substr(0, 40).find(':');
  if (colon == std::string_view::npos) return {};
  std::string key = lower_case(to_nfc(trim(line.substr(0, colon))));
  std::erase(key, '*');
  return key;
}

constexpr std::array kForwardMarks{
    "forwarded message"sv,         "original message"sv,     "forwarded from"sv,
    "begin forwarded message"sv,   "thư được chuyển tiếp"sv, "thư gốc"sv,
    "tin nhắn được chuyển tiếp"sv, "chuyển tiếp từ"sv,       "được chuyển tiếp từ"sv,
    "đã chuyển tiếp từ"sv};
constexpr std::string_view kFrame = "-_= *[]()";  // what forward marks are written between

bool names_sender(std::string_view mark) {
  return mark.ends_with("from") || mark.ends_with("từ");
}

}  // namespace

bool is_mail_field(std::string_view line) {
  return contains(kMailFields, field_key(line));
}

bool is_sure_mail_field(std::string_view line) {
  const std::string key = field_key(line);
  return contains(kMailFields, key) && !contains(kAddressFields, key);
}

bool is_forward_mark(std::string_view line) {
  if (line.size() > 4 * kLongestSender) return false;
  const std::size_t begin = line.find_first_not_of(kFrame);
  if (begin == std::string_view::npos) return false;
  const std::string_view frame = line.substr(0, begin);
  const bool ruled = frame.find_first_not_of("-_= ") == std::string_view::npos && frame.size() >= 3;
  if (frame.ends_with(' ') && !ruled) return false;  // a bullet
  const std::size_t end = line.find_last_not_of(kFrame) + 1;
  const std::string text = lower_case(to_nfc(line.substr(begin, end - begin)));
  return std::any_of(kForwardMarks.begin(), kForwardMarks.end(), [&](std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    if (ruled) return true;
    std::string_view rest = std::string_view(text).substr(mark.size());
    const bool colon = rest.ends_with(':');
    if (colon) rest.remove_suffix(1);
    if (names_sender(mark)) return code_point_count(rest) <= kLongestSender && !ends_sentence(rest);
    return rest.empty() && (colon || !frame.empty());
  });
}

namespace {

constexpr std::size_t kLongestGreeting = 60;  // code points
constexpr std::size_t kLongestClosing = 30;
constexpr std::array kGreetings{"chào"sv,      "xin chào"sv, "kính gửi"sv, "kính chào"sv, "thân gửi"sv,
                                "thân chào"sv, "hi"sv,       "hello"sv,    "dear"sv};
constexpr std::array kClosings{"cảm ơn"sv,       "cám ơn"sv,       "xin cảm ơn"sv, "trân trọng"sv,
                               "thân"sv,         "thân mến"sv,     "thân ái"sv,    "kính thư"sv,
                               "thanks"sv,       "thank you"sv,    "regards"sv,    "best"sv,
                               "best regards"sv, "kind regards"sv, "cheers"sv,     "sincerely"sv};

bool ends_as_address(std::string_view line) {
  return line.ends_with(',') || line.ends_with('!') || line.ends_with(':');
}

}  // namespace

bool is_letter_greeting(std::string_view line) {
  if (!ends_as_address(line) || code_point_count(line) > kLongestGreeting) return false;
  const std::string text = lower_case(to_nfc(line));
  return std::any_of(kGreetings.begin(), kGreetings.end(), [&](std::string_view greeting) {
    const bool whole = text.size() == greeting.size() + 1;
    return text.starts_with(greeting) && (whole || text[greeting.size()] == ' ');
  });
}

bool is_letter_closing(std::string_view line) {
  if (code_point_count(line) > kLongestClosing) return false;
  const std::string text = lower_case(to_nfc(line.substr(0, line.find_last_not_of(",.! ") + 1)));
  return contains(kClosings, text);
}

}  // namespace songngu
