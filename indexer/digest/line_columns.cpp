#include "indexer/digest/line_columns.h"

#include <algorithm>

#include "common/text/unicode/utf8.h"

namespace songngu {

LineColumns::LineColumns(std::string_view file) : file_(file), begins_{0} {
  const char end = file.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (std::size_t at = file.find(end); at != std::string_view::npos; at = file.find(end, at + 1))
    begins_.push_back(at + 1);
}

std::size_t LineColumns::of(const SourceSpot& spot) const {
  if (spot.line == 0 || spot.line > begins_.size()) return 1;
  const std::size_t begin = begins_[spot.line - 1];
  const std::size_t mark = begin == 0 ? file_.size() - without_byte_order_mark(file_).size() : 0;
  const std::size_t bytes = std::max<std::size_t>(spot.byte, mark);
  return 1 + code_point_count(file_.substr(begin, bytes).substr(mark));
}

}  // namespace songngu
