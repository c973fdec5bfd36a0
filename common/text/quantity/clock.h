// Times of the day: "7:43 p.m.", "19:43", "7 giờ 43 phút", "19h43", "7 giờ", "7 p.m.", "1730 UTC".
#pragma once

#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

struct ClockTime {
  ByteRange range;     ///< hour and minutes, with the words between them
  int minutes = 0;     ///< after noon or midnight
  bool clear = false;  ///< has minutes with a sign or word before them, or the half of the day; else it may
                       ///< be no time
  bool whole_hour = false;
  std::string_view half = {};  ///< am or pm; empty if the text leaves that out, or says it far from the time
};

/// In order. REQUIRES: well-formed UTF-8.
std::vector<ClockTime> find_times(std::string_view text);

}  // namespace songngu
