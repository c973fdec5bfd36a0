#include "indexer/import/posts.h"

#include <string_view>

#include <unicode/uchar.h>

#include "common/text/unicode/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

constexpr std::size_t kMostUnits = 4096;             ///< of UTF-16 in one message
constexpr std::size_t kLeastUnits = kMostUnits / 2;  ///< clients cut in the second half
constexpr std::int64_t kMostSecondsBetween = 5;

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size();) units += next_code_point(text, i) > 0xFFFF ? 2 : 1;
  return units;
}

/// The byte after the first `units` code units of UTF-16.
std::size_t byte_after(std::string_view text, std::size_t units) {
  std::size_t i = 0;
  while (i < text.size() && units > 0) units -= next_code_point(text, i) > 0xFFFF && units > 1 ? 2 : 1;
  return i;
}

/// A list mark, 📌 or another sign that no sentence begins with: a dash, a bullet, an emoji.
bool begins_with_mark(std::string_view text) {
  std::size_t i = 0;
  const auto first = static_cast<UChar32>(next_code_point(text, i));
  const auto category = U_MASK(u_charType(first));
  return (category & (U_GC_S_MASK | U_GC_PD_MASK | U_GC_PO_MASK)) != 0 && first != '"' && first != '\'' &&
         first != '#' && first != U'…';
}

bool ends_sentence(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_code_point(text, at);
    if (c == '"' || c == ')' || c == U'”' || c == U'’' || c == U'»') continue;
    return c == '.' || c == '!' || c == '?' || c == U'…' || c == ':';
  }
  return false;
}

bool is_letter_at(std::string_view text, bool last) {
  std::size_t at = last ? text.size() : 0;
  const char32_t c = last ? previous_code_point(text, at) : next_code_point(text, at);
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool begins_lower(std::string_view text) {
  std::size_t i = 0;
  return u_islower(static_cast<UChar32>(next_code_point(text, i))) != 0;
}

/// What was between two parts of a text. Clients cut at a line break if there is one in the second half, else
/// at a space, else anywhere; white space at the cut is lost.
const char* lost_between(std::string_view before, std::string_view after) {
  const bool full = utf16_units(before) == kMostUnits;
  if (full && is_letter_at(before, true) && begins_lower(after)) return "";
  if (begins_lower(after)) return " ";
  const bool line_break = before.find('\n', byte_after(before, kLeastUnits)) != std::string_view::npos;
  return line_break || ends_sentence(before) ? "\n" : " ";
}

}  // namespace

bool PostJoiner::is_next_of(const TelegramMessage& message) const {
  return post_ && post_->chat == message.chat && message.id == last_id_ + 1 &&
         post_->author == message.author && post_->forwarded_from == message.forwarded_from;
}

bool PostJoiner::continues_album(const TelegramMessage& message) const {
  return post_->has_media && message.has_media && message.seconds == last_seconds_ &&
         message.forwarded_from.empty();
}

bool PostJoiner::continues_text(const TelegramMessage& message) const {
  const std::string_view last = std::string_view(post_->text).substr(last_part_);
  const std::size_t units = utf16_units(last);
  return !message.has_media && !message.text.empty() && message.seconds >= last_seconds_ &&
         message.seconds - last_seconds_ <= kMostSecondsBetween && units > kLeastUnits &&
         units + utf16_units(message.text) >= kMostUnits && !begins_with_mark(message.text);
}

void PostJoiner::join(TelegramMessage&& message, const char* between) {
  if (!message.text.empty()) {
    if (!post_->text.empty()) post_->text += between;
    last_part_ = post_->text.size();
    for (LinkedWords& link : message.links) {
      post_->links.push_back({link.begin + last_part_, link.end + last_part_, std::move(link.url)});
    }
    post_->text += message.text;
  }
}

void PostJoiner::add(TelegramMessage&& message) {
  const std::int64_t id = message.id;
  const std::int64_t seconds = message.seconds;
  if (is_next_of(message) && continues_album(message)) {
    join(std::move(message), "\n");
  } else if (is_next_of(message) && continues_text(message)) {
    const std::string_view last = std::string_view(post_->text).substr(last_part_);
    join(std::move(message), lost_between(last, message.text));
  } else {
    finish();
    post_ = std::move(message);
    last_part_ = 0;
  }
  last_id_ = id;
  last_seconds_ = seconds;
}

void PostJoiner::finish() {
  if (!post_) return;
  if (trim(post_->text).empty()) {
    ++without_text_;
  } else {
    on_post_(std::move(*post_));
  }
  post_.reset();
}

}  // namespace songngu
