// What programs put above a text that is copied out of them: the heads of chat messages and of mails.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace songngu {

/// "Kênh Tin, [12 Mar 2025 at 08:00:00]:", "[12/03/2025 08:00] Kênh Tin: …", "12/03/2025, 08:00 - Kênh Tin:
/// …"
struct MessageHead {
  std::optional<std::string> date;
  std::string_view text;  ///< what follows the head on its line
};

std::optional<MessageHead> read_message_head(std::string_view line);

/// Whether the line is a field of a mail's head: "From: …", "Subject: …", "Tiêu đề: …".
bool is_mail_field(std::string_view line);

/// Whether it is one that says more than from where to where: not "From: …" and "Đến: …".
bool is_sure_mail_field(std::string_view line);

/// "---------- Forwarded message ---------", "Forwarded from Kênh Tin"
bool is_forward_mark(std::string_view line);

}  // namespace songngu
