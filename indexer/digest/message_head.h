// What is around a text that is copied out of a program: the heads of chat messages and of mails, and the
// greeting, closing and signature of a letter.
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

/// Also the line above the text of a mail that is answered: "On 5 Jun 2025, at 08:00, An wrote:".
std::optional<MessageHead> read_message_head(std::string_view line);

/// Whether the line is a field of a mail's head: "From: …", "Subject: …", "Tiêu đề: …".
bool is_mail_field(std::string_view line);

/// Whether it is one that says more than from where to where: not "From: …" and "Đến: …".
bool is_sure_mail_field(std::string_view line);

/// "---------- Forwarded message ---------", "Forwarded from Kênh Tin"
bool is_forward_mark(std::string_view line);

/// "Chào Hùng,", "Dear all,"
bool is_letter_greeting(std::string_view line);

/// "Cảm ơn,", "Trân trọng!", "Best regards,"
bool is_letter_closing(std::string_view line);

}  // namespace songngu
