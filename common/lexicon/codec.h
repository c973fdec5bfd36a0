// Bytes of compact tables: variable-length numbers, front-coded words, probabilities as 1/16 octaves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace songngu {

class TableWriter {
 public:
  void number(std::uint64_t value);  ///< 7 bits a byte, lowest first
  void byte(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  void text(std::string_view value) { bytes_.append(value); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// THROWS: Error(kDatabase) where the bytes end too early.
class TableReader {
 public:
  explicit TableReader(std::string_view bytes) : rest_(bytes) {}
  std::uint64_t number();
  std::uint32_t number32();  ///< THROWS also where it does not fit
  std::uint8_t byte() { return static_cast<std::uint8_t>(text(1).front()); }
  std::string_view text(std::size_t size);
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
};

/// A probability in one byte: 2^(-b/16), so down to 2^-15.9.
std::uint8_t octaves_of(double probability);
double probability_of(std::uint8_t octaves);

}  // namespace songngu
