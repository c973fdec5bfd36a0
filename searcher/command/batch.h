// Many requests through one process: a line in, a line out.
#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/command/request.h"

namespace songngu {

/// Takes a finished piece of output at once; false: nobody reads any more.
using Sink = std::function<bool(std::string_view)>;

/// Answers each line of `input` in order until it ends or nobody reads: a plain line is a query, a line that
/// begins with '{' is JSON {"id", "query"|"passage"|"like"|"entry", options by their long names}. Answers are
/// JSON objects that begin with the line's "id" (its number where it has none); what cannot be answered is
/// {"id", "error", "status"}, the status being the exit code that the question would have had on a command
/// line (common/base/error.h). `defaults` hold where a line does not say otherwise. THROWS: Error(kUsage)
/// where `input`, which is standard input, can't be read.
void run_batch(std::istream& input, const SearchOptions& defaults, const Ask& ask, const Sink& sink);

/// The same as one TREC run; what cannot be answered is told to `tell`.
void run_trec_batch(std::istream& input, const SearchOptions& defaults, const Ask& ask, const Sink& sink,
                    const std::function<void(std::string_view)>& tell);

/// The number as it is written: a parser that makes it a machine number rounds a long one. The digits of
/// member `key` of the object `json`, where that member is a number too long for an integer or with a
/// fraction or exponent. REQUIRES: `json` is a JSON object.
std::optional<std::string> number_as_written(std::string_view json, std::string_view key);

}  // namespace songngu
