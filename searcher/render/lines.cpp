#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/model/source_spot.h"
#include "common/output/escape.h"
#include "common/text/unicode/unsafe.h"
#include "common/text/unicode/utf8.h"
#include "searcher/render/format.h"
#include "searcher/render/translations.h"

namespace songngu {
namespace {

constexpr std::int64_t kMillion = 1'000'000;

/// A field of a TREC run. Fields are separated by spaces, so that spaces in them become underscores.
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

/// Scores in millionths, strictly falling: trec_eval orders a run by score and not by rank, and an answer may
/// be ordered by date or have equal scores, or hits without counterpart last (--into). None is negative: if
/// they would be, as those of an entry's passages, which are all 0, all are raised.
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

/// Where the first match is; if there is none, where the passage begins.
SourceSpot place_of(const Hit& hit) {
  const std::uint32_t first = hit.matches.empty() ? 0 : hit.matches.front().begin;
  if (hit.spots.empty()) return {first, hit.line, 0};
  return source_of(hit.text, hit.spots, first);
}

}  // namespace

std::string render_ids(const Answer& answer, const RenderOptions& options) {
  std::string result;
  for (const Hit& hit : answer.hits) {
    result += hit.id;
    result += options.nul ? '\0' : '\n';
  }
  return result;
}

std::string render_tsv(const Answer& answer, const RenderOptions& /*options*/) {
  if (answer.translations) return translations_tsv(*answer.translations);
  std::string result;
  for (const Hit& hit : answer.hits) {
    const std::string counterpart = hit.counterpart ? escape_tsv(hit.counterpart->text) : std::string();
    result += fmt::format("{}\t{:.4f}\t{}\t{}\t{}\t{}\t{}\n", hit.rank, hit.score, escape_tsv(hit.id),
                          name(hit.language), name(hit.kind), escape_tsv(hit.text), counterpart);
  }
  return result;
}

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

std::string render_vimgrep(const Answer& answer, const RenderOptions& /*options*/) {
  std::string result;
  for (const Hit& hit : answer.hits) {
    const SourceSpot place = place_of(hit);
    // Editors count columns in bytes, from 1.
    result +=
        fmt::format("{}:{}:{}:{}\n", sanitize(hit.file), place.line, place.byte + 1, sanitize(hit.text));
  }
  return result;
}

}  // namespace songngu
