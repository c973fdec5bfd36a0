// The postings of one term, one after another.
#pragma once

#include <limits>
#include <string>

#include <xapian.h>

namespace songngu {

/// Knows where it stands without asking Xapian, whose iterators take longer for that than for a step.
/// THROWS: Xapian's exceptions.
class PostingCursor {
 public:
  static constexpr Xapian::docid kBehindAll = std::numeric_limits<Xapian::docid>::max();

  PostingCursor(const Xapian::Database& database, const std::string& term)
      : next_(database.postlist_begin(term)), end_(database.postlist_end(term)) {
    look();
  }

  /// kBehindAll at the end.
  [[nodiscard]] Xapian::docid document() const { return document_; }

  /// How often the document has the term, and how many terms it has. REQUIRES: not at the end.
  [[nodiscard]] Xapian::termcount frequency() const { return next_.get_wdf(); }
  [[nodiscard]] Xapian::termcount document_length() const { return next_.get_doclength(); }

  void advance() {
    ++next_;
    look();
  }

  /// To the first posting at or behind the document, which lies behind document().
  void skip_to(Xapian::docid document) {
    next_.skip_to(document);
    look();
  }

 private:
  void look() { document_ = next_ == end_ ? kBehindAll : *next_; }

  Xapian::PostingIterator next_;
  Xapian::PostingIterator end_;
  Xapian::docid document_ = 0;
};

}  // namespace songngu
