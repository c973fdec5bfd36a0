// The formats an answer can be written in. To add one: write its file, declare it below, name it in
// format.cpp's table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/output/styled_text.h"
#include "songngu/searcher.h"

namespace songngu {

enum class Layout { kAuto, kStacked, kSide };

/// What an answer is made of: `text` shows each differently.
enum class Shape { kHits, kPassage, kEntry };

struct RenderOptions {
  Shape shape = Shape::kHits;
  Appearance appearance;
  int columns = 80;
  Layout layout = Layout::kAuto;
  bool full = false;           ///< long passages whole
  bool nul = false;            ///< `ids` end in NUL
  std::string query_id = "1";  ///< `trec`
};

/// A writer is a pure function: all of the output for one answer, its last line feed included.
struct Format {
  std::string_view name;
  std::string_view summary;
  std::string (*render)(const Answer& answer, const RenderOptions& options);
};

std::string render_text(const Answer& answer, const RenderOptions& options);
std::string render_json(const Answer& answer, const RenderOptions& options);
std::string render_jsonl(const Answer& answer, const RenderOptions& options);
std::string render_tsv(const Answer& answer, const RenderOptions& options);
std::string render_trec(const Answer& answer, const RenderOptions& options);
std::string render_ids(const Answer& answer, const RenderOptions& options);
std::string render_vimgrep(const Answer& answer, const RenderOptions& options);

/// All of them; `text`, the default, first.
std::span<const Format> formats();

/// The format of that name, or none.
const Format* format_named(std::string_view name);

}  // namespace songngu
