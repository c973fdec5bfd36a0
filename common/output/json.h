// JSON as the programs write it: keys in the order they are set, and well-formed UTF-8 whatever goes in.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/text/span.h"

namespace songngu {

using Json = nlohmann::ordered_json;

/// One line, without the line feed. Bytes that are not UTF-8 become U+FFFD.
std::string to_line(const Json& value);

/// [[begin, end], …]
Json spans_json(const std::vector<Span>& spans);

/// `value` to so many decimals: a score is written as 12.31, not as 12.309999999999999.
double rounded(double value, int decimals);

}  // namespace songngu
