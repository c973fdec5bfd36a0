// The words of a text: those of WordScanner, but names that a full stop or an apostrophe joins are cut into
// their parts (TP.Hồ Chí Minh, ft.com, d'études). Initials stay whole (U.S), as English contractions do
// (Apple's, don't, we're).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/unicode/span.h"
#include "common/text/word/token.h"

namespace songngu {

class PartScanner {
 public:
  explicit PartScanner(std::string_view text) : text_(text), words_(text) {}

  /// The next word, or the next part of one.
  std::optional<ByteRange> next();

 private:
  std::string_view text_;
  WordScanner words_;
  std::optional<ByteRange> rest_;  // of the last word, from a sign on
};

}  // namespace songngu
