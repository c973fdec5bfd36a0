// Reads the next words of a text, to match short fixed phrases ("đô la Mỹ", "per cent").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// The end of the run of letters (with what is attached to them) at `byte`; `byte` itself if there are none.
std::size_t end_of_letters(std::string_view text, std::size_t byte);

/// The end of the white space at `byte`; `byte` itself if there is none.
std::size_t skip_blanks(std::string_view text, std::size_t byte);

struct PhraseWord {
  std::string exact;
  std::string folded;
  std::size_t end = 0;

  /// Whether the word is the expected one, with all its diacritics or with none.
  [[nodiscard]] bool reads(std::string_view expected_exact, std::string_view expected_folded) const {
    return exact == expected_exact || (exact == folded && folded == expected_folded);
  }
};

/// At most `limit` words from `byte` on, with only spaces or one hyphen between them.
std::vector<PhraseWord> read_words(std::string_view text, std::size_t byte, std::size_t limit);

}  // namespace songngu
