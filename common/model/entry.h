// A digest entry as values, which the parser makes, the aligner reads and the database keeps; and the
// identifiers of its passages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/model/source_spot.h"
#include "common/text/unicode/span.h"

namespace songngu {

/// One line of the digest, or the lines of one paragraph; never split or merged otherwise.
struct Passage {
  Language language = Language::kVietnamese;
  Kind kind = Kind::kBody;
  std::uint32_t number = 1;  ///< from 1 within language and kind
  /// As in the file, without bullet mark, 📌, byte order mark, markup and outer white space.
  std::string text;
  std::uint32_t line = 0;              ///< its first line of the file, from 1
  std::uint32_t end_line = 0;          ///< its last line
  std::vector<SourceSpot> spots = {};  ///< in order; the first is at 0

  auto operator<=>(const Passage&) const = default;
};

struct Entry {
  std::string id;    ///< ENTRY of songngu-digest(5): percent-encoded; with ~2, ~3 … if others have the same
  std::string file;  ///< path as it can be opened (root joined with the relative path)
  std::optional<std::string> url;   ///< the first URL
  std::vector<std::string> urls;    ///< all of them in order, the first included
  std::optional<std::string> site;  ///< host of `url`, lower case, without "www."
  std::vector<std::string> tags;    ///< as written, without '#'
  std::optional<std::string> date;  ///< YYYY-MM-DD
  std::vector<Passage> passages;    ///< in reading order: the order of the file

  bool operator==(const Entry&) const = default;
};

/// The text of the first heading in a language.
std::optional<std::string> first_heading(const Entry& entry, Language language);

/// A part of one passage of an entry.
struct Segment {
  std::uint32_t passage = 0;  ///< index into Entry::passages
  Span span;                  ///< of that passage's text

  auto operator<=>(const Segment&) const = default;
};

/// Both programs show a bead or counterpart of less confidence as uncertain. (Confidence is the estimated
/// probability of being right, so at this confidence three in ten are wrong.)
inline constexpr double kLowConfidence = 0.7;

/// Sentences of the two languages that say the same (n:m). If one side is empty: sentences without a
/// counterpart.
struct Bead {
  Relation relation = Relation::kTranslation;
  double confidence = 0;    ///< 0 to 1: the estimated probability that the bead is right
  std::vector<Segment> vi;  ///< in reading order
  std::vector<Segment> en;

  [[nodiscard]] const std::vector<Segment>& side(Language language) const {
    return language == Language::kVietnamese ? vi : en;
  }
  /// Whether it has text on both sides.
  [[nodiscard]] bool linked() const { return !vi.empty() && !en.empty(); }
  bool operator==(const Bead&) const = default;
};

/// The identifier of a passage: "ENTRY/LANG/KIND/N".
std::string passage_id(const std::string& entry_id, const Passage& passage);

// The parts of an identifier. REQUIRES: passage_id() made it. The results are parts of the argument.

/// ENTRY, which may have slashes.
std::string_view entry_of(std::string_view passage_id);

/// The language that LANG names.
Language language_of(std::string_view passage_id);

/// KIND.
std::string_view kind_name_in(std::string_view passage_id);

}  // namespace songngu
