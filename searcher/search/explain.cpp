#include "searcher/search/explain.h"

#include <map>
#include <unordered_map>

#include "common/database/analysis.h"
#include "common/database/passage_key.h"
#include "common/database/schema.h"
#include "common/model/passage_id.h"
#include "searcher/search/bm25.h"
#include "searcher/search/candidate.h"
#include "searcher/search/deadline.h"
#include "searcher/search/trust.h"

namespace songngu {
namespace {

/// A term as a reader would call it.
std::string described(const std::string& term) {
  static const std::map<char, std::string> kKinds{{schema::word_prefix(Language::kVietnamese), "vi word"},
                                                  {schema::word_prefix(Language::kEnglish), "en word"},
                                                  {schema::kQuantity, "quantity"}};
  const auto kind = kKinds.find(term.front());
  return spelling_in(term) + " (" + (kind == kKinds.end() ? "term" : kind->second) + ")";
}

/// How often a passage has each of its terms.
class TermsOf {
 public:
  TermsOf(const Xapian::Database& database, Xapian::docid document)
      : length_(database.get_doclength(document)) {
    for (auto term = database.termlist_begin(document); term != database.termlist_end(document); ++term) {
      frequencies_.emplace(*term, term.get_wdf());
    }
  }

  [[nodiscard]] Xapian::termcount length() const { return length_; }
  [[nodiscard]] Xapian::termcount frequency(const std::string& term) const {
    const auto found = frequencies_.find(term);
    return found == frequencies_.end() ? 0 : found->second;
  }

 private:
  Xapian::termcount length_;
  std::unordered_map<std::string, Xapian::termcount> frequencies_;
};

}  // namespace

std::vector<ScorePart> explain(const Collection& collection, PassageReader& reader,
                               const std::vector<QueryWord>& words, Xapian::docid document,
                               const EvidenceById& evidence) {
  stop_if_late();
  std::vector<ScorePart> parts;
  const std::string id(id_in(reader.encoded_key(document)));
  const double trust = trust_for(words)[index_of(language_of(id))];
  const TermsOf terms(reader.database(), document);
  const bm25::Score term_score(reader.database().get_avlength());
  for (const auto& [heaviest, leaf] : collection.leaves()) {
    ScorePart best;
    for (const auto& [term, weight] : leaf) {
      const double score =
          trust * rounded_score(term_score.of(weight, terms.frequency(term), terms.length()));
      if (score > best.score) best = {described(term), score};
    }
    if (best.score > 0) parts.push_back(std::move(best));
  }
  const auto found = evidence.find(id);
  if (found == evidence.end()) return parts;
  for (std::size_t kind = 1; kind < kEvidenceKinds; ++kind) {
    const double score = found->second[kind];
    if (score > 0) parts.push_back({std::string(name(static_cast<Evidence>(kind))), score});
  }
  return parts;
}

}  // namespace songngu
