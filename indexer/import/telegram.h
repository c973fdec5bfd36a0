// Reading an export of Telegram Desktop (result.json): of one chat, or of an account with many chats. A
// message at a time, so that an export of any size needs little memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic.h"
#include "indexer/import/json_source.h"

namespace songngu {

/// Words of a text that lead to a URL that is not shown.
struct LinkedWords {
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;
  std::string url;
};

struct TelegramMessage {
  std::string chat;  ///< what Telegram calls the chat: its number
  std::int64_t id = 0;
  std::string date;          ///< YYYY-MM-DD, as the clock of the exporting machine had it
  std::int64_t seconds = 0;  ///< of the time of sending, from a fixed day on
  std::string author;
  std::string forwarded_from;
  bool has_media = false;
  std::string text;  ///< as it is shown, without formatting
  std::vector<LinkedWords> links;
};

struct TelegramReport {
  std::size_t chats_left_out = 0;  ///< of an export of an account: those that are not channels
};

/// Calls `on_message` for each message, also those without text; service messages (who joined, what was
/// pinned) are passed over. What is not as Telegram writes it is reported with its place, and the rest is
/// read if it can be. THROWS: what `on_message` throws.
TelegramReport read_telegram(JsonSource& source, DiagnosticList& diagnostics,
                             const std::function<void(TelegramMessage&&)>& on_message);

}  // namespace songngu
