// Parallel text for other programs: TSV and TMX. Translations only, since a bullet is not a translation of
// what it sums up.
#include <fmt/format.h>

#include "common/base/version.h"
#include "common/model/entry.h"
#include "common/output/escape.h"
#include "indexer/render/export_writer.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

// TSV, for spreadsheets and scripts: Vietnamese, English, confidence. A side that has nothing is empty.

class TsvWriter : public ExportWriter {
 public:
  explicit TsvWriter(Level level) : level_(level) {}

  std::string entry(const AlignedText& text) override {
    std::string result;
    for (const Bead& bead : units(text, level_)) {
      if (bead.relation != Relation::kTranslation) continue;
      result += fmt::format("{}\t{}\t{:.4f}\n", escape_tsv(side_text(text.entry, bead.vi)),
                            escape_tsv(side_text(text.entry, bead.en)), bead.confidence);
    }
    return result;
  }

 private:
  Level level_;
};

}  // namespace

std::unique_ptr<ExportWriter> make_tsv_writer(const ExportOptions& options) {
  return std::make_unique<TsvWriter>(options.level);
}

// TMX, Translation Memory eXchange 1.4b (https://www.gala-global.org/tmx-14b): what translators' tools read.
// Only beads that have both sides.

namespace {

constexpr std::string_view kHeader = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="songngu" creationtoolversion="{}" segtype="{}" o-tmf="songngu" adminlang="en" srclang="en" datatype="plaintext"/>
<body>
)";

std::string property(std::string_view type, std::string_view value) {
  return fmt::format("<prop type=\"x-{}\">{}</prop>\n", type, escape_markup(value));
}

std::string variant(const Entry& entry, Language language, const std::vector<Segment>& side) {
  return fmt::format("<tuv xml:lang=\"{}\"><prop type=\"x-passage\">{}</prop><seg>{}</seg></tuv>\n",
                     name(language),
                     escape_markup(passage_id(entry.id, entry.passages.at(side.front().passage))),
                     escape_markup(side_text(entry, side)));
}

std::string unit(const Entry& entry, const Bead& bead) {
  std::string result = "<tu>\n" + property("entry", entry.id);
  if (entry.url) result += property("url", *entry.url);
  result += property("confidence", fmt::format("{:.4f}", bead.confidence));
  // The source first: there are tools that go by the order, and not by srclang.
  result += variant(entry, Language::kEnglish, bead.en) + variant(entry, Language::kVietnamese, bead.vi);
  return result + "</tu>\n";
}

class TmxWriter : public ExportWriter {
 public:
  explicit TmxWriter(Level level) : level_(level) {}

  std::string begin() override {
    return fmt::format(kHeader, kProgramVersion, level_ == Level::kPassage ? "paragraph" : "sentence");
  }

  std::string entry(const AlignedText& text) override {
    std::string result;
    for (const Bead& bead : units(text, level_)) {
      if (bead.relation != Relation::kTranslation || !bead.linked()) continue;
      result += unit(text.entry, bead);
    }
    return result;
  }

  std::string end() override { return "</body>\n</tmx>\n"; }

 private:
  Level level_;
};

}  // namespace

std::unique_ptr<ExportWriter> make_tmx_writer(const ExportOptions& options) {
  return std::make_unique<TmxWriter>(options.level);
}

}  // namespace songngu
