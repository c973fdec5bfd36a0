#include "indexer/render/check_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/output/json.h"
#include "indexer/render/counted.h"

namespace songngu {
namespace {

bool has_links(const std::vector<Bead>& beads) {
  return std::any_of(beads.begin(), beads.end(), [](const Bead& bead) { return bead.linked(); });
}

struct PassageCounts {
  std::size_t bullets = 0;
  std::size_t takeaways = 0;
  std::size_t headings[2] = {};  ///< by language
  std::size_t body[2] = {};

  [[nodiscard]] bool has(Language language) const {
    return headings[index_of(language)] + body[index_of(language)] > 0;
  }
};

PassageCounts counts_of(const Entry& entry) {
  PassageCounts counts;
  for (const Passage& passage : entry.passages) {
    const std::size_t language = index_of(passage.language);
    switch (passage.kind) {
      case Kind::kSummary:
        ++counts.bullets;
        break;
      case Kind::kTakeaway:
        ++counts.takeaways;
        break;
      case Kind::kHeading:
        ++counts.headings[language];
        break;
      case Kind::kBody:
        ++counts.body[language];
        break;
    }
  }
  return counts;
}

std::string links_of(const Entry& entry, const std::vector<Bead>& beads, Language language) {
  std::vector<bool> linked(entry.passages.size(), false);
  for (const Bead& bead : beads) {
    if (bead.side(other(language)).empty()) continue;
    for (const Segment& segment : bead.side(language)) linked.at(segment.passage) = true;
  }
  const auto all = std::count_if(entry.passages.begin(), entry.passages.end(),
                                 [&](const Passage& passage) { return passage.language == language; });
  return fmt::format("{} of {} linked", std::count(linked.begin(), linked.end(), true), all);
}

}  // namespace

void CheckReport::add(const Entry& entry, const std::vector<Bead>& beads,
                      const std::vector<Remark>& remarks) {
  ++entries;
  passages += entry.passages.size();
  without_source += entry.url ? 0 : 1;
  without_date += entry.date ? 0 : 1;
  without_counterpart += has_links(beads) ? 0 : 1;
  for (const Bead& bead : with_lone_bullets(entry, beads)) tally.add(judge(bead, remarks));
}

std::string outline_of(const Entry& entry, const std::vector<Bead>& beads) {
  const PassageCounts counts = counts_of(entry);
  std::vector<std::string> parts;
  if (counts.bullets > 0) parts.push_back(counted(counts.bullets, "bullet"));
  if (counts.takeaways > 0) parts.push_back(counted(counts.takeaways, "takeaway"));
  parts.emplace_back(entry.url ? "url" : "no url");
  if (!entry.tags.empty()) parts.push_back(counted(entry.tags.size(), "tag"));
  parts.push_back(entry.date.value_or("no date"));
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    const std::size_t i = index_of(language);
    parts.push_back(counts.has(language)
                        ? fmt::format("{} {}+{}", name(language), counts.headings[i], counts.body[i])
                        : fmt::format("no {}", name(language)));
  }
  const bool vietnamese = counts.has(Language::kVietnamese) || !counts.has(Language::kEnglish);
  parts.push_back(links_of(entry, beads, vietnamese ? Language::kVietnamese : Language::kEnglish));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string gaps_of(const CheckReport& report) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0)
      parts.push_back(fmt::format(
          "{} {}", parts.empty() ? counted(count, "entry", "entries") : std::to_string(count), what));
  };
  add(report.without_source, "without a URL");
  add(report.without_date, "without a date");
  add(report.without_counterpart, "without any counterpart");
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::size_t CheckReport::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
}

namespace {

void add_figure(const CheckedFigure& figure, JsonWriter& json) {
  json.key("figure").begin_object().member("kind", figure.kind).member("here", figure.here);
  if (!figure.there.empty()) json.member("there", figure.there).member("original_line", figure.original_line);
  json.end_object();
}

}  // namespace

std::string check_json(const CheckReport& report) {
  JsonWriter json;
  json.begin_object().member("schema", 1);
  json.member("files", report.files).member("entries", report.entries).member("passages", report.passages);
  json.key("beads").begin_object().member("pairs", report.tally.pairs());
  json.member("unsure", report.tally.count(Judgement::kUnsure));
  json.member("differing", report.tally.count(Judgement::kDiffers));
  json.member("alone", report.tally.count(Judgement::kAlone)).end_object();
  json.key("entries_without").begin_object().member("url", report.without_source);
  json.member("date", report.without_date).member("counterpart", report.without_counterpart).end_object();
  json.member("errors", report.count(Severity::kError)).member("warnings", report.count(Severity::kWarning));
  json.key("diagnostics").begin_array();
  for (const Diagnostic& diagnostic : report.diagnostics) {
    json.begin_object().member("file", diagnostic.file).member("line", diagnostic.line);
    json.member("column", diagnostic.column).member("severity", name_of(diagnostic.severity));
    json.member("message", diagnostic.message);
    if (diagnostic.figure) add_figure(*diagnostic.figure, json);
    json.end_object();
  }
  return json.end_array().end_object().take() + '\n';
}

}  // namespace songngu
