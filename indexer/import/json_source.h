// The bytes of a JSON file as a stream that knows where it is, and that refuses to read on where one value
// takes too much memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <streambuf>

namespace songngu {

struct FilePlace {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in code points
};

/// What is thrown if a value is longer than the limit.
struct ValueTooLong {};

class JsonSource : public std::streambuf {
 public:
  /// No value of an export is nearly as long: a message of Telegram has at most 4096 characters.
  static constexpr std::uint64_t kLongestValue = std::uint64_t{4} << 20;

  /// REQUIRES: `file` lives as long.
  explicit JsonSource(std::istream& file, std::uint64_t longest = kLongestValue);

  /// Where the character is that was read last.
  [[nodiscard]] FilePlace place();
  [[nodiscard]] std::uint64_t bytes_read() const;
  /// Whether the file could not be read on.
  [[nodiscard]] bool failed() const { return file_.bad(); }

  /// What is counted against the limit begins here. THROWS (from any reading): ValueTooLong.
  void begin_value() { value_begin_ = bytes_read(); }

 protected:
  int_type underflow() override;

 private:
  void count_to(const char* end);

  std::istream& file_;
  std::array<char, std::size_t{1} << 16> chunk_{};
  const char* counted_ = nullptr;  // line_ and column_ are of the character before it
  std::size_t line_ = 1;
  std::size_t column_ = 0;
  std::uint64_t before_chunk_ = 0;  // bytes
  std::uint64_t value_begin_ = 0;
  std::uint64_t longest_;
};

}  // namespace songngu
