// An entry side by side, for checking a translation: sentences without counterpart, unsure pairs and
// differing quantities stand out, by marks as well as by colour.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/output/block.h"
#include "common/text/unicode/utf8.h"
#include "indexer/render/export_writer.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

constexpr int kSideBySide = 80;  // from this many columns on there is space for two
constexpr int kWidest = 200;     // very long lines are hard to read
constexpr int kGutter = 7;

Style style_of(Judgement judgement) {
  return judgement == Judgement::kSure ? Style::kDim : Style::kMatch;
}

std::string mark_of(Judgement judgement, double confidence) {
  switch (judgement) {
    case Judgement::kAlone:
      return "  ∅  ";
    case Judgement::kDiffers:
      return "  ≠  ";
    case Judgement::kUnsure:
      return fmt::format("{:.2f}?", confidence);
    case Judgement::kSure:
      return "  │  ";
  }
  return {};
}

std::string_view symbol_of(Judgement judgement) {
  switch (judgement) {
    case Judgement::kAlone:
      return "∅ ";
    case Judgement::kDiffers:
      return "≠ ";
    case Judgement::kUnsure:
      return "? ";
    case Judgement::kSure:
      return "  ";
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

class TextWriter : public ExportWriter {
 public:
  explicit TextWriter(const ExportOptions& options) : options_(options) {
    options_.columns = std::min(options_.columns, kWidest);
  }

  std::string entry(const AlignedText& text) override {
    Block lines = head(text.entry);
    Tally tally;
    for (const Bead& bead : with_lone_bullets(text.entry, units(text, options_.level))) {
      const Judgement judgement = judge(bead, text.remarks);
      tally.add(judgement);
      if (opens_paragraph(bead)) lines.emplace_back();
      append(lines, row(text, bead, judgement));
      append(lines, remarks_below(text, bead));
    }
    lines.emplace_back();
    append(lines,
           StyledText().add(to_string(tally), Style::kDim).lines(options_.columns, options_.appearance));
    const std::string gap = std::exchange(first_, false) ? "" : "\n\n";
    return gap + to_text(lines);
  }

 private:
  static bool opens_paragraph(const Bead& bead) {
    const std::vector<Segment>& side = bead.vi.empty() ? bead.en : bead.vi;
    return side.front().span.begin == 0;
  }

  [[nodiscard]] Block head(const Entry& entry) const {
    StyledText facts;
    const auto add = [&](std::string_view fact, Style style) {
      facts.add(facts.empty() ? "" : "  ").add(fact, style);
    };
    if (entry.date) add(*entry.date, Style::kDim);
    for (const std::string& tag : entry.tags) add("#" + tag, Style::kTag);
    Block lines = StyledText().add(entry.id, Style::kTitle).lines(options_.columns, options_.appearance);
    append(lines, facts.lines(options_.columns, options_.appearance));
    if (entry.url)
      append(
          lines,
          StyledText().add(*entry.url, Style::kDim, *entry.url).lines(options_.columns, options_.appearance));
    return lines;
  }

  [[nodiscard]] Block row(const AlignedText& text, const Bead& bead, Judgement judgement) const {
    if (options_.columns < kSideBySide) return stacked_row(text, bead, judgement);
    const int left = (options_.columns - kGutter) / 2;
    const int right = options_.columns - kGutter - left;
    return beside(cell(text, bead.vi, judgement, left), left, cell(text, bead.en, judgement, right),
                  gutter(judgement, bead.confidence), gutter(Judgement::kSure, 1));
  }

  [[nodiscard]] Block stacked_row(const AlignedText& text, const Bead& bead, Judgement judgement) const {
    Block lines;
    for (const Language language : kLanguages) {
      const Line label = one_line(
          StyledText().add(symbol_of(judgement), style_of(judgement)).add(name(language), Style::kDim),
          options_.appearance);
      const Line tag{label.text + "  ", label.width + 2};
      append(lines, behind(tag, cell(text, bead.side(language), judgement, options_.columns - tag.width)));
    }
    return lines;
  }

  [[nodiscard]] Line gutter(Judgement judgement, double confidence) const {
    const std::string mark = mark_of(judgement, confidence);
    const std::size_t begin = mark.find_first_not_of(' ');
    const std::size_t end = mark.find_last_not_of(' ') + 1;
    const Line painted =
        one_line(StyledText().add(mark.substr(begin, end - begin), style_of(judgement)), options_.appearance);
    return {" " + mark.substr(0, begin) + painted.text + mark.substr(end) + " ", kGutter};
  }

  /// One side of a bead; each passage begins on a line of its own.
  [[nodiscard]] Block cell(const AlignedText& text, const std::vector<Segment>& side, Judgement judgement,
                           int columns) const {
    Block lines;
    StyledText run;
    for (std::size_t i = 0; i < side.size(); ++i) {
      const bool same_passage = i > 0 && side[i].passage == side[i - 1].passage;
      if (i > 0 && !same_passage) append(lines, std::exchange(run, {}).lines(columns, options_.appearance));
      if (same_passage) run.add(" ");
      run.add(segment_text(text, side[i], judgement));
    }
    append(lines, run.lines(columns, options_.appearance));
    return lines;
  }

  static StyledText segment_text(const AlignedText& text, const Segment& segment, Judgement judgement) {
    const Passage& passage = text.entry.passages.at(segment.passage);
    Style style = passage.kind == Kind::kHeading ? Style::kTitle : Style::kNormal;
    if (judgement == Judgement::kAlone) style = Style::kTag;
    StyledText words;
    words.add(slice(passage.text, segment.span), style);
    if (judgement == Judgement::kDiffers) highlight(words, segment, text.remarks);
    return segment.span.begin == 0 ? StyledText().add(bullet_of(passage.kind), Style::kDim).add(words)
                                   : words;
  }

  static void highlight(StyledText& words, const Segment& segment, const std::vector<Remark>& remarks) {
    for (const Remark& remark : remarks) {
      for (const Segment& place : {remark.where, remark.against}) {
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
      append(
          lines,
          StyledText().add("≠ " + remark.text, Style::kMatch).lines(options_.columns, options_.appearance));
    }
    return lines;
  }

  ExportOptions options_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<ExportWriter> make_text_writer(const ExportOptions& options) {
  return std::make_unique<TextWriter>(options);
}

}  // namespace songngu
