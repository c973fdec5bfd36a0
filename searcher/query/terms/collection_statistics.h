// Statistics of the whole database: how many passages have a term, and the weight that follows from that.
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
#include "searcher/query/terms/scoring_plan.h"

namespace songngu {

class CollectionStatistics {
 public:
  /// `counted`: the databases whose counts of pairs are added up; if there is none, `database` itself.
  explicit CollectionStatistics(const Xapian::Database& database, std::vector<Xapian::Database> counted = {});

  [[nodiscard]] const Xapian::Database& xapian() const { return database_; }
  [[nodiscard]] Xapian::doccount passages(Language language) const;
  [[nodiscard]] Xapian::doccount frequency(const std::string& term) const;

  /// How many passages count for this place of two neighbouring Vietnamese words (pair_counts.h).
  [[nodiscard]] Xapian::doccount pair_frequency(PairCell place) const;

  /// Whether every passage that contains the phrase has a term for it (common_phrases.h).
  [[nodiscard]] bool is_common(PhraseHash phrase) const;

  /// ln(1 + (N − n + ½) / (n + ½)) over the passages of one language: Robertson and Spärck Jones' weight,
  /// never negative.
  [[nodiscard]] double idf(Xapian::doccount frequency, Language language) const;

  /// The same over all passages: for terms of both languages.
  [[nodiscard]] double idf(Xapian::doccount frequency) const;

  /// `term` with `weight` times its idf, for leaf().
  [[nodiscard]] WeightedTerm weighted(const std::string& term, double weight, Language language) const {
    return {term, weight * idf(frequency(term), language)};
  }

  /// A query for the terms. Divides by Xapian's own idf, which counts both languages and compresses the
  /// weights of common words. Matches nothing if no passage has one of the terms.
  [[nodiscard]] Xapian::Query leaf(const WeightedTerm& term) const { return leaf(SynonymGroup{term}); }
  [[nodiscard]] Xapian::Query leaf(const SynonymGroup& terms) const;

  /// Terms that begin with `prefix`, in byte order, at most `limit` of them.
  [[nodiscard]] std::vector<std::string> terms_from(std::string_view prefix, std::size_t limit) const;

  /// All of them; they and their frequencies are looked up once.
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
