// A passage's text, analysed as the index has it, for what terms alone can't decide: phrases, nearness,
// highlights.
#pragma once

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
#include "searcher/search/read/word_start.h"

namespace songngu {

/// The words of tokenize(), numbered from 0. How they start is known of all; their forms are made when they
/// are first asked for, as their spans and the quantities are: most questions concern a few words. For one
/// thread.
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
  /// Where it begins, in bytes.
  [[nodiscard]] std::size_t byte(std::size_t word) const { return words_[word].range.begin; }
  [[nodiscard]] WordStart start(std::size_t word) const { return words_[word].start; }
  [[nodiscard]] const std::string& exact(std::size_t word) const { return forms(word).exact; }
  [[nodiscard]] const std::string& folded(std::size_t word) const { return forms(word).folded; }
  [[nodiscard]] const std::string& stem(std::size_t word) const { return forms(word).stem; }
  [[nodiscard]] const std::vector<Quantity>& quantities() const;
  /// Those that share a code point with `span`.
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
};

}  // namespace songngu
