// An entry side by side, for checking a translation: sentences without counterpart, unsure pairs and
// differing figures stand out, by marks as well as by colour.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/output/entry_layout.h"
#include "common/text/unicode/utf8.h"
#include "indexer/render/export_writer.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

constexpr int kWidestMark = 5;  // "0.52?"

Style style_of(Judgement judgement) {
  return judgement == Judgement::kSure ? Style::kDim : Style::kMatch;
}

/// "│" between sides that correspond surely, and what a translator should look at.
Mark mark_of(Judgement judgement, double confidence) {
  const Style style = style_of(judgement);
  switch (judgement) {
    case Judgement::kAlone:
      return {"∅", "∅", style};
    case Judgement::kDiffers:
      return {"≠", "≠", style};
    case Judgement::kUnsure:
      return {fmt::format("{:.2f}?", confidence), "?", style};
    case Judgement::kSure:
      return {"│", " ", style};
  }
  return {};
}

std::string_view bullet_of(Kind kind) {
  switch (kind) {
    case Kind::kSummary:
      return "• ";
    case Kind::kTakeaway:
      return "📌 ";
    case Kind::kHeading:
    case Kind::kBody:
      return "";
  }
  return {};
}

bool is_side_by_side(const ExportOptions& options) {
  return options.columns >= kSideBySideEntry;
}

std::string heading_of(const Entry& entry) {
  for (const Language language : kLanguages) {
    if (auto title = first_heading(entry, language)) return *title;
  }
  return entry.id;
}

class TextWriter : public ExportWriter {
 public:
  explicit TextWriter(const ExportOptions& options)
      : level_(options.level),
        page_(text_page(options.columns, options.appearance, is_side_by_side(options))),
        sides_(page_, is_side_by_side(options), kWidestMark) {}

  std::string entry(const AlignedText& text) override {
    const Entry& entry = text.entry;
    Block lines = entry_head(heading_of(entry), Origin::of(entry, entry.id), entry.tags, page_);
    Tally tally;
    for (const Bead& bead : with_lone_bullets(text.entry, units(text, level_))) {
      const Judgement judgement = judge(bead, text.remarks);
      tally.add(judgement);
      if (opens_paragraph(bead)) lines.emplace_back();
      append(lines, row(text, bead, judgement));
      append(lines, remarks_below(text, bead));
    }
    lines.emplace_back();
    append(lines, StyledText().add(to_string(tally), Style::kDim).lines(page_.columns, page_.appearance));
    const std::string gap = std::exchange(first_, false) ? "" : "\n\n";
    return gap + to_text(lines);
  }

 private:
  static bool opens_paragraph(const Bead& bead) {
    const std::vector<Segment>& side = bead.vi.empty() ? bead.en : bead.vi;
    return side.front().span.begin == 0;
  }

  [[nodiscard]] Block row(const AlignedText& text, const Bead& bead, Judgement judgement) const {
    const auto side = [&](Language language, const Page& page) {
      return cell(text, bead.side(language), judgement, page.columns);
    };
    return sides_.row(side, mark_of(judgement, bead.confidence));
  }

  /// One side of a bead; each passage begins on a line of its own.
  [[nodiscard]] Block cell(const AlignedText& text, const std::vector<Segment>& side, Judgement judgement,
                           int columns) const {
    Block lines;
    StyledText run;
    for (std::size_t i = 0; i < side.size(); ++i) {
      const bool same_passage = i > 0 && side[i].passage == side[i - 1].passage;
      if (i > 0 && !same_passage) append(lines, std::exchange(run, {}).lines(columns, page_.appearance));
      if (same_passage) run.add(" ");
      run.add(segment_text(text, side[i], judgement));
    }
    append(lines, run.lines(columns, page_.appearance));
    return lines;
  }

  static StyledText segment_text(const AlignedText& text, const Segment& segment, Judgement judgement) {
    const Passage& passage = text.entry.passages.at(segment.passage);
    Style style = passage.kind == Kind::kHeading ? Style::kTitle : Style::kNormal;
    if (judgement == Judgement::kAlone) style = Style::kTag;
    StyledText words;
    words.add(slice(passage.text, segment.span), style);
    highlight(words, segment, text.remarks);
    return segment.span.begin == 0 ? StyledText().add(bullet_of(passage.kind), Style::kDim).add(words)
                                   : words;
  }

  static void highlight(StyledText& words, const Segment& segment, const std::vector<Remark>& remarks) {
    for (const Remark& remark : remarks) {
      for (const Segment& place : places_of(remark)) {
        const std::uint32_t begin = std::max(place.span.begin, segment.span.begin);
        const std::uint32_t end = std::min(place.span.end, segment.span.end);
        if (place.passage != segment.passage || begin >= end) continue;
        words.restyle({begin - segment.span.begin, end - segment.span.begin}, Style::kMatch);
      }
    }
  }

  [[nodiscard]] Block remarks_below(const AlignedText& text, const Bead& bead) const {
    Block lines;
    for (const Remark& remark : text.remarks) {
      if (!concerns(remark, bead)) continue;
      append(lines,
             StyledText().add("≠ " + remark.text, Style::kMatch).lines(page_.columns, page_.appearance));
    }
    return lines;
  }

  Level level_;
  Page page_;
  TwoSides sides_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<ExportWriter> make_text_writer(const ExportOptions& options) {
  return std::make_unique<TextWriter>(options);
}

}  // namespace songngu
