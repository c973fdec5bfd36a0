#include "common/output/json.h"

#include <cmath>

namespace songngu {

std::string to_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json spans_json(const std::vector<Span>& spans) {
  Json result = Json::array();
  for (const Span& span : spans) result.push_back(Json::array({span.begin, span.end}));
  return result;
}

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

}  // namespace songngu
