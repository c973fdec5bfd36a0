#include "searcher/search/match/term_at_a_time.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "common/database/terms/schema.h"
#include "searcher/search/match/bm25.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/value_streams.h"

namespace songngu {
namespace {

// Skipping to a document takes as long as reading this many postings one after another.
constexpr double kSkip = 4;

/// Documents are scored in windows, whose scores stay in the processor's cache.
constexpr std::size_t kWindow = std::size_t{1} << 14U;

/// Places in a window of documents, as bits: most windows have matches at few of them.
class PlaceSet {
 public:
  /// Becomes empty, for this many places.
  void reset(std::size_t places) { words_.assign(places / kBits + 1, 0); }

  /// RETURNS: whether it was added. REQUIRES: one of the places.
  bool add(std::size_t place) {
    std::uint64_t& word = words_[place / kBits];
    const std::uint64_t bit = std::uint64_t{1} << (place % kBits);
    const bool is_new = (word & bit) == 0;
    word |= bit;
    return is_new;
  }

  /// In order.
  template <typename Found>
  void for_each(const Found& found) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        found(i * kBits + static_cast<std::size_t>(std::countr_zero(left)));
      }
    }
  }

 private:
  static constexpr std::size_t kBits = 64;
  std::vector<std::uint64_t> words_;
};

struct TermCursor {
  PostingCursor postings;
  double weight;
  double per_window;    ///< average number of postings in a window
  std::uint32_t group;  ///< number of its synonym group; 0 if it has no synonyms
};

using Cursors = std::vector<TermCursor>;

struct ClauseCursors {
  Cursors required;
  Cursors optional;
};

/// Clauses one of which must match.
struct Part {
  std::vector<ClauseCursors> clauses;
  double per_window = 0;  ///< average number of postings of required groups
};

using Places = std::vector<std::size_t>;  // in a window, in order

class Scorer {
 public:
  Scorer(const Xapian::Database& database, DocumentLengths& lengths, const ScoringPlan& plan)
      : database_(database),
        lengths_(lengths),
        last_(database.get_lastdocid()),
        score_(database.get_avlength()) {
    for (const AnyClause& clauses : plan.parts) open_part(clauses);
    // The rarest part determines which windows have anything to score.
    std::stable_sort(parts_.begin(), parts_.end(),
                     [](const Part& a, const Part& b) { return a.per_window < b.per_window; });
    open(plan.optional, optional_);
    for (const std::string& term : plan.excluded) open({{{term, 0}}}, excluded_);
  }

  std::vector<ScoredDocument> score() {
    while (const std::optional<Xapian::docid> first = next_match()) {
      begin_window(*first);
      const Places matches = score_window();
      for (const std::size_t place : matches) {
        scored_.push_back({first_ + static_cast<Xapian::docid>(place), rounded_score(sums_[place].score)});
      }
    }
    return std::move(scored_);
  }

 private:
  /// What is known of a document of the window.
  struct Sum {
    double score;
    double best;           // of the synonym group that was added last
    std::uint32_t group;   // the number of that group
    std::uint32_t clause;  // the number of the last clause that it matches; 0: none
  };

  void open_part(const AnyClause& clauses) {
    Part& part = parts_.emplace_back();
    for (const Clause& clause : clauses) {
      ClauseCursors& cursors = part.clauses.emplace_back();
      open(clause.required, cursors.required);
      open(clause.optional, cursors.optional);
      for (const TermCursor& cursor : cursors.required) part.per_window += cursor.per_window;
    }
  }

  void open(const std::vector<SynonymGroup>& terms, Cursors& cursors) {
    const double windows = std::max<double>(1, last_) / kWindow;
    for (const SynonymGroup& synonyms : terms) {
      const std::uint32_t number = synonyms.size() > 1 ? ++groups_ : 0;
      for (const WeightedTerm& term : synonyms) {
        cursors.push_back({.postings = PostingCursor(database_, term.term),
                           .weight = term.weight,
                           .per_window = database_.get_termfreq(term.term) / windows,
                           .group = number});
      }
    }
  }

  /// The first document that remains in the postings of the rarest part.
  [[nodiscard]] std::optional<Xapian::docid> next_match() const {
    if (parts_.empty()) return std::nullopt;
    Xapian::docid first = PostingCursor::kEnd;
    for (const ClauseCursors& clause : parts_.front().clauses) {
      for (const TermCursor& cursor : clause.required) first = std::min(first, cursor.postings.document());
    }
    if (first == PostingCursor::kEnd) return std::nullopt;
    if (first > last_ || first < first_) {
      throw Xapian::DatabaseCorruptError("a posting is after the last document");
    }
    return first;
  }

  void begin_window(Xapian::docid first) {
    first_ = first;
    places_ = std::min<std::size_t>(kWindow, std::size_t{last_ - first} + 1);
    matched_.reset(places_);
    clauses_ = 0;
  }

  Places score_window() {
    std::optional<Places> matches;
    for (Part& part : parts_) matches = score_part(part, matches);
    for (TermCursor& cursor : excluded_) {
      for_each_common(*matches, cursor, [&](std::size_t place) { sums_[place].clause = 0; });
    }
    if (!excluded_.empty()) {
      std::erase_if(*matches, [&](std::size_t place) { return sums_[place].clause == 0; });
    }
    for (TermCursor& cursor : optional_) add_to(*matches, cursor);
    return *std::move(matches);
  }

  /// `among`: the matches of the parts before; nothing for the first part. RETURNS: those that match this
  /// part.
  Places score_part(Part& part, const std::optional<Places>& among) {
    const std::uint32_t before = clauses_;
    for (ClauseCursors& clause : part.clauses) {
      ++clauses_;
      for (TermCursor& cursor : clause.required) {
        const auto found = [&](std::size_t place) {
          if (matched_.add(place)) sums_[place] = Sum{};
          sums_[place].clause = clauses_;
          add(place, cursor);
        };
        among ? for_each_common(*among, cursor, found) : for_each_posting(cursor, found);
      }
      if (clause.optional.empty()) continue;
      const Places members = in_clauses(among, clauses_);
      for (TermCursor& cursor : clause.optional) add_to(members, cursor);
    }
    return in_clauses(among, before + 1);
  }

  /// The places that match a clause with at least this number.
  [[nodiscard]] Places in_clauses(const std::optional<Places>& among, std::uint32_t least) const {
    Places found;
    const auto is_in = [&](std::size_t place) { return sums_[place].clause >= least; };
    if (among) {
      std::copy_if(among->begin(), among->end(), std::back_inserter(found), is_in);
      return found;
    }
    matched_.for_each([&](std::size_t place) {
      if (is_in(place)) found.push_back(place);
    });
    return found;
  }

  void add_to(const Places& places, TermCursor& cursor) {
    for_each_common(places, cursor, [&](std::size_t place) { add(place, cursor); });
  }

  /// Calls `found` for those of the places that have a posting.
  template <typename Found>
  void for_each_common(const Places& places, TermCursor& cursor, const Found& found) {
    stop_if_late();
    const auto count = static_cast<double>(places.size());
    const bool skips_postings = count * kSkip < cursor.per_window;
    const bool skips_places = cursor.per_window * kSkip < count;
    PostingCursor& postings = cursor.postings;
    if (!places.empty() && postings.document() < first_) postings.skip_to(first_);
    for (auto place = places.begin(); place != places.end();) {
      const Xapian::docid document = first_ + static_cast<Xapian::docid>(*place);
      if (postings.document() == document) {
        found(*place++);
      } else if (postings.document() > document) {
        place =
            skips_places ? std::lower_bound(place, places.end(), postings.document() - first_) : place + 1;
      } else if (skips_postings) {
        postings.skip_to(document);
      } else {
        postings.advance();
      }
    }
  }

  /// Calls `found` for all of the cursor's postings in the window.
  template <typename Found>
  void for_each_posting(TermCursor& cursor, const Found& found) {
    stop_if_late();
    for (;; cursor.postings.advance()) {
      // Large also for a posting before the window, in a damaged database: next_match() reports it.
      const Xapian::docid place = cursor.postings.document() - first_;
      if (place >= places_) return;
      found(place);
    }
  }

  void add(std::size_t place, const TermCursor& cursor) {
    if (cursor.weight == 0) return;
    const auto kept = lengths_.of(database_, first_ + static_cast<Xapian::docid>(place));
    const double length = kept ? *kept : cursor.postings.document_length();
    const double score = score_.of(cursor.weight, cursor.postings.frequency(), length);
    Sum& sum = sums_[place];
    const bool is_another = cursor.group != 0 && sum.group == cursor.group;
    if (is_another && score <= sum.best) return;
    sum.score += is_another ? score - sum.best : score;
    sum.group = cursor.group;
    sum.best = score;
  }

  const Xapian::Database& database_;
  DocumentLengths& lengths_;
  Xapian::docid last_;
  bm25::Score score_;
  std::vector<Part> parts_;
  Cursors optional_;
  Cursors excluded_;
  std::uint32_t groups_ = 0;   // number of synonym groups
  Xapian::docid first_ = 1;    // of the window
  std::size_t places_ = 0;     // how many it has
  std::uint32_t clauses_ = 0;  // number of clauses scored in the window
  PlaceSet matched_;           // places that match a clause; only these have a sum
  std::unique_ptr<Sum[]> sums_ = std::make_unique_for_overwrite<Sum[]>(kWindow);  // by place
  std::vector<ScoredDocument> scored_;
};

bool has_plan(const LanguageQuery& query) {
  return query.plan || query.scored.empty();
}

void leave_out_other_dates(const Xapian::Database& database, const std::vector<DateRange>& ranges,
                           std::vector<ScoredDocument>& matches) {
  if (ranges.empty()) return;
  ValueStream dates(database, schema::kDateSlot);
  std::size_t read = 0;
  std::erase_if(matches, [&](const ScoredDocument& match) {
    if (read++ % kStepsPerCheck == 0) stop_if_late();
    const std::string date = dates.at(match.document);
    return !std::all_of(ranges.begin(), ranges.end(),
                        [&](const DateRange& range) { return range.contains(date); });
  });
}

std::vector<ScoredDocument> matches_of(PassageReader& reader, const ScoringPlan& plan) {
  std::vector<ScoredDocument> found = score_term_at_a_time(reader.database(), reader.columns().lengths, plan);
  leave_out_other_dates(reader.database(), plan.date_filters, found);
  return found;
}

/// REQUIRES: no document is in both.
std::vector<ScoredDocument> merged(const std::vector<ScoredDocument>& some,
                                   const std::vector<ScoredDocument>& others) {
  std::vector<ScoredDocument> all;
  all.reserve(some.size() + others.size());
  std::merge(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(all),
             [](const ScoredDocument& a, const ScoredDocument& b) { return a.document < b.document; });
  return all;
}

}  // namespace

std::size_t find_document(const std::vector<ScoredDocument>& matches, Xapian::docid document,
                          std::size_t& near) {
  const auto is_before = [&](std::size_t i) { return matches[i].document < document; };
  std::size_t begin = std::min(near, matches.size());
  std::size_t end = begin;
  // Galloping search (Bentley and Yao): the steps double, so that distant documents are found fast, too.
  for (std::size_t step = 1; end < matches.size() && is_before(end); step *= 2) {
    begin = end + 1;
    end = std::min(end + step, matches.size());
  }
  for (std::size_t step = 1; begin > 0 && !is_before(begin - 1); step *= 2) {
    end = begin - 1;
    begin -= std::min(step, begin);
  }
  const auto before = [](const ScoredDocument& match, Xapian::docid wanted) {
    return match.document < wanted;
  };
  const auto first = matches.begin();
  const auto at = std::lower_bound(first + static_cast<std::ptrdiff_t>(begin),
                                   first + static_cast<std::ptrdiff_t>(end), document, before);
  near = static_cast<std::size_t>(at - first);
  return near < matches.size() && at->document == document ? near : matches.size();
}

std::vector<ScoredDocument> score_term_at_a_time(const Xapian::Database& database, DocumentLengths& lengths,
                                                 const ScoringPlan& plan) {
  return Scorer(database, lengths, plan).score();
}

std::optional<AllMatches> all_matches(PassageReader& reader, const CompiledQuery& query) {
  if (reader.has_servers()) return std::nullopt;
  if (!std::all_of(query.in_language.begin(), query.in_language.end(), has_plan)) return std::nullopt;
  if (query.translated_into && !query.translated.plan) return std::nullopt;
  AllMatches matches;
  for (const Language language : kLanguages) {
    const LanguageQuery& mine = query.in_language[index_of(language)];
    if (!mine.plan) continue;
    matches[index_of(language)] = matches_of(reader, *mine.plan);
  }
  if (query.translated_into) {
    std::vector<ScoredDocument>& found = matches[index_of(*query.translated_into)];
    found = merged(found, matches_of(reader, *query.translated.plan));
  }
  return matches;
}

}  // namespace songngu
