// The formats an answer can be written in. To add one: write its file, and its line in formats.def.
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

#define FORMAT(name, summary) std::string render_##name(const Answer& answer, const RenderOptions& options);
#include "searcher/render/formats.def"
#undef FORMAT

/// All of them; `text`, the default, first.
std::span<const Format> formats();

/// The format of that name, or none.
const Format* format_named(std::string_view name);

/// Their names with `between` between.
std::string format_names(std::string_view between);

}  // namespace songngu
