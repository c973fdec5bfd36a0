#include "common/base/bytes.h"

#include <limits>

namespace songngu {

void ByteReader::damaged() {
  throw RecordError("it holds a record that can't be read");
}

RecordError::RecordError(const std::string& found)
    : Error(ExitCode::kDatabase, found, "the database is damaged: build it again with 'indexer build'") {}

ByteWriter& ByteWriter::number(std::uint64_t value) {
  for (; value >= 0x80U; value >>= 7U) byte(static_cast<std::uint8_t>(value | 0x80U));
  return byte(static_cast<std::uint8_t>(value));
}

ByteWriter& ByteWriter::signed_number(std::int64_t value) {
  return number((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
}

ByteWriter& ByteWriter::byte(std::uint8_t value) {
  bytes_.push_back(static_cast<char>(value));
  return *this;
}

ByteWriter& ByteWriter::text(std::string_view value) {
  number(value.size());
  bytes_.append(value);
  return *this;
}

std::uint64_t ByteReader::long_number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint8_t next = byte();
    value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
    if ((next & 0x80U) == 0) return value;
  }
  damaged();
}

std::uint32_t ByteReader::small() {
  const std::uint64_t value = number();
  if (value > std::numeric_limits<std::uint32_t>::max()) damaged();
  return static_cast<std::uint32_t>(value);
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

std::string_view ByteReader::text() {
  const std::uint64_t size = number();
  if (size > bytes_.size()) damaged();
  const std::string_view value = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return value;
}

std::size_t ByteReader::count() {
  const std::uint64_t value = number();
  if (value > bytes_.size()) damaged();
  return value;
}

}  // namespace songngu
