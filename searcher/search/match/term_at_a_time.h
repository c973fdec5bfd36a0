// Finds and scores all matches of scoring plans without Xapian's matcher, one term after another.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/cache/document_columns.h"
#include "searcher/query/compile/compile.h"
#include "searcher/query/terms/scoring_plan.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// The postings of one term, one after another. Remembers its position, because Xapian's iterators take
/// longer to say where they are than to move on. THROWS: Xapian's exceptions.
class PostingCursor {
 public:
  static constexpr Xapian::docid kEnd = std::numeric_limits<Xapian::docid>::max();

  PostingCursor(const Xapian::Database& database, const std::string& term)
      : next_(database.postlist_begin(term)), end_(database.postlist_end(term)) {
    update();
  }

  /// kEnd after the last posting.
  [[nodiscard]] Xapian::docid document() const { return document_; }

  /// How often the document has the term, and how many terms it has. REQUIRES: not at the end.
  [[nodiscard]] Xapian::termcount frequency() const { return next_.get_wdf(); }
  [[nodiscard]] Xapian::termcount document_length() const { return next_.get_doclength(); }

  void advance() {
    ++next_;
    update();
  }

  /// Goes to the first posting of the document or of a later one. REQUIRES: it is after document().
  void skip_to(Xapian::docid document) {
    next_.skip_to(document);
    update();
  }

 private:
  void update() { document_ = next_ == end_ ? kEnd : *next_; }

  Xapian::PostingIterator next_;
  Xapian::PostingIterator end_;
  Xapian::docid document_ = 0;
};

struct ScoredDocument {
  Xapian::docid document = 0;
  double score = 0;
  double neighbours = 0;  ///< the part of the score that add_neighbour_scores() has added
};

/// In order of documents. Scores (bm25.h) equal those of Xapian's matcher to the millionth that scores are
/// rounded to. Takes a fraction of the matcher's time, which compares the postings of all terms at each
/// document. Ignores `plan.date_filters`. THROWS: Xapian's exceptions, Error(kFailure) past the deadline.
std::vector<ScoredDocument> score_term_at_a_time(const Xapian::Database& database, DocumentLengths& lengths,
                                                 const ScoringPlan& plan);

/// The index of `document` in `matches`, which are in order of documents; their number if it is not there.
/// Fast if `near` is not far from that index; `near` becomes the index where the document is or would be.
std::size_t find_document(const std::vector<ScoredDocument>& matches, Xapian::docid document,
                          std::size_t& near);

/// The matches of each Language, in order of documents.
using AllMatches = std::array<std::vector<ScoredDocument>, 2>;

/// Nothing if a part of the query has no scoring plan, or servers would have to send the matches.
/// THROWS: as score_term_at_a_time().
std::optional<AllMatches> all_matches(PassageReader& reader, const CompiledQuery& query);

}  // namespace songngu
