// Styled text for a terminal, before it is known whether the terminal has colours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/output/width.h"
#include "common/text/unicode/span.h"

namespace songngu {

/// The beginning of an OSC 8 hyperlink to `address`. Bytes that could end the sequence early are
/// percent-encoded; an address that is neither http, https nor file gives an empty string.
std::string link_begin(std::string_view address);
/// The end of a hyperlink.
inline constexpr std::string_view kLinkEnd = "\x1b]8;;\x1b\\";

/// `file://HOST/absolute/path`, percent-encoded.
std::string file_address(const std::string& path);

enum class Style : std::uint8_t { kNormal, kDim, kMatch, kDimMatch, kTitle, kTag };

/// What the place can show.
struct Appearance {
  bool color = false;
  bool links = false;
};

/// One line of text as it is written, and the columns it takes.
struct Line {
  std::string text;
  int width = 0;
};

class StyledText {
 public:
  StyledText() = default;

  /// Adds text (sanitized here) in one style, linked to `address` if that is not empty.
  StyledText& add(std::string_view text, Style style = Style::kNormal, std::string_view address = {});
  StyledText& add(const StyledText& text);

  /// Gives the code points of `span` another style: kMatch on dim text becomes kDimMatch.
  void restyle(Span span, Style style);

  /// The code points of `span`, with their styles.
  [[nodiscard]] StyledText part(Span span) const;

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] const std::string& text() const { return text_; }

  /// The text wrapped to this many columns, with escape sequences.
  [[nodiscard]] std::vector<Line> lines(int columns, Appearance appearance) const;

 private:
  void append(std::string_view text);
  [[nodiscard]] BreakRange bytes(Span span) const;
  [[nodiscard]] Line paint(BreakRange range, Appearance appearance) const;

  std::string text_;
  std::vector<std::uint32_t> characters_;  // where in text_ each code point begins
  std::vector<Style> styles_;              // one a byte of text_
  std::vector<std::uint8_t> links_;        // one a byte: 0, or 1 + index into addresses_
  std::vector<std::string> addresses_;     // at most 255
};

}  // namespace songngu
