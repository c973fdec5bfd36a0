#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/text/unicode/unsafe.h"
#include "common/text/unicode/utf8.h"
#include "searcher/render/format.h"

namespace songngu {
namespace {

constexpr std::int64_t kMillion = 1'000'000;

/// A run's fields are separated by spaces.
std::string run_field(std::string_view text) {
  std::string made;
  for (std::size_t begin = 0, next = 0; next < text.size(); begin = next) {
    const char32_t c = next_code_point(text, next);
    if (c == U' ' || is_unsafe_to_show(c)) {
      made += '_';
    } else {
      made += text.substr(begin, next - begin);
    }
  }
  return made.empty() ? "_" : made;
}

/// In millionths. They fall strictly: trec_eval orders a run by score, not by rank, and an answer may be
/// ordered by date, by presence of a counterpart (--into), or hold ties. None is negative: where all are
/// nought, as those of an entry's passages are, the first are raised.
std::vector<std::int64_t> falling_scores(const std::vector<Hit>& hits) {
  std::vector<std::int64_t> scores;
  for (const Hit& hit : hits) {
    const std::int64_t score = std::llround(hit.score * kMillion);
    scores.push_back(scores.empty() ? score : std::min(score, scores.back() - 1));
  }
  const std::int64_t lowest = scores.empty() ? 0 : scores.back();
  if (lowest < 0) {
    for (std::int64_t& score : scores) score -= lowest;
  }
  return scores;
}

}  // namespace

std::string render_trec(const Answer& answer, const RenderOptions& options) {
  const std::string query = run_field(options.query_id);
  const std::vector<std::int64_t> scores = falling_scores(answer.hits);
  std::string result;
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    const Hit& hit = answer.hits[i];
    result += fmt::format("{} Q0 {} {} {}.{:06} songngu\n", query, run_field(hit.id), hit.rank,
                          scores[i] / kMillion, scores[i] % kMillion);
  }
  return result;
}

}  // namespace songngu
