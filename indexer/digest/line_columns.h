// From bytes of a file's lines to the columns that diagnostics name.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/model/source_spot.h"

namespace songngu {

class LineColumns {
 public:
  /// `file`: its bytes; lines end as read_lines() ends them. The bytes have to outlive this.
  explicit LineColumns(std::string_view file);

  /// The column of a spot: from 1, in code points, without the byte order mark. 1 if the file has no such
  /// line.
  [[nodiscard]] std::size_t of(const SourceSpot& spot) const;

 private:
  std::string_view file_;
  std::vector<std::size_t> begins_;  // of lines
};

}  // namespace songngu
