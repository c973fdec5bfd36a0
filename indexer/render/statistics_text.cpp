#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "common/output/sanitize.h"
#include "common/output/width.h"
#include "common/output/wrap.h"
#include "indexer/render/counted.h"
#include "indexer/render/statistics.h"

namespace songngu {
namespace {

constexpr std::size_t kMostShown = 10;  // tags and sites
constexpr std::size_t kLabel = 14;      // columns

std::string size_text(std::uintmax_t bytes) {
  const auto size = static_cast<double>(bytes);
  if (size < 1e6) return fmt::format("{:.0f} kB", size / 1e3);
  return size < 1e9 ? fmt::format("{:.1f} MB", size / 1e6) : fmt::format("{:.2f} GB", size / 1e9);
}

std::string row(std::string_view label, std::string_view text) {
  return fmt::format("{:<{}}{}\n", label, kLabel, text);
}

/// Lines that are too long go on below what stands behind the label.
std::string wrapped(const std::string& text, int columns) {
  const std::string indent(kLabel, ' ');
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    const std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (display_width(line) <= columns) {
      result += line + '\n';
      continue;
    }
    const std::string rest = line.substr(kLabel);
    for (const BreakRange& range : wrap(rest, std::max(columns - static_cast<int>(kLabel), 1))) {
      result += (range.begin == 0 ? line.substr(0, kLabel) : indent) +
                rest.substr(range.begin, range.end - range.begin) + '\n';
    }
  }
  return result;
}

std::string names_text(const std::map<std::string, std::size_t>& counts) {
  std::string result;
  const Ranked all = ranked(counts);
  for (std::size_t i = 0; i < std::min(all.size(), kMostShown); ++i) {
    result += fmt::format("{}{} {}", i == 0 ? "" : ", ", all[i].first, all[i].second);
  }
  if (all.size() > kMostShown) result += fmt::format(", and {} more", all.size() - kMostShown);
  return result.empty() ? "none" : result;
}

std::string passages_text(const Contents& contents) {
  std::string result;
  for (const Language language : kLanguages) {
    for (const Kind kind : kKinds) {
      const PassageCount count = contents.count(language, kind);
      if (count.all == 0) continue;
      result += fmt::format("  {} {:<9} {:>8}   {:5.1f} % with counterpart\n", name(language), name(kind),
                            count.all, 100 * count.share());
    }
  }
  return result;
}

std::string dates_text(const Contents& contents) {
  if (!contents.first_date) return "none";
  return fmt::format("{} to {}; {} undated", *contents.first_date, *contents.last_date,
                     counted(contents.undated, "entry", "entries"));
}

std::string staleness_text(const Statistics& statistics) {
  if (!statistics.staleness) return "unknown: the corpus is not there";
  const auto [changed, gone] = *statistics.staleness;
  if (!statistics.staleness->stale()) return "up to date with the corpus";
  return fmt::format("older than its corpus: {} changed or new, {} gone", counted(changed, "file"), gone);
}

}  // namespace

std::string statistics_text(const Statistics& statistics, int columns) {
  const Contents& contents = statistics.contents;
  const PassageCount total = contents.total();
  std::string text = row("database", fmt::format("{}, {}", statistics.database, size_text(statistics.bytes)));
  for (const std::string& root : statistics.roots) text += row("corpus", root);
  text += row("state", staleness_text(statistics));
  text += row("", counted(statistics.changed_entries, "entry", "entries") + " changed since the last build");
  text += row("files", std::to_string(statistics.files));
  text += row("entries", std::to_string(contents.entries));
  text += row("passages", fmt::format("{}; {:.1f} % with counterpart", total.all, 100 * total.share()));
  text += passages_text(contents);
  text += row("pairs", counted(contents.beads[0], "translation") + ", " +
                           counted(contents.beads[1], "summary", "summaries"));
  text += wrapped(sanitize_lines(row("tags", names_text(contents.tags))), columns);
  text += wrapped(sanitize_lines(row("sites", names_text(contents.sites))), columns);
  text += row("dates", dates_text(contents));
  text += row("version", fmt::format("schema {}, analysis {}", statistics.schema, statistics.analysis));
  text += row("fingerprint", statistics.fingerprint);
  return sanitize_lines(text);
}

}  // namespace songngu
