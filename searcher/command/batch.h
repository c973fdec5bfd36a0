// Many requests to one process: each line of input is answered by one line of output.
#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/command/request.h"

namespace songngu {

/// Writes a finished piece of output at once. False if nobody reads any more.
using Sink = std::function<bool(std::string_view)>;

/// Answers each line of `input` in order until it ends or nobody reads: a plain line is a query, a line that
/// begins with '{' is JSON {"id", "query"|"passage"|"like"|"entry", options by their long names}. Answers are
/// JSON objects that begin with the line's "id" (the number of the line if it has none); a failure is {"id",
/// "error", "status"}, with the exit code that the request would have on a command line (common/base/error.h)
/// as status. `defaults` apply to what a line does not say. THROWS: Error(kUsage) if `input`, which is
/// standard input, can't be read.
void run_batch(std::istream& input, const SearchOptions& defaults, const Ask& ask, const Sink& sink);

/// The same as one TREC run. Calls `report` with the message for each line that cannot be answered.
void run_trec_batch(std::istream& input, const SearchOptions& defaults, const Ask& ask, const Sink& sink,
                    const std::function<void(std::string_view)>& report);

/// The digits of the member `key` of the object `json`, as they are written, if that member is a number that
/// is too long for an integer or has a fraction or exponent: a parser that makes it a machine number would
/// round it. REQUIRES: `json` is a JSON object.
std::optional<std::string> number_as_written(std::string_view json, std::string_view key);

}  // namespace songngu
