#include "common/output/wrap.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "common/output/width.h"

namespace songngu {
namespace {

/// Byte offsets behind which a line may end, the text's end included.
std::vector<std::size_t> break_opportunities(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<icu::BreakIterator> lines(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  std::vector<std::size_t> result;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<int64_t>(text.size()), &status);
  if (lines && U_SUCCESS(status)) {
    lines->setText(&bytes, status);
    for (int32_t at = lines->next(); at != icu::BreakIterator::DONE; at = lines->next()) {
      result.push_back(static_cast<std::size_t>(at));
    }
  }
  utext_close(&bytes);
  if (result.empty() || result.back() != text.size()) result.push_back(text.size());
  return result;
}

std::size_t without_trailing_blanks(std::string_view text, BreakRange range) {
  while (range.end > range.begin && text[range.end - 1] == ' ') --range.end;
  return range.end;
}

class LineBuilder {
 public:
  LineBuilder(std::string_view text, int columns) : text_(text), columns_(columns) {}

  void add(BreakRange piece) {
    const BreakRange visible{piece.begin, without_trailing_blanks(text_, piece)};
    const int visible_width = width(visible);
    if (used_ > 0 && used_ + visible_width > columns_) close(piece.begin);
    if (visible_width > columns_) {
      add_by_character(visible);
    } else {
      used_ += visible_width;
    }
    used_ += width({visible.end, piece.end});
    end_ = piece.end;
  }

  std::vector<BreakRange> finish() {
    if (begin_ < end_) close(end_);
    return std::move(lines_);
  }

 private:
  [[nodiscard]] int width(BreakRange range) const {
    return display_width(text_.substr(range.begin, range.end - range.begin));
  }

  void add_by_character(BreakRange word) {
    for (std::size_t at = word.begin; at < word.end;) {
      const Cluster cluster = next_cluster(text_, at);
      if (used_ > 0 && used_ + cluster.width > columns_) close(at);
      used_ += cluster.width;
      at = cluster.end;
    }
  }

  void close(std::size_t end) {
    const BreakRange line{begin_, without_trailing_blanks(text_, {begin_, end})};
    if (line.begin < line.end) lines_.push_back(line);
    begin_ = end;
    used_ = 0;
  }

  std::string_view text_;
  int columns_;
  std::vector<BreakRange> lines_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  int used_ = 0;
};

}  // namespace

std::vector<BreakRange> wrap(std::string_view text, int columns) {
  if (text.empty()) return {};
  LineBuilder lines(text, columns);
  std::size_t begin = 0;
  for (const std::size_t end : break_opportunities(text)) {
    lines.add({begin, end});
    begin = end;
  }
  return lines.finish();
}

}  // namespace songngu
