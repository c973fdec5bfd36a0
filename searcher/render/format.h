// The output formats of an answer. A new one needs a line in formats.def and a function render_NAME().
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/output/styled_text.h"
#include "songngu/searcher.h"

namespace songngu {

enum class Layout { kAuto, kStacked, kSide };

/// What an answer contains; `text` shows each in its own way.
enum class Shape { kHits, kPassage, kEntry };

struct RenderOptions {
  Shape shape = Shape::kHits;
  Appearance appearance;
  int columns = 80;
  Layout layout = Layout::kAuto;
  bool full = false;             ///< show long passages whole
  Sort sort = Sort::kRelevance;  ///< `kwic` sorts its lines itself
  bool nul = false;              ///< `ids`: a NUL after each
  std::string query_id = "1";    ///< of `trec`
};

/// A format is a pure function that returns the whole output for an answer, its last line feed included.
struct Format {
  std::string_view name;
  std::string_view summary;
  std::string (*render)(const Answer& answer, const RenderOptions& options);
};

#define FORMAT(name, summary) std::string render_##name(const Answer& answer, const RenderOptions& options);
#include "searcher/render/formats.def"
#undef FORMAT

/// All formats; `text`, the default, first.
std::span<const Format> formats();

/// The format of that name, or none.
const Format* format_named(std::string_view name);

/// Their names, with `between` between them.
std::string format_names(std::string_view between);

}  // namespace songngu
