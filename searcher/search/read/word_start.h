// The first two letters of a word, folded: one look tells of most words that they are not the one looked for,
// before any form of them is made.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

namespace songngu {

/// The start of a word fits those of its forms and of its stem. Two words of one stem need not fit each other
/// ("aed" and "aing", whose stem is "a"): the start to be looked for is that of the stem.
class WordStart {
 public:
  /// Of a word as it stands in a text, or of a form of it.
  explicit WordStart(std::string_view word);

  /// Whether a word that starts so may be the other, a form of it or its stem, or the other way round.
  [[nodiscard]] bool fits(WordStart other) const {
    return letters_ == other.letters_ || letters_ == other.first() || first() == other.letters_ ||
           letters_ == kUnknown || other.letters_ == kUnknown;
  }

 private:
  friend class WordStarts;

  static constexpr std::uint16_t kUnknown = 0;  // letters that don't fold by themselves

  /// That of a single letter, to which a stem may be cut down ("aed").
  [[nodiscard]] std::uint16_t first() const { return letters_ & 0xFF00U; }

  std::uint16_t letters_ = kUnknown;
};

/// How any of several words start.
class WordStarts {
 public:
  void add(WordStart start) {
    any_ = any_ || start.letters_ == WordStart::kUnknown;
    known_.set(start.letters_);
  }

  /// Whether a word that starts so may be one of them.
  [[nodiscard]] bool fit(WordStart start) const {
    return any_ || start.letters_ == WordStart::kUnknown || known_.test(start.letters_) ||
           known_.test(start.first());
  }

 private:
  std::bitset<0x10000> known_;
  bool any_ = false;
};

}  // namespace songngu
