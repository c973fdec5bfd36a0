#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "searcher/render/format.h"

namespace songngu {
namespace {

/// A run's fields are separated by blanks.
std::string without_blanks(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c <= ' '; }, '_');
  return text.empty() ? "_" : text;
}

}  // namespace

/// Scores fall strictly: trec_eval orders a run by score, not by rank, and an answer may be ordered by date,
/// by presence of a counterpart (--into), or hold ties.
std::string render_trec(const Answer& answer, const RenderOptions& options) {
  constexpr double kStep = 1e-6;
  const std::string query = without_blanks(options.query_id);
  std::string result;
  double last = std::numeric_limits<double>::infinity();
  for (const Hit& hit : answer.hits) {
    last = std::min(hit.score, last - kStep);
    result += fmt::format("{} Q0 {} {} {:.6f} songngu\n", query, without_blanks(hit.id), hit.rank, last);
  }
  return result;
}

}  // namespace songngu
