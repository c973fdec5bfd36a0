#include "indexer/build/entry_check.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "common/model/passage_id.h"
#include "common/text/utf8.h"
#include "indexer/build/documents.h"

namespace songngu {
namespace {

class EntryCheck {
 public:
  EntryCheck(const std::vector<StoredDocument>& documents, const OnProblem& on_problem)
      : documents_(documents), on_problem_(on_problem) {}

  bool run(const DocumentNumbering& numbering) {
    check_order(numbering);
    // Beads name passages by ordinal, and count code points.
    if (!good_) return false;
    for (const StoredDocument& document : documents_) {
      check_identifier(document);
      for (const Bead& bead : document.record.beads) check_bead(document, bead);
      if (good_ && document.key.links != links_of(document.record)) {
        wrong(document, "its links are not those of its counterparts");
      }
    }
    return good_;
  }

 private:
  void wrong(const StoredDocument& document, const std::string& what) {
    good_ = false;
    on_problem_(fmt::format("{}: {}", document.key.id, what));
  }

  void check_order(const DocumentNumbering& numbering);
  void check_identifier(const StoredDocument& document);
  void check_bead(const StoredDocument& document, const Bead& bead);
  void check_segment(const StoredDocument& document, const Segment& segment, Language language);
  [[nodiscard]] std::uint32_t length_of(std::uint32_t ordinal);

  const std::vector<StoredDocument>& documents_;
  const OnProblem& on_problem_;
  std::array<std::array<std::uint32_t, 4>, 2> numbers_{};  // the last one, by language and kind
  std::map<std::uint32_t, std::uint32_t> lengths_;         // code points, by ordinal
  bool good_ = true;
};

void EntryCheck::check_order(const DocumentNumbering& numbering) {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const StoredDocument& document = documents_[i];
    if (document.record.ordinal != i)
      wrong(document, fmt::format("is passage {}, but stands at {}", document.record.ordinal, i));
    if (document.record.entry_size != documents_.size()) {
      wrong(document, fmt::format("its entry has {} passages, it says {}", documents_.size(),
                                  document.record.entry_size));
    }
    if (i > 0 && document.number != numbering.neighbour(documents_[i - 1].number, 1))
      wrong(document, "is not behind the passage before it");
    if (document.record.facts.has_value() != (i == 0)) {
      wrong(document,
            i == 0 ? "the facts of its entry are missing" : "has facts that belong to the first passage");
    }
  }
}

void EntryCheck::check_identifier(const StoredDocument& document) {
  const Passage& passage = document.record.passage;
  const std::string entry_id(entry_of(documents_.front().key.id));
  if (document.key.id != passage_id(entry_id, passage)) {
    wrong(document, fmt::format("should be {}", passage_id(entry_id, passage)));
  }
  std::uint32_t& last = numbers_.at(index_of(passage.language)).at(static_cast<std::size_t>(passage.kind));
  if (passage.number != last + 1) wrong(document, fmt::format("follows number {} of its kind", last));
  last = passage.number;
}

std::uint32_t EntryCheck::length_of(std::uint32_t ordinal) {
  const auto [known, is_new] = lengths_.try_emplace(ordinal);
  if (is_new) {
    known->second = code_point_count(documents_[ordinal].record.passage.text);
  }
  return known->second;
}

void EntryCheck::check_segment(const StoredDocument& document, const Segment& segment, Language language) {
  if (segment.passage >= documents_.size()) {
    wrong(document, fmt::format("has a counterpart in passage {}, which is not there", segment.passage));
    return;
  }
  const StoredDocument& named = documents_[segment.passage];
  if (named.record.passage.language != language) wrong(document, "has a counterpart of the wrong language");
  if (segment.span.begin >= segment.span.end || segment.span.end > length_of(segment.passage)) {
    wrong(document, fmt::format("a counterpart lies at {} to {} of {}, which is {} long", segment.span.begin,
                                segment.span.end, named.key.id, length_of(segment.passage)));
  }
}

void EntryCheck::check_bead(const StoredDocument& document, const Bead& bead) {
  std::set<std::uint32_t> touched;
  for (const Language language : kLanguages) {
    for (const Segment& segment : bead.side(language)) {
      check_segment(document, segment, language);
      touched.insert(segment.passage);
    }
  }
  if (!touched.contains(document.record.ordinal)) wrong(document, "has a pair that it is no part of");
  for (const std::uint32_t ordinal : touched) {
    if (ordinal >= documents_.size()) continue;
    const auto& theirs = documents_[ordinal].record.beads;
    if (std::find(theirs.begin(), theirs.end(), bead) != theirs.end()) continue;
    wrong(document, fmt::format("is linked to {}, which is not linked to it", documents_[ordinal].key.id));
  }
}

}  // namespace

bool check_entry(const std::vector<StoredDocument>& documents, const DocumentNumbering& numbering,
                 const OnProblem& on_problem) {
  return EntryCheck(documents, on_problem).run(numbering);
}

}  // namespace songngu
