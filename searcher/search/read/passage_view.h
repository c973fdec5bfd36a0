// A passage's text, divided into words and analysed as in the index, for what terms alone cannot decide:
// phrases, NEAR, highlights.
#pragma once

#include <bitset>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/text/quantity/quantity.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/span.h"
#include "common/text/word/written.h"

namespace songngu {

/// The first two letters of a word, folded. They exclude most words that are not the one looked for, before
/// any form of these is made. The start of a word fits those of its forms and of its stem. Two words of one
/// stem need not fit each other ("aed" and "aing", whose stem is "a"): look for the start of the stem.
class WordStart {
 public:
  /// Of a word as it is written, or of a form of it.
  explicit WordStart(std::string_view word);

  /// Whether a word with one start may be, or have as its form or stem, a word with the other.
  [[nodiscard]] bool fits(WordStart other) const {
    return letters_ == other.letters_ || letters_ == other.first() || first() == other.letters_ ||
           letters_ == kUnknown || other.letters_ == kUnknown;
  }

 private:
  friend class WordStarts;

  static constexpr std::uint16_t kUnknown = 0;  // letters that cannot be folded one by one

  /// The start of the first letter alone, which a stem may consist of ("aed").
  [[nodiscard]] std::uint16_t first() const { return letters_ & 0xFF00U; }

  std::uint16_t letters_ = kUnknown;
};

/// The starts of several words.
class WordStarts {
 public:
  void add(WordStart start) {
    any_ = any_ || start.letters_ == WordStart::kUnknown;
    known_.set(start.letters_);
  }

  /// Whether a word with this start may be one of them.
  [[nodiscard]] bool fit(WordStart start) const {
    return any_ || start.letters_ == WordStart::kUnknown || known_.test(start.letters_) ||
           known_.test(start.first());
  }

 private:
  std::bitset<0x10000> known_;
  bool any_ = false;
};

/// Has the words of tokenize(), numbered from 0. Their starts are computed at once; their forms, spans and
/// the quantities when they are first asked for, because most of them never are. For one thread.
class PassageView {
 public:
  /// `text` must outlive the view.
  PassageView(std::string_view text, Language language);
  PassageView(const PassageView&) = delete;
  PassageView& operator=(const PassageView&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Language language() const { return language_; }

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] Span span(std::size_t word) const { return spans()[word]; }
  /// Where the word begins, in bytes.
  [[nodiscard]] std::size_t byte(std::size_t word) const { return words_[word].range.begin; }
  [[nodiscard]] WordStart start(std::size_t word) const { return words_[word].start; }
  /// How it is written, in capitals or not.
  [[nodiscard]] LetterCase letters(std::size_t word) const {
    return letter_case(words_[word].range.in(text_));
  }
  /// What is between it and the word before it. REQUIRES: it is not the first.
  [[nodiscard]] Gap gap(std::size_t word) const {
    return gap_between(text_, words_[word - 1].range, words_[word].range);
  }
  [[nodiscard]] const std::string& exact(std::size_t word) const { return forms(word).exact; }
  [[nodiscard]] const std::string& folded(std::size_t word) const { return forms(word).folded; }
  [[nodiscard]] const std::string& stem(std::size_t word) const { return forms(word).stem; }
  [[nodiscard]] const std::vector<Quantity>& quantities() const;
  /// Dates (common/text/quantity/date.h).
  [[nodiscard]] const std::vector<Quantity>& dates() const;
  /// The quantities that share a code point with `span`.
  [[nodiscard]] std::span<const Quantity> quantities_in(Span span) const;

 private:
  struct Forms {
    std::string exact;
    std::string folded;
    std::string stem;
  };
  struct Word {
    ByteRange range;
    WordStart start;
    mutable const Forms* forms = nullptr;
  };
  const Forms& forms(std::size_t word) const;
  const std::vector<Span>& spans() const;

  std::string_view text_;
  Language language_;
  std::vector<Word> words_;
  mutable std::deque<Forms> forms_;
  mutable std::vector<Span> spans_;  // of all words, or of none yet
  mutable std::optional<std::vector<Quantity>> quantities_;
  mutable std::optional<std::vector<Quantity>> dates_;
};

}  // namespace songngu
