// A request to a searcher, from the command line or from a line of --batch.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/render/format.h"
#include "songngu/searcher.h"

namespace songngu {

enum class Subject { kQuery, kPassage, kLike, kEntry, kRenderings };

struct Request {
  Subject subject = Subject::kQuery;
  std::string text;  ///< the query, or an identifier
  SearchOptions options;
  std::vector<Span> stretches = {};  ///< kRenderings: of the passage's text
};

/// What answers requests: a Searcher, or a fake in a test.
using Ask = std::function<Answer(const Request&)>;

/// THROWS: Error: kUsage for a query that is empty, not UTF-8 or makes no sense; kPartial for a passage or
/// entry that does not exist; kDatabase.
Answer answer_request(Searcher& searcher, const Request& request);

/// What an answer to such a request is made of.
Shape shape_of(Subject subject);

}  // namespace songngu
