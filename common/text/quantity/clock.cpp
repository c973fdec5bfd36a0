#include "common/text/quantity/clock.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "common/text/quantity/phrase.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

constexpr int kHalfDay = 12 * 60;

struct Digits {
  int value = 0;
  std::size_t count = 0;
  std::size_t end = 0;
};

Digits digits_at(std::string_view text, std::size_t byte) {
  std::size_t end = byte;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return {parse_whole<int>(text.substr(byte, end - byte)).value_or(0), end - byte, end};
}

bool digit_at(std::string_view text, std::size_t byte) {
  return byte < text.size() && is_ascii_digit(text[byte]);
}

std::optional<ClockTime> time_of(std::size_t begin, const Digits& hour, const Digits& minutes) {
  if (minutes.count == 0 || minutes.count > 2 || minutes.value > 59) return std::nullopt;
  return ClockTime{{begin, minutes.end}, (hour.value * 60 + minutes.value) % kHalfDay, true};
}

struct Half {
  std::string_view name;
  std::size_t end = 0;
  bool named = false;  ///< am or pm, not sáng or the like
};

/// "p.m.", "o’clock in the evening", "giờ tối", "phút sáng", right after the digits of a time.
std::optional<Half> half_at(std::string_view text, std::size_t byte) {
  static constexpr auto kBetween =
      std::to_array<std::string_view>({"giờ", "h", "phút", "o’clock", "o'clock"});
  static constexpr std::pair<std::string_view, std::string_view> kHalves[] = {
      {"am", "am"},
      {"a.m", "am"},
      {"in the morning", "am"},
      {"sáng", "am"},
      {"pm", "pm"},
      {"p.m", "pm"},
      {"in the afternoon", "pm"},
      {"chiều", "pm"},
      {"tối", "pm"},
      {"in the evening", "pm"},
  };
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"thiểu", "đa", "ưu", "cao", "mật", "tạo", "kiến", "lập", "dài", "cao", "rộng"});  // tối đa, sáng tạo
  const auto ends_at = [&](std::size_t end) { return end_of_letters(text, end) == end; };
  std::size_t at = skip_blanks(text, byte);
  for (const std::string_view word : kBetween) {
    if (text.substr(at).starts_with(word) && ends_at(at + word.size()))
      at = skip_blanks(text, at + word.size());
  }
  for (const auto& [word, name] : kHalves) {
    const std::string written = ascii_lower(std::string(text.substr(at, word.size())));
    if (written != word || !ends_at(at + word.size())) continue;
    const std::vector<PhraseWord> after = read_words(text, skip_blanks(text, at + word.size()), 1);
    if (!after.empty() && contains(kOthers, after.front().exact)) return std::nullopt;
    const std::size_t end = at + word.size();
    const bool point = word[1] == '.' && text.substr(end).starts_with('.');
    return Half{name, point ? end + 1 : end, word[1] == 'm' || word[1] == '.'};
  }
  return std::nullopt;
}

/// Takes in the half of the day after the time.
void add_half(std::string_view text, int hour, ClockTime& time) {
  time.whole_hour = !time.clear;
  if (time.clear && (hour > 12 || hour == 0)) time.half = hour > 12 && hour < 24 ? "pm" : "am";
  const auto half = half_at(text, time.range.end);
  if (!half || hour == 0 || hour > 12) return;
  time.half = half->name;
  time.clear = true;
  time.range.end = half->end;
}

/// 7:43, but not 1:7:43 or 7:4
std::optional<ClockTime> with_colon(std::string_view text, std::size_t byte, const Digits& hour) {
  if (!text.substr(hour.end).starts_with(':')) return std::nullopt;
  const Digits minutes = digits_at(text, hour.end + 1);
  const bool longer = text.substr(minutes.end).starts_with(':') && digit_at(text, minutes.end + 1);
  return minutes.count == 2 && !longer ? time_of(byte, hour, minutes) : std::nullopt;
}

/// 7 giờ 43, 7 giờ 5 phút, 7h43, 7 giờ, 7 p.m.
std::optional<ClockTime> with_hour_word(std::string_view text, std::size_t byte, const Digits& hour) {
  static constexpr auto kHours = std::to_array<std::string_view>({"giờ", "h", "am", "pm", "a", "p", "o"});
  const std::vector<PhraseWord> words = read_words(text, skip_blanks(text, hour.end), 1);
  if (words.empty() || !contains(kHours, words.front().exact)) return std::nullopt;
  const ClockTime whole{{byte, hour.end}, hour.value * 60 % kHalfDay};
  const Digits minutes = digits_at(text, skip_blanks(text, words.front().end));
  if (minutes.count == 0) return whole;
  const std::vector<PhraseWord> after = read_words(text, skip_blanks(text, minutes.end), 1);
  const bool named = !after.empty() && after.front().exact == "phút";
  return named || minutes.count == 2 ? time_of(byte, hour, minutes) : whole;
}

/// 1730
std::optional<ClockTime> without_sign(std::size_t byte, const Digits& digits) {
  if (digits.count != 4 || digits.value >= 2400 || digits.value % 100 > 59) return std::nullopt;
  return ClockTime{{byte, digits.end}, (digits.value / 100 * 60 + digits.value % 100) % kHalfDay};
}

/// 8.30pm
std::optional<ClockTime> with_point(std::string_view text, std::size_t byte, const Digits& hour) {
  if (!text.substr(hour.end).starts_with('.')) return std::nullopt;
  const Digits minutes = digits_at(text, hour.end + 1);
  const auto half = half_at(text, minutes.end);
  return minutes.count == 2 && half && half->named ? time_of(byte, hour, minutes) : std::nullopt;
}

std::optional<ClockTime> time_at(std::string_view text, std::size_t byte) {
  const Digits hour = digits_at(text, byte);
  if (hour.count > 2) return without_sign(byte, hour);
  if (hour.value > 24) return std::nullopt;
  auto time = with_colon(text, byte, hour);
  if (!time) time = with_point(text, byte, hour);
  if (!time) time = with_hour_word(text, byte, hour);
  if (time) add_half(text, hour.value, *time);
  return time;
}

}  // namespace

std::vector<ClockTime> find_times(std::string_view text) {
  std::vector<ClockTime> times;
  bool joined = false;  // by letters, a colon or a decimal point to what is before
  for (std::size_t byte = 0; byte < text.size();) {
    if (is_ascii_digit(text[byte])) {
      const std::optional<ClockTime> time = joined ? std::nullopt : time_at(text, byte);
      if (time) times.push_back(*time);
      byte = time ? time->range.end : digits_at(text, byte).end;
    } else if (const std::size_t letters = end_of_letters(text, byte); letters > byte) {
      joined = true;
      byte = letters;
    } else {
      joined = text[byte] == ':' || text[byte] == '.' || text[byte] == ',';
      next_code_point(text, byte);
    }
  }
  return times;
}

}  // namespace songngu
