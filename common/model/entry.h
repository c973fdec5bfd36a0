// A digest entry as values: what the parser makes, the aligner reads and the database keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/model/language.h"
#include "common/text/unicode/span.h"

namespace songngu {

/// One line of the digest; never split or merged.
struct Passage {
  Language language = Language::kVietnamese;
  Kind kind = Kind::kBody;
  std::uint32_t number = 1;  ///< from 1 within language and kind
  std::string text;          ///< as it came, without bullet mark, 📌, BOM and outer white space
  std::uint32_t line = 0;    ///< of the file, from 1

  auto operator<=>(const Passage&) const = default;
};

struct Entry {
  std::string id;                   ///< ENTRY of songngu-digest(5): percent-encoded, with ~2, ~3…
  std::string file;                 ///< path as it can be opened (root joined with the relative path)
  std::optional<std::string> url;   ///< the first URL
  std::vector<std::string> urls;    ///< all of them in order, the first included
  std::optional<std::string> site;  ///< host of `url`, lower case, without "www."
  std::vector<std::string> tags;    ///< as written, without '#'
  std::optional<std::string> date;  ///< YYYY-MM-DD
  std::vector<Passage> passages;    ///< in reading order: the order of the file

  bool operator==(const Entry&) const = default;
};

/// Text of the first heading of a language, or none.
std::optional<std::string> first_heading(const Entry& entry, Language language);

/// A stretch of one passage of an entry.
struct Segment {
  std::uint32_t passage = 0;  ///< index into Entry::passages
  Span span;                  ///< in code points of that passage's text

  auto operator<=>(const Segment&) const = default;
};

/// A link or counterpart of less confidence is shown as doubtful by both programs. A confidence is the chance
/// that a link is right, and a wrong counterpart is worse than none: what is wrong in three of ten cases
/// deserves a second look.
inline constexpr double kLowConfidence = 0.7;

/// Sentences that say the same in both languages (n:m). One side empty: sentences that nothing corresponds
/// to.
struct Bead {
  Relation relation = Relation::kTranslation;
  double confidence = 0;    ///< 0 to 1: the estimated chance that the link is right
  std::vector<Segment> vi;  ///< in reading order
  std::vector<Segment> en;

  [[nodiscard]] const std::vector<Segment>& side(Language language) const {
    return language == Language::kVietnamese ? vi : en;
  }
  /// Whether it has text on both sides.
  [[nodiscard]] bool linked() const { return !vi.empty() && !en.empty(); }
  bool operator==(const Bead&) const = default;
};

}  // namespace songngu
