// What a database as a whole says of a term: its frequency, and the weight that follows from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/database/terms/common_phrases.h"
#include "common/database/terms/pair_counts.h"
#include "common/model/language.h"
#include "searcher/query/terms/term_sum.h"

namespace songngu {

class Collection {
 public:
  /// `counted`: the databases whose counts of pairs are summed; the database itself where there is none.
  explicit Collection(const Xapian::Database& database, std::vector<Xapian::Database> counted = {});

  [[nodiscard]] const Xapian::Database& xapian() const { return database_; }
  [[nodiscard]] Xapian::doccount passages(Language language) const;
  [[nodiscard]] Xapian::doccount frequency(const std::string& term) const;

  /// Passages that count for this place of two neighbouring Vietnamese words (pair_counts.h).
  [[nodiscard]] Xapian::doccount pair_frequency(PairPlace place) const;

  /// Whether the phrase has a term in every passage that holds it (common_phrases.h).
  [[nodiscard]] bool is_common(PhraseHash phrase) const;

  /// ln(1 + (N − n + ½) / (n + ½)) over the passages of one language: Robertson and Spärck Jones' weight,
  /// never negative.
  [[nodiscard]] double idf(Xapian::doccount frequency, Language language) const;

  /// The same over all passages: for terms that both languages share.
  [[nodiscard]] double idf(Xapian::doccount frequency) const;

  /// `term` with `weight` times its idf, as leaf() takes it.
  [[nodiscard]] WeightedTerm weighted(const std::string& term, double weight, Language language) const {
    return {term, weight * idf(frequency(term), language)};
  }

  /// A query for the terms; matches nothing where their frequencies are 0. Undoes Xapian's own idf, which
  /// counts both languages and squeezes common words.
  [[nodiscard]] Xapian::Query leaf(const WeightedTerm& term) const { return leaf(Alternatives{term}); }
  [[nodiscard]] Xapian::Query leaf(const Alternatives& terms) const;

  /// Terms that begin with `prefix`, in byte order, at most `limit` of them.
  [[nodiscard]] std::vector<std::string> terms_from(std::string_view prefix, std::size_t limit) const;

  /// All of them; looked up once, together with their frequencies.
  [[nodiscard]] const std::vector<std::string>& terms_from(const std::string& prefix) const;

 private:
  Xapian::Database database_;
  std::vector<Xapian::Database> counted_;
  Xapian::doccount passages_[2] = {0, 0};
  mutable std::unordered_map<std::string, std::vector<PairPage>> pair_pages_;
  mutable std::optional<std::vector<CommonPhrases>> common_phrases_;       // of each in `counted_`
  mutable std::unordered_map<std::string, Xapian::doccount> frequencies_;  // of one query's terms
  mutable std::unordered_map<std::string, std::vector<std::string>> terms_;
};

}  // namespace songngu
