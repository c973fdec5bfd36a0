// The lines of a digest file, and what each looks like by itself. What it is depends on its neighbours, too:
// line_context.h and section.h decide that, in this order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/source_spot.h"
#include "indexer/digest/label.h"
#include "indexer/digest/list_mark.h"
#include "indexer/digest/source_line.h"

namespace songngu {

enum class LineKind : std::uint8_t {
  kText,
  kRule,       ///< "---" or longer
  kSeparator,  ///< only other symbols: "***", "━━━"
  kBullet,
  kEmptyBullet,  ///< only a bullet mark: "-", "•"
  kTakeaway,
  kSource,       ///< URLs or tags
  kDate,         ///< a date, or "date: …" whatever follows the colon
  kLabel,        ///< "Tóm tắt:", "## Bản gốc"
  kHeading,      ///< "## …"
  kMessageHead,  ///< of a copied chat message
  kMailField     ///< "Subject: …" in the head of a mail
};

/// A stretch of one line of the file.
struct SourcePart {
  std::string_view text;             ///< points into the file's text
  const char* line_begin = nullptr;  ///< first byte of the line that it is in
  std::uint32_t line = 0;            ///< number of that line, from 1
  bool glued = false;                ///< continues the part before it without a space
};

struct DigestLine {
  std::string_view whole;            ///< trimmed
  std::string_view text;             ///< without list mark, 📌, flag, '#' of a heading
  std::uint32_t number = 0;          ///< in the file, from 1
  std::uint32_t column = 1;          ///< of `whole`, from 1, in code points
  const char* line_begin = nullptr;  ///< first byte of the line in the file
  bool after_blank = false;          ///< the line above it is empty, or there is none
  LineKind kind = LineKind::kText;
  ListMark mark;
  unsigned level = 0;                 ///< of a heading
  std::optional<LabelKind> label;     ///< of a label
  std::optional<Language> flag;       ///< a flag is before the text
  std::optional<std::string> date;    ///< of a date line or message head
  SourceLine source;                  ///< of a source line; of a bullet, the tags at its end
  std::vector<SourcePart> more;       ///< what continues `text`
  std::optional<Language> announced;  ///< the language that a label or flag above names; set by section.h

  [[nodiscard]] bool is(LineKind other) const { return kind == other; }
  /// `text` and what continues it.
  [[nodiscard]] std::vector<SourcePart> parts() const { return parts_from(text); }
  /// `view`, which is `text` or `whole`, and what continues it.
  [[nodiscard]] std::vector<SourcePart> parts_from(std::string_view view) const;
};

/// All lines from byte `begin` on that are not empty. `begin` is the beginning of a line. The views point
/// into `text`. Lines end in LF or CRLF; in CR if the file has no LF at all; <br>, <p> and </p> end them,
/// too. If the mark of a line counts only when another line has it, too, the line is text so far; `mark` says
/// what it may become.
std::vector<DigestLine> read_lines(std::string_view text, std::size_t begin = 0);

/// From bytes of a file's lines to the columns that diagnostics name.
class LineColumns {
 public:
  /// `file`: its bytes; lines end as read_lines() ends them. The bytes have to outlive this.
  explicit LineColumns(std::string_view file);

  /// The column of a spot: from 1, in code points, without the byte order mark. 1 if the file has no such
  /// line.
  [[nodiscard]] std::size_t of(const SourceSpot& spot) const;

 private:
  std::string_view file_;
  std::vector<std::size_t> begins_;  // of lines
};

}  // namespace songngu
