// Many requests through one process: a line in, a line out.
#pragma once

#include <functional>
#include <istream>
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

}  // namespace songngu
