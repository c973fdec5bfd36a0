// A line of --batch as a request.
#pragma once

#include <istream>
#include <string>

#include "searcher/command/request.h"

namespace songngu {

/// One line on its way: whatever goes wrong is answered under its id.
struct BatchLine {
  std::string id;  ///< JSON, as it came; the line's number where it has none
  Request request;
};

/// The next line without its end, cut behind the longest that is allowed; false at the end of the input.
/// THROWS: Error(kUsage) where `input`, which is standard input, can't be read.
bool read_line(std::istream& input, std::string& text);

/// Fills in what the line says; what it says nothing of stays as it is. A line that begins with '{' is JSON,
/// any other a query. THROWS: Error(kUsage) for a line that is too long or can't be understood, its `id` set
/// as far as it is known.
void read_request(BatchLine& line, const std::string& text);

}  // namespace songngu
