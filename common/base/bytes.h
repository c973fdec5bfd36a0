// The byte form of numbers and strings in records, values, metadata and lexicons: numbers as unsigned LEB128,
// strings after their length. A reader throws RecordError for bytes that no writer made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/error.h"

namespace songngu {

/// Error(kDatabase): bytes that no program of this version wrote. The message does not name the database;
/// while_reading() (xapian_border.h) adds its name.
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
  /// `bytes` must outlive the reader and what text() returns.
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number() {
    if (bytes_.empty() || static_cast<unsigned char>(bytes_.front()) >= 0x80U) return long_number();
    return byte();  // most numbers are small
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
  /// A number of items that follow, each of at least one byte.
  std::size_t count();
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  [[nodiscard]] std::size_t bytes_left() const { return bytes_.size(); }

 private:
  [[noreturn]] static void damaged();
  std::uint64_t long_number();

  std::string_view bytes_;
};

}  // namespace songngu
