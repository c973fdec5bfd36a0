// The byte form of numbers and strings in records, values, metadata and lexicons: unsigned LEB128 numbers,
// strings behind their length. A reader that meets bytes which no writer made throws RecordError.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/error.h"

namespace songngu {

/// Error(kDatabase): bytes that no program of this version wrote. Whoever knows the database names it
/// (while_reading() of xapian_border.h).
class RecordError : public Error {
 public:
  explicit RecordError(const std::string& found);
};

class ByteWriter {
 public:
  ByteWriter& number(std::uint64_t value);
  ByteWriter& signed_number(std::int64_t value);  ///< zigzag
  ByteWriter& byte(std::uint8_t value);
  ByteWriter& text(std::string_view value);
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  /// `bytes` must outlive the reader and what text() gives.
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number() {
    if (bytes_.empty() || static_cast<unsigned char>(bytes_.front()) >= 0x80U) return long_number();
    return byte();  // as most are
  }
  std::uint32_t small();  ///< a number that must fit 32 bits
  std::int64_t signed_number();
  std::uint8_t byte() {
    if (bytes_.empty()) damaged();
    const auto value = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::string_view text();
  /// A count of things that take at least one byte each.
  std::size_t count();
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  [[nodiscard]] std::size_t bytes_left() const { return bytes_.size(); }

 private:
  [[noreturn]] static void damaged();
  std::uint64_t long_number();

  std::string_view bytes_;
};

}  // namespace songngu
