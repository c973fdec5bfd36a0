#include "searcher/render/translations.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "common/model/entry.h"
#include "common/output/block.h"
#include "common/output/entry_layout.h"
#include "common/output/escape.h"
#include "common/output/width.h"
#include "searcher/render/json_answer.h"

namespace songngu {
namespace {

constexpr int kBar = 20;  // columns of a bar for all matches
constexpr int kMostColumns = 40;

std::string bar_of(double share) {
  const auto length = std::clamp(static_cast<int>(std::lround(share * kBar)), 1, kBar);
  std::string bar;
  for (int i = 0; i < length; ++i) bar += "█";
  return bar + std::string(static_cast<std::size_t>(kBar - length), ' ');
}

std::string summary_of(const TranslationCounts& counts, std::size_t passages) {
  std::string text =
      fmt::format("{} {} of {}", counts.matches, counts.matches == 1 ? "match" : "matches", counts.of);
  if (counts.without > 0) text += fmt::format(", {} without a sure translation", counts.without);
  if (counts.sample > 0) text += fmt::format("; a sample of {} of {} passages", counts.sample, passages);
  return text;
}

}  // namespace

std::string translations_text(const Answer& answer, const RenderOptions& options) {
  const TranslationCounts& counts = *answer.translations;
  const Page page = text_page(options.columns, options.appearance, false);
  int widest = 0;
  for (const TranslationCount& one : counts.translations)
    widest = std::max(widest, std::min(kMostColumns, display_width(one.text)));
  Block block;
  for (const TranslationCount& one : counts.translations) {
    const int missing = std::max(0, widest - display_width(one.text));
    StyledText line;
    line.add(fmt::format("{:>5} {:>4.0f}% ", one.count, 100 * one.share));
    line.add(bar_of(one.share), Style::kDim).add(" ");
    line.add(one.text, one.confidence < kLowConfidence ? Style::kDimMatch : Style::kMatch);
    line.add(std::string(static_cast<std::size_t>(missing), ' ') + "  ").add(one.example, Style::kDim);
    block.push_back(one_line(line, page.appearance));
  }
  if (counts.matches == 0) return {};
  if (!block.empty()) block.emplace_back();
  append(
      block,
      StyledText().add(summary_of(counts, answer.total), Style::kDim).lines(page.columns, page.appearance));
  return to_text(block);
}

std::string translations_tsv(const TranslationCounts& counts) {
  std::string lines;
  for (const TranslationCount& one : counts.translations) {
    lines += fmt::format("{}\t{:.4f}\t{:.4f}\t{}\t{}\n", one.count, one.share, one.confidence,
                         escape_tsv(one.text), escape_tsv(one.example));
  }
  return lines;
}

void write_translations_members(JsonWriter& json, const Answer& answer) {
  const TranslationCounts& counts = *answer.translations;
  json.member("schema", kJsonSchema).member("query", answer.query).member("of", counts.of);
  json.member("matches", counts.matches).key("translations").begin_array();
  for (const TranslationCount& one : counts.translations) {
    json.begin_object().member("text", one.text).member("count", one.count);
    json.member("share", rounded(one.share, 4)).member("confidence", rounded(one.confidence, 4));
    json.member("example", one.example).end_object();
  }
  json.end_array().member("without", counts.without);
  if (counts.sample > 0) json.member("sample", counts.sample).member("passages", answer.total);
}

}  // namespace songngu
