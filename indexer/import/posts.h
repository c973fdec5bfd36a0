// Joins messages to posts. Telegram limits the length of a message, so a long post is exported as several.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>

#include "indexer/import/telegram.h"

namespace songngu {

/// Messages of a chat in the order of their numbers go in, posts come out. Two messages that follow each
/// other are parts of one post if they are
/// - an album: photos or files sent in the same second, with their captions;
/// - a long text: more than one message holds, sent by one author within seconds, where the second part does
/// not
///   begin as a post does.
/// Messages without text are not posts.
class PostJoiner {
 public:
  explicit PostJoiner(std::function<void(TelegramMessage&&)> on_post) : on_post_(std::move(on_post)) {}

  void add(TelegramMessage&& message);
  void finish();
  [[nodiscard]] std::size_t without_text() const { return without_text_; }

 private:
  [[nodiscard]] bool is_next_of(const TelegramMessage& message) const;
  [[nodiscard]] bool continues_album(const TelegramMessage& message) const;
  [[nodiscard]] bool continues_text(const TelegramMessage& message) const;
  void join(TelegramMessage&& message, const char* between);

  std::function<void(TelegramMessage&&)> on_post_;
  std::optional<TelegramMessage> post_;  // what may go on
  std::int64_t last_id_ = 0;             // of the message that was joined last
  std::int64_t last_seconds_ = 0;
  std::size_t last_part_ = 0;  // byte of the post's text at which its last part begins
  std::size_t without_text_ = 0;
};

}  // namespace songngu
