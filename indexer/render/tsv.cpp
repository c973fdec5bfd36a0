// Parallel text for spreadsheets and scripts: Vietnamese, English, confidence. Translations only: a bullet is
// no translation of what it sums up. A side that has nothing is empty.
#include <fmt/format.h>

#include "common/output/escape.h"
#include "indexer/render/export_writer.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

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

}  // namespace songngu
