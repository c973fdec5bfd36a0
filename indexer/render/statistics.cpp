#include "indexer/render/statistics.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>

#include <fmt/format.h>

#include "common/output/escape.h"
#include "common/output/json.h"
#include "common/output/width.h"
#include "indexer/render/counted.h"

namespace songngu {
namespace {

/// The passages that are in a bead with both sides.
std::set<std::uint32_t> linked_passages(const std::vector<Bead>& beads) {
  std::set<std::uint32_t> linked;
  for (const Bead& bead : beads) {
    if (!bead.linked()) continue;
    for (const Segment& segment : bead.vi) linked.insert(segment.passage);
    for (const Segment& segment : bead.en) linked.insert(segment.passage);
  }
  return linked;
}

}  // namespace

double PassageCount::share() const {
  return all == 0 ? 0 : static_cast<double>(with_counterpart) / static_cast<double>(all);
}

void Contents::add(const Entry& entry, const std::vector<Bead>& entry_beads) {
  ++entries;
  const std::set<std::uint32_t> linked = linked_passages(entry_beads);
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    auto& count = passages[index_of(passage.language)][static_cast<std::size_t>(passage.kind)];
    ++count.all;
    if (linked.contains(i)) ++count.with_counterpart;
  }
  for (const Bead& bead : entry_beads) {
    if (bead.linked()) ++beads[static_cast<std::size_t>(bead.relation)];
  }
  for (const std::string& tag : std::set(entry.tags.begin(), entry.tags.end())) ++tags[tag];
  if (entry.site) ++sites[*entry.site];
  if (!entry.date) {
    ++undated;
    return;
  }
  first_date = first_date ? std::min(*first_date, *entry.date) : *entry.date;
  last_date = last_date ? std::max(*last_date, *entry.date) : *entry.date;
}

PassageCount Contents::total() const {
  PassageCount sum;
  for (const auto& kinds : passages) {
    for (const PassageCount& count : kinds) {
      sum.all += count.all;
      sum.with_counterpart += count.with_counterpart;
    }
  }
  return sum;
}

Ranked ranked(const std::map<std::string, std::size_t>& counts) {
  Ranked result(counts.begin(), counts.end());
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return result;
}

namespace {

constexpr int kShareDecimals = 4;

/// {"vi": {"summary": 3, …}, "en": …}
void write_counts(JsonWriter& json, const Contents& contents, std::size_t PassageCount::*which) {
  json.begin_object();
  for (const Language language : kLanguages) {
    json.key(name(language)).begin_object();
    for (const Kind kind : kKinds) json.member(name(kind), contents.count(language, kind).*which);
    json.end_object();
  }
  json.end_object();
}

void write_names(JsonWriter& json, std::string_view key, const std::map<std::string, std::size_t>& counts) {
  json.key(key).begin_array();
  for (const auto& [value, count] : ranked(counts)) {
    json.begin_object().member("value", value).member("count", count).end_object();
  }
  json.end_array();
}

void write_contents(JsonWriter& json, const Contents& contents) {
  const PassageCount total = contents.total();
  json.member("entries", contents.entries).member("passages", total.all);
  json.member("with_counterpart", total.with_counterpart);
  json.member("share_with_counterpart", rounded(total.share(), kShareDecimals));
  json.key("passages_by_kind");
  write_counts(json, contents, &PassageCount::all);
  json.key("with_counterpart_by_kind");
  write_counts(json, contents, &PassageCount::with_counterpart);
  json.key("beads").begin_object();
  for (const Relation relation : {Relation::kTranslation, Relation::kSummary}) {
    json.member(name(relation), contents.beads[static_cast<std::size_t>(relation)]);
  }
  json.end_object();
  write_names(json, "tags", contents.tags);
  write_names(json, "sites", contents.sites);
  json.key("dates").begin_object().member("first", contents.first_date).member("last", contents.last_date);
  json.member("undated", contents.undated).end_object();
}

}  // namespace

std::string statistics_json(const Statistics& statistics) {
  JsonWriter json;
  json.begin_object()
      .member("schema", 1)
      .member("database", statistics.database)
      .member("bytes", statistics.bytes);
  json.member("database_schema", statistics.schema).member("analysis", statistics.analysis);
  json.member("fingerprint", statistics.fingerprint).member("corpus", statistics.roots);
  json.member("files", statistics.files).member("changed_entries", statistics.changed_entries);
  json.key("stale");
  if (statistics.staleness) {
    json.begin_object().member("changed", statistics.staleness->changed);
    json.member("gone", statistics.staleness->gone).end_object();
  } else {
    json.null();
  }
  write_contents(json, statistics.contents);
  return json.end_object().take() + '\n';
}

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

/// Wraps lines that are too long; the further lines are indented as the text after the label is.
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
