// How the other language puts stretches of a passage: which words of its counterpart render them.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/model/entry.h"

namespace songngu {

/// Words of one passage that render a stretch of another.
struct RenderedIn {
  std::uint32_t passage = 0;  ///< index into Entry::passages
  std::vector<Span> spans;    ///< in code points of that passage, in order

  bool operator==(const RenderedIn&) const = default;
};

struct StretchRendering {
  std::vector<RenderedIn> in;  ///< usually one passage; two where a bead's sentences are in two
  double confidence = 0;       ///< the estimated chance that these words render the stretch, and no others
};

/// The text of a passage of the entry, which stays where it is as long as it is needed.
using TextOfPassage = std::function<std::string_view(std::uint32_t passage)>;

/// One side of a bead as one text: its segments, joined by a space.
class JoinedSegments {
 public:
  JoinedSegments(const std::vector<Segment>& segments, const TextOfPassage& text_of);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// What a stretch of a passage is in the joined text; empty where no segment has it.
  [[nodiscard]] Span joined(std::uint32_t passage, Span stretch) const;
  /// The passages that a stretch of the joined text is in.
  [[nodiscard]] std::vector<RenderedIn> apart(Span stretch) const;

 private:
  struct Part {
    Segment segment;
    std::uint32_t begin = 0;  // in the joined text
  };
  std::string text_;
  std::vector<Part> parts_;
};

class PairRenderer;

/// Aligns the words of a bead when a stretch of it is first asked for, and keeps the alignment.
class PassageRenderer {
 public:
  /// `beads` and `learned` must outlive it. The beads may include some that do not touch the passage.
  /// `learned`: as AlignedPair takes it.
  PassageRenderer(std::uint32_t passage, Language language, const std::vector<Bead>& beads,
                  TextOfPassage text_of, const Lexicon* learned = nullptr);
  ~PassageRenderer();
  PassageRenderer(const PassageRenderer&) = delete;
  PassageRenderer& operator=(const PassageRenderer&) = delete;

  /// Nothing where no bead has the stretch, or where the other side does not say it.
  std::optional<StretchRendering> render(Span stretch);

 private:
  struct AlignedBead {
    std::array<JoinedSegments, 2> sides;  // by index_of(language)
    std::unique_ptr<PairRenderer> pair;   // none where the bead is too long to be aligned
  };

  const Bead* bead_of(Span stretch) const;
  const AlignedBead& aligned(const Bead& bead);

  std::uint32_t passage_;
  Language language_;
  std::vector<const Bead*> beads_;  // those that the passage's counterpart consists of
  TextOfPassage text_of_;
  const Lexicon* learned_;
  std::map<const Bead*, AlignedBead> aligned_;
};

}  // namespace songngu
