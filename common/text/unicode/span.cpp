#include "common/text/unicode/span.h"

#include <algorithm>

namespace songngu {

std::vector<Span> merged(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> result;
  for (const Span span : spans) {
    if (!result.empty() && span.begin <= result.back().end + 1) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

}  // namespace songngu
