#include "indexer/command/aligned_files.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "common/text/unicode/utf8.h"
#include "indexer/align/remarks.h"
#include "indexer/base/parallel.h"
#include "indexer/build/corpus/build_job.h"
#include "indexer/build/corpus/learning.h"

namespace songngu {
namespace {

/// This many files are in memory at a time.
constexpr std::size_t kBatch = 64;

AlignedFile aligned(const CorpusFile& file, const LearnedLexicon& lexicon) {
  AlignedFile result{read_digest(file), {}, {}};
  for (const Entry& entry : result.parsed.entries) {
    result.beads.push_back(lexicon.align(entry));
    result.remarks.push_back(remarks_on(entry, result.beads.back()));
  }
  return result;
}

}  // namespace

void for_each_aligned_file(const CorpusListing& corpus, unsigned jobs, const BuildEvents& events,
                           const std::function<void(const CorpusFile&, AlignedFile&)>& visit) {
  BuildOptions options;
  options.jobs = jobs;
  const LearnedLexicon lexicon = lexicon_for(corpus, options, events);
  const std::size_t total = corpus.files.size();
  for (std::size_t begin = 0; begin < total; begin += kBatch) {
    events.progress("aligning", begin, total);
    std::vector<AlignedFile> batch(std::min(kBatch, total - begin));
    parallel_for(batch.size(), jobs,
                 [&](std::size_t i) { batch[i] = aligned(corpus.files[begin + i], lexicon); });
    for (std::size_t i = 0; i < batch.size(); ++i) visit(corpus.files[begin + i], batch[i]);
  }
  events.progress("aligning", total, total);
}

namespace {

/// Line and column, in code points from 1, of a place in the passage's text.
std::pair<std::size_t, std::size_t> place_in_file(const Passage& passage, std::uint32_t at,
                                                  FileLines& lines) {
  if (passage.spots.empty()) return {passage.line, at + 1};
  const SourceSpot spot = source_of(passage.text, passage.spots, at);
  const std::string& line = lines.line(spot.line);
  return {spot.line, 1 + code_point_count(std::string_view(line).substr(0, spot.byte))};
}

std::string text_at(const Entry& entry, const Segment& segment) {
  return std::string(slice(entry.passages.at(segment.passage).text, segment.span));
}

}  // namespace

std::vector<Diagnostic> warnings_on(const Entry& entry, const std::vector<Remark>& remarks,
                                    const std::string& shown, FileLines& lines, Severity unsupported) {
  const auto line_of = [&](const Remark& remark) { return entry.passages.at(remark.where.passage).line; };
  std::vector<Remark> in_order;
  std::copy_if(remarks.begin(), remarks.end(), std::back_inserter(in_order),
               [](const Remark& remark) { return remark.certain; });
  std::stable_sort(in_order.begin(), in_order.end(),
                   [&](const Remark& a, const Remark& b) { return line_of(a) < line_of(b); });
  std::vector<Diagnostic> warnings;
  for (const Remark& remark : in_order) {
    const Passage& passage = entry.passages.at(remark.where.passage);
    const auto [line, column] = place_in_file(passage, remark.where.span.begin, lines);
    Diagnostic warning{shown, line, column, unsupported, remark.text};
    warning.figure = {remark.kind, text_at(entry, remark.where)};
    if (remark.against) {
      warning.severity = Severity::kWarning;
      warning.figure->there = text_at(entry, *remark.against);
      warning.figure->original_line = entry.passages.at(remark.against->passage).line;
      warning.message += fmt::format(" (line {})", warning.figure->original_line);
    }
    warnings.push_back(std::move(warning));
  }
  std::sort(warnings.begin(), warnings.end());
  return warnings;
}

}  // namespace songngu
