// The words that stand at one place of a text, for matching short fixed phrases ("đô la Mỹ", "per cent").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// Behind the letters (and what is attached to them) that begin at `byte`; `byte` itself if there are none.
std::size_t end_of_letters(std::string_view text, std::size_t byte);

/// Behind the blanks at `byte`, no-break spaces among them.
std::size_t skip_blanks(std::string_view text, std::size_t byte);

struct PhraseWord {
  std::string exact;
  std::string folded;
  std::size_t end = 0;

  /// Whether the word reads as `expected` does, with all its diacritics or, as readers type, with none.
  [[nodiscard]] bool reads(std::string_view expected_exact, std::string_view expected_folded) const {
    return exact == expected_exact || (exact == folded && folded == expected_folded);
  }
};

/// At most `limit` words from `byte` on, each joined to the one before by blanks or a single hyphen.
std::vector<PhraseWord> read_words(std::string_view text, std::size_t byte, std::size_t limit);

}  // namespace songngu
