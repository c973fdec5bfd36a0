// The first pass: the passages that a compiled query matches, as Xapian scores them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/database/record.h"
#include "searcher/query/compile.h"

namespace songngu {

struct Candidate {
  Xapian::docid document = 0;
  double score = 0;
  std::string key;  ///< an encoded PassageKey

  [[nodiscard]] std::string_view id() const { return std::string_view(key).substr(0, key.find('\0')); }
  [[nodiscard]] Language language() const { return language_of(id()); }
};

/// Best first, ties by identifier.
void put_in_order(std::vector<Candidate>& candidates);

/// What is to be known of the matches.
struct FirstPassRequest {
  std::size_t wanted = 0;  ///< the best so many must be among the candidates
  bool all = false;        ///< every match must
  bool grouped = true;     ///< passages are folded with their counterparts
  std::optional<Language> language;
  std::optional<Language> into;
};

/// Matches in order, best first, ties by identifier. Which of several linked passages are one hit depends on
/// all of them, so every match that has a counterpart is here; of the others the best ones, and how many were
/// left out.
struct FirstPass {
  std::vector<Candidate> candidates;
  std::size_t left_out = 0;
};

/// Scores are rounded before they are compared: the same passage's score differs in its last bits between one
/// database and several.
FirstPass find_candidates(const Xapian::Database& database, const Xapian::Query& query,
                          const FirstPassRequest& request);

/// The score of the best match; 0 where nothing matches.
double score_of(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace songngu
