// Times of the day: "7:43 p.m.", "19:43", "7 giờ 43 phút", "19h43", "7 giờ", "7 p.m.", "1730 UTC".
#pragma once

#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

struct ClockTime {
  ByteRange range;     ///< hour and minutes, with the words between them
  int minutes = 0;     ///< after noon or midnight: texts leave out which, or say it far from the time
  bool clear = false;  ///< has hour and minutes with a sign or word between them; else it may be no time
};

/// In order. REQUIRES: well-formed UTF-8.
std::vector<ClockTime> find_times(std::string_view text);

}  // namespace songngu
