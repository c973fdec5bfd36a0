#include "common/output/styled_text.h"

#include <algorithm>
#include <filesystem>

#include <unistd.h>

#include "common/output/escape.h"
#include "common/output/width.h"
#include "common/text/unicode/percent.h"

namespace songngu {
namespace {

constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::size_t kMostLinks = 255;

/// Select Graphic Rendition (ECMA-48 §8.3.117), each from a clean state.
std::string_view sequence(Style style) {
  switch (style) {
    case Style::kNormal:
      return kPlain;
    case Style::kDim:
      return "\x1b[0;2m";
    case Style::kMatch:
      return "\x1b[0;1;31m";
    case Style::kDimMatch:
      return "\x1b[0;2;31m";
    case Style::kTitle:
      return "\x1b[0;1m";
    case Style::kTag:
      return "\x1b[0;36m";
  }
  return kPlain;
}

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

bool starts_with_any(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://") || text.starts_with("file://");
}

std::string host_name() {
  char name[256] = {};
  return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

}  // namespace

std::string link_begin(std::string_view address) {
  if (!starts_with_any(address)) return {};
  const auto is_visible_ascii = [](char c) { return c > 0x20 && c < 0x7F; };
  return "\x1b]8;;" + percent_encoded_unless(address, is_visible_ascii) + "\x1b\\";
}

std::string file_address(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path absolute = std::filesystem::absolute(path, failed);
  return "file://" + host_name() + percent_encoded(failed ? path : absolute.string(), "-._~/");
}

StyledText& StyledText::add(std::string_view text, Style style, std::string_view address) {
  append(sanitize(text));
  styles_.resize(text_.size(), style);
  std::uint8_t link = 0;
  if (!address.empty() && addresses_.size() < kMostLinks) {
    addresses_.emplace_back(address);
    link = static_cast<std::uint8_t>(addresses_.size());
  }
  links_.resize(text_.size(), link);
  return *this;
}

StyledText& StyledText::add(const StyledText& text) {
  const std::size_t first = addresses_.size();
  const bool fits = first + text.addresses_.size() <= kMostLinks;
  append(text.text_);
  styles_.insert(styles_.end(), text.styles_.begin(), text.styles_.end());
  for (const std::uint8_t link : text.links_) {
    links_.push_back(link == 0 || !fits ? std::uint8_t{0} : static_cast<std::uint8_t>(first + link));
  }
  if (fits) addresses_.insert(addresses_.end(), text.addresses_.begin(), text.addresses_.end());
  return *this;
}

void StyledText::append(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins_character(text[at])) characters_.push_back(static_cast<std::uint32_t>(text_.size() + at));
  }
  text_ += text;
}

BreakRange StyledText::bytes(Span span) const {
  const auto byte = [&](std::uint32_t at) {
    return at < characters_.size() ? characters_[at] : text_.size();
  };
  return {byte(span.begin), byte(span.end)};
}

void StyledText::restyle(Span span, Style style) {
  const BreakRange range = bytes(span);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool dim_match = style == Style::kMatch && styles_[at] == Style::kDim;
    styles_[at] = dim_match ? Style::kDimMatch : style;
  }
}

StyledText StyledText::part(Span span) const {
  const BreakRange range = bytes(span);
  if (range.begin >= range.end) return {};
  const auto begin = static_cast<std::ptrdiff_t>(range.begin);
  const auto end = static_cast<std::ptrdiff_t>(range.end);
  StyledText result;
  result.append(std::string_view(text_).substr(range.begin, range.end - range.begin));
  result.styles_.assign(styles_.begin() + begin, styles_.begin() + end);
  result.links_.assign(links_.begin() + begin, links_.begin() + end);
  result.addresses_ = addresses_;
  return result;
}

Line StyledText::paint(BreakRange range, Appearance appearance) const {
  Line line;
  line.width = display_width(std::string_view(text_).substr(range.begin, range.end - range.begin));
  Style style = Style::kNormal;
  std::uint8_t link = 0;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (appearance.links && links_[at] != link) {
      if (link != 0) line.text += kLinkEnd;
      link = links_[at];
      if (link != 0) line.text += link_begin(addresses_[link - std::size_t{1}]);
    }
    if (appearance.color && styles_[at] != style) {
      style = styles_[at];
      line.text += sequence(style);
    }
    line.text += text_[at];
  }
  if (style != Style::kNormal) line.text += kPlain;
  if (link != 0) line.text += kLinkEnd;
  return line;
}

std::vector<Line> StyledText::lines(int columns, Appearance appearance) const {
  std::vector<Line> result;
  for (const BreakRange range : wrap(text_, std::max(columns, 1))) result.push_back(paint(range, appearance));
  return result;
}

}  // namespace songngu
