#include "common/text/unicode/utf8.h"

#include <algorithm>

namespace songngu {
namespace {

unsigned char byte_at(std::string_view text, std::size_t index) {
  return index < text.size() ? static_cast<unsigned char>(text[index]) : 0;
}

bool within(unsigned char byte, unsigned char low, unsigned char high) {
  return byte >= low && byte <= high;
}

// Length of the well-formed sequence at `i` (Unicode 15, table 3-7), 0 if there is none.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const unsigned char first = byte_at(text, i);
  const unsigned char second = byte_at(text, i + 1);
  if (first < 0x80) return 1;
  if (within(first, 0xC2, 0xDF)) return within(second, 0x80, 0xBF) ? 2 : 0;
  if (within(first, 0xE0, 0xEF)) {
    const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : 0xBF;
    return within(second, low, high) && within(byte_at(text, i + 2), 0x80, 0xBF) ? 3 : 0;
  }
  if (!within(first, 0xF0, 0xF4)) return 0;
  const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
  const bool tail = within(byte_at(text, i + 2), 0x80, 0xBF) && within(byte_at(text, i + 3), 0x80, 0xBF);
  return within(second, low, high) && tail ? 4 : 0;
}

/// Behind the well-formed sequences from the beginning on, of which nearly all are of one to three bytes.
std::size_t well_formed_size(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) {
      ++i;
    } else if (first > 0xE0 && first < 0xED && text.size() - i >= 3 && is_continuation_byte(text[i + 1]) &&
               is_continuation_byte(text[i + 2])) {
      i += 3;
    } else if (const std::size_t length = sequence_length(text, i)) {
      i += length;
    } else {
      break;
    }
  }
  return i;
}

bool is_lead(char c) {
  return !is_continuation_byte(c);
}

// Byte offset of the `count`-th code point from `from` on, or the size of the text.
std::size_t skip_code_points(std::string_view text, std::size_t from, std::uint32_t count) {
  while (count > 0 && from < text.size()) {
    ++from;
    while (from < text.size() && !is_lead(text[from])) ++from;
    --count;
  }
  return from;
}

}  // namespace

std::optional<InvalidUtf8> find_invalid_utf8(std::string_view bytes) {
  const std::size_t i = well_formed_size(bytes);
  if (i == bytes.size()) return std::nullopt;
  const std::string_view before = bytes.substr(0, i);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  InvalidUtf8 place;
  place.byte = i;
  place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  place.column = 1 + code_point_count(before.substr(line_begin));
  return place;
}

std::string_view without_byte_order_mark(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return bytes.substr(bytes.starts_with(kMark) ? kMark.size() : 0);
}

std::uint32_t code_point_count(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_lead));
}

std::string_view slice(std::string_view text, Span span) {
  if (span.end <= span.begin) return {};
  const std::size_t begin = skip_code_points(text, 0, span.begin);
  const std::size_t end = skip_code_points(text, begin, span.size());
  return text.substr(begin, end - begin);
}

CodePointIndex::CodePointIndex(std::string_view text) {
  starts_.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_lead(text[i])) starts_.push_back(static_cast<std::uint32_t>(i));
  }
  starts_.push_back(static_cast<std::uint32_t>(text.size()));
}

std::uint32_t CodePointIndex::code_points(std::size_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  return after == starts_.begin() ? 0 : static_cast<std::uint32_t>(after - starts_.begin() - 1);
}

std::size_t CodePointIndex::byte(std::uint32_t code_point) const {
  return starts_[std::min<std::size_t>(code_point, starts_.size() - 1)];
}

}  // namespace songngu
