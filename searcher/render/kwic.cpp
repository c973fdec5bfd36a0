// `kwic`: keyword in context, one line per match.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"
#include "common/output/block.h"
#include "common/output/escape.h"
#include "common/output/width.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/token.h"
#include "searcher/render/format.h"

namespace songngu {
namespace {

constexpr int kGap = 2;                          // columns between the context and the rendering
constexpr int kLeastContext = 10;                // columns on each side of where matches begin
constexpr int kMostPerColumn = 4;                // code points of a letter with diacritics, and one more
constexpr int kLeastColumns = 80;                // so that lines are sorted by several words in each case
constexpr std::string_view kUncertain = " (?)";  // after a rendering

struct ConcordanceLine {
  std::string left;
  std::string match;
  std::string right;
  std::string rendering;
  bool sure = true;
  std::vector<std::string> key;  // what it is sorted by
};

/// Folded words; those next to the match come first.
std::vector<std::string> sort_key(const ConcordanceLine& line, Sort sort) {
  std::vector<std::string> key;
  if (sort != Sort::kLeft && sort != Sort::kRight) return key;
  for (const Token& token : tokenize(sort == Sort::kLeft ? line.left : line.right))
    key.push_back(token.folded);
  if (sort == Sort::kLeft) std::reverse(key.begin(), key.end());
  return key;
}

void add_rendering(const Hit& hit, Span match, ConcordanceLine& line) {
  if (!hit.counterpart) return;
  for (const CounterpartPassage& passage : hit.counterpart->passages) {
    for (const Rendering& rendering : passage.renderings) {
      if (rendering.of != match) continue;
      line.sure = line.sure && rendering.confidence >= kLowConfidence;
      for (const Span& span : rendering.spans) {
        if (!line.rendering.empty()) line.rendering += " … ";
        line.rendering += sanitize(slice(passage.text, span));
      }
    }
  }
}

/// The matches of a hit; if it matches only in its counterpart, the words that render these.
std::vector<Span> stretches_of(const Hit& hit) {
  std::vector<Span> stretches = merged(hit.matches);
  if (!stretches.empty() || !hit.counterpart) return stretches;
  for (const CounterpartPassage& passage : hit.counterpart->passages) {
    for (const Rendering& rendering : passage.renderings) stretches.push_back(rendering.of);
  }
  std::sort(stretches.begin(), stretches.end());
  stretches.erase(std::unique(stretches.begin(), stretches.end()), stretches.end());
  return stretches;
}

/// A text of which many parts are taken.
class Sliced {
 public:
  explicit Sliced(std::string_view text) : text_(text), index_(text) {}

  [[nodiscard]] std::uint32_t size() const { return index_.size(); }
  [[nodiscard]] std::string part(std::uint32_t begin, std::uint32_t end) const {
    const std::size_t first = index_.byte(begin);
    return sanitize(text_.substr(first, index_.byte(end) - first));
  }

 private:
  std::string_view text_;
  CodePointIndex index_;
};

/// `room`: code points of the text on each side of a match that are looked at. A long paragraph may have tens
/// of thousands of matches.
std::vector<ConcordanceLine> lines_of(const Answer& answer, Sort sort, std::uint32_t room) {
  std::vector<ConcordanceLine> lines;
  for (const Hit& hit : answer.hits) {
    const Sliced text(hit.text);
    for (const Span& match : stretches_of(hit)) {
      ConcordanceLine line;
      line.left = text.part(match.begin - std::min(match.begin, room), match.begin);
      line.match = text.part(match.begin, match.end);
      line.right = text.part(match.end, std::min(text.size() - match.end, room) + match.end);
      add_rendering(hit, match, line);
      line.key = sort_key(line, sort);
      lines.push_back(std::move(line));
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  return lines;
}

/// The beginning, as much of it as fits.
std::string first_columns(std::string_view text, int columns) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Cluster cluster = next_cluster(text, end);
    if (cluster.width > columns) break;
    columns -= cluster.width;
    end = cluster.end;
  }
  return std::string(text.substr(0, end));
}

/// The end, as much of it as fits.
std::string last_columns(std::string_view text, int columns) {
  int surplus = display_width(text) - columns;
  std::size_t begin = 0;
  while (begin < text.size() && surplus > 0) {
    const Cluster cluster = next_cluster(text, begin);
    surplus -= cluster.width;
    begin = cluster.end;
  }
  return std::string(text.substr(begin));
}

Line concordance_line(const ConcordanceLine& line, int left, int right, const RenderOptions& options) {
  const std::string before = last_columns(line.left, left);
  const std::string match = first_columns(line.match, right);
  const std::string after = first_columns(line.right, right - display_width(match));
  StyledText text;
  text.add(spaces(left - display_width(before)) + before).add(match, Style::kMatch).add(after);
  if (!line.rendering.empty()) {
    text.add(spaces(right - display_width(match) - display_width(after) + kGap));
    const int room = options.columns - left - right - kGap;
    const std::string_view mark = line.sure ? "" : kUncertain;
    text.add(first_columns(line.rendering, room - display_width(mark)),
             line.sure ? Style::kMatch : Style::kDimMatch);
    text.add(mark, Style::kDim);
  }
  return one_line(text, options.appearance);
}

}  // namespace

std::string render_kwic(const Answer& answer, const RenderOptions& options) {
  const auto room = static_cast<std::uint32_t>(kMostPerColumn * std::max(options.columns, kLeastColumns));
  const std::vector<ConcordanceLine> lines = lines_of(answer, options.sort, room);
  int widest = 0;
  for (const ConcordanceLine& line : lines)
    widest = std::max(widest, display_width(line.rendering) + (line.sure ? 0 : display_width(kUncertain)));
  const int rendering = widest == 0 ? 0 : std::min(widest, options.columns / 4) + kGap;
  const int context = std::max(2 * kLeastContext, options.columns - rendering);
  Block block;
  for (const ConcordanceLine& line : lines)
    block.push_back(concordance_line(line, context * 2 / 5, context - context * 2 / 5, options));
  return to_text(block);
}

}  // namespace songngu
