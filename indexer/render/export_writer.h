// The interface of the writers of aligned entries, one for each format. A new format needs its
// make_NAME_writer() and a line in export_formats.def.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"
#include "common/output/styled_text.h"
#include "indexer/align/remarks.h"

namespace songngu {

/// What a line or row contains: whole passages, the sentences of a bead, or these with the words that render
/// each other.
enum class Level { kPassage, kSentence, kWord };

struct AlignedText {
  const Entry& entry;
  const std::vector<Bead>& beads;  ///< in any order
  std::vector<Remark> remarks;     ///< shown by `text` and `html`
};

struct ExportOptions {
  Level level = Level::kSentence;
  Appearance appearance;          ///< `text`
  int columns = 80;               ///< `text`
  std::string title = "songngu";  ///< `html`: what a page of several entries is called
};

/// Writes entries one after another; each call gives the next piece of the output. REQUIRES: begin(), then
/// entry() any number of times, then end().
class ExportWriter {
 public:
  ExportWriter() = default;
  ExportWriter(const ExportWriter&) = delete;
  ExportWriter& operator=(const ExportWriter&) = delete;
  virtual ~ExportWriter() = default;

  virtual std::string begin() { return {}; }
  virtual std::string entry(const AlignedText& text) = 0;
  virtual std::string end() { return {}; }
};

struct ExportFormat {
  std::string_view name;
  std::string_view summary;
  Level level;     ///< the default
  bool has_words;  ///< whether it can show which words render which
  std::unique_ptr<ExportWriter> (*make)(const ExportOptions& options);
};

#define FORMAT(name, summary, level, has_words) \
  std::unique_ptr<ExportWriter> make_##name##_writer(const ExportOptions& options);
#include "indexer/render/export_formats.def"
#undef FORMAT

/// All of them; `text` first.
std::span<const ExportFormat> export_formats();

/// The format of that name, or none.
const ExportFormat* export_format_named(std::string_view name);

}  // namespace songngu
