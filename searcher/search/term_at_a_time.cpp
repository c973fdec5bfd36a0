#include "searcher/search/term_at_a_time.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "common/base/deadline.h"
#include "searcher/search/bm25.h"
#include "searcher/search/candidate.h"

namespace songngu {
namespace {

// To skip to a document costs as much as so many postings one after another.
constexpr double kSkip = 4;

/// The postings of a term, from the first that has not been scored.
struct Cursor {
  Xapian::PostingIterator next;
  Xapian::PostingIterator end;
  double weight;
  double density;  ///< postings a document
};

using Cursors = std::vector<Cursor>;

struct GroupCursors {
  Cursors selecting;
  Cursors adding;
};

/// Documents are scored a window at a time, whose scores stay in the processor's cache.
class Scorer {
 public:
  Scorer(const Xapian::Database& database, DocumentLengths& lengths, const TermSum& sum)
      : database_(database), lengths_(lengths), last_(database.get_lastdocid()), adding_(open(sum.adding)) {
    if (!sum.filter.empty()) filter_ = open({{sum.filter, 0}});
    for (const TermGroup& group : sum.groups) {
      groups_.push_back({open(group.selecting), open(group.adding)});
    }
    const double average = database.get_avlength();
    length_factor_ = average > 0 ? 1 / average : 0;
  }

  std::vector<ScoredDocument> score() {
    while (const std::optional<Xapian::docid> first = next_match()) {
      begin_window(*first);
      score_groups();
      std::vector<std::size_t> matches = places([](const Sum& sum) { return sum.group != 0; });
      for (Cursor& cursor : filter_) keep_those_in(cursor, matches);
      for (Cursor& cursor : adding_) add_to(matches, cursor);
      for (const std::size_t place : matches) {
        scored_.push_back({first_ + static_cast<Xapian::docid>(place), rounded_score(sums_[place].score)});
      }
    }
    return std::move(scored_);
  }

 private:
  static constexpr std::size_t kWindow = std::size_t{1} << 14U;

  /// What is known of a document of the window.
  struct Sum {
    double score = 0;
    std::uint32_t group = 0;  // the last one that it matches; 0: none
  };

  Cursors open(const std::vector<WeightedTerm>& terms) {
    Cursors cursors;
    const double documents = std::max<double>(1, last_);
    for (const WeightedTerm& term : terms) {
      cursors.push_back({database_.postlist_begin(term.term), database_.postlist_end(term.term),
                         term.weight * (bm25::kK1 + 1), database_.get_termfreq(term.term) / documents});
    }
    return cursors;
  }

  /// The first document of those that selecting terms have left.
  [[nodiscard]] std::optional<Xapian::docid> next_match() const {
    std::optional<Xapian::docid> first;
    for (const GroupCursors& group : groups_) {
      for (const Cursor& cursor : group.selecting) {
        if (cursor.next != cursor.end) first = std::min(first.value_or(*cursor.next), *cursor.next);
      }
    }
    if (first && (*first > last_ || *first < first_)) {
      throw Xapian::DatabaseCorruptError("a posting lies behind the last document");
    }
    return first;
  }

  void begin_window(Xapian::docid first) {
    first_ = first;
    sums_.assign(std::min<std::size_t>(kWindow, std::size_t{last_ - first} + 1), Sum{});
  }

  void score_groups() {
    std::uint32_t number = 0;
    for (GroupCursors& group : groups_) {
      ++number;
      for (Cursor& cursor : group.selecting) {
        for_each_posting(cursor, [&](std::size_t place) {
          sums_[place].group = number;
          add(place, cursor);
        });
      }
      if (group.adding.empty()) continue;
      const std::vector<std::size_t> members =
          places([number](const Sum& sum) { return sum.group == number; });
      for (Cursor& cursor : group.adding) add_to(members, cursor);
    }
  }

  template <typename Counts>
  [[nodiscard]] std::vector<std::size_t> places(const Counts& counts) const {
    std::vector<std::size_t> found;
    for (std::size_t place = 0; place < sums_.size(); ++place) {
      if (counts(sums_[place])) found.push_back(place);
    }
    return found;
  }

  void add_to(const std::vector<std::size_t>& places, Cursor& cursor) {
    for_each_common(places, cursor, [&](std::size_t place) { add(place, cursor); });
  }

  void keep_those_in(Cursor& cursor, std::vector<std::size_t>& places) {
    std::vector<std::size_t> kept;
    for_each_common(places, cursor, [&](std::size_t place) { kept.push_back(place); });
    places = std::move(kept);
  }

  /// Calls `found` where the cursor stands at the places, which are in order. The cursor is left behind them.
  template <typename Found>
  void for_each_common(const std::vector<std::size_t>& places, Cursor& cursor, const Found& found) {
    const bool skip = static_cast<double>(places.size()) * kSkip < cursor.density * kWindow;
    for (const std::size_t place : places) {
      const Xapian::docid document = first_ + static_cast<Xapian::docid>(place);
      if (skip) {
        if (cursor.next != cursor.end && *cursor.next < document) cursor.next.skip_to(document);
      } else {
        while (cursor.next != cursor.end && *cursor.next < document) ++cursor.next;
      }
      if (cursor.next == cursor.end) return;
      if (*cursor.next == document) found(place);
    }
  }

  /// Calls `found` for all of the cursor's postings in the window.
  template <typename Found>
  void for_each_posting(Cursor& cursor, const Found& found) {
    stop_if_late();
    for (; cursor.next != cursor.end; ++cursor.next) {
      // Large also for what damage has put before the window: next_match() tells of it.
      const Xapian::docid place = *cursor.next - first_;
      if (place >= sums_.size()) return;
      found(place);
    }
  }

  void add(std::size_t place, const Cursor& cursor) {
    const double frequency = cursor.next.get_wdf();
    const auto kept = lengths_.of(database_, first_ + static_cast<Xapian::docid>(place));
    const double length = kept ? *kept : cursor.next.get_doclength();
    sums_[place].score += cursor.weight * frequency / (frequency + saturation(length));
  }

  [[nodiscard]] double saturation(double length) const {
    const double normalised = std::max(length * length_factor_, bm25::kMinNormalisedLength);
    return bm25::kK1 * (normalised * bm25::kB + (1 - bm25::kB));
  }

  const Xapian::Database& database_;
  DocumentLengths& lengths_;
  Xapian::docid last_;
  Cursors adding_;
  Cursors filter_;
  std::vector<GroupCursors> groups_;
  double length_factor_ = 0;
  Xapian::docid first_ = 1;  // of the window
  std::vector<Sum> sums_;    // by place in the window
  std::vector<ScoredDocument> scored_;
};

}  // namespace

std::vector<ScoredDocument> score_term_at_a_time(const Xapian::Database& database, DocumentLengths& lengths,
                                                 const TermSum& sum) {
  return Scorer(database, lengths, sum).score();
}

}  // namespace songngu
