#include "searcher/search/explain.h"

#include <map>

#include "common/database/analysis.h"
#include "common/database/schema.h"
#include "common/model/passage_id.h"
#include "searcher/search/matcher.h"
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

/// A query that only this passage matches: its key begins with its identifier.
Xapian::Query only(const std::string& passage_id) {
  return {Xapian::Query::OP_VALUE_RANGE, schema::kKeySlot, passage_id + '\0', passage_id + '\1'};
}

}  // namespace

std::vector<ScorePart> explain(const Collection& collection, PassageReader& reader,
                               const std::vector<QueryWord>& words, const std::string& passage_id,
                               const EvidenceById& evidence) {
  std::vector<ScorePart> parts;
  Matcher matcher(reader);
  const double trust = trust_for(words)[index_of(language_of(passage_id))];
  for (const auto& [heaviest, leaf] : collection.leaves()) {
    ScorePart best;
    for (const auto& [term, query] : leaf) {
      const double score = trust * matcher.best_score({Xapian::Query::OP_FILTER, query, only(passage_id)});
      if (score > best.score) best = {described(term), score};
    }
    if (best.score > 0) parts.push_back(std::move(best));
  }
  const auto found = evidence.find(passage_id);
  if (found == evidence.end()) return parts;
  for (std::size_t kind = 1; kind < kEvidenceKinds; ++kind) {
    const double score = found->second[kind];
    if (score > 0) parts.push_back({std::string(name(static_cast<Evidence>(kind))), score});
  }
  return parts;
}

}  // namespace songngu
