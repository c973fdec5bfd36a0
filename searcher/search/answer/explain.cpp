#include "searcher/search/answer/explain.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "common/database/record/passage_key.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/query/terms/scoring_plan.h"
#include "searcher/search/match/bm25.h"
#include "searcher/search/match/cross_language_penalty.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

/// A term as readers know it.
std::string described(const std::string& term) {
  static const std::map<char, std::string> kKinds{{schema::word_prefix(Language::kVietnamese), "vi word"},
                                                  {schema::word_prefix(Language::kEnglish), "en word"},
                                                  {schema::kQuantity, "quantity"}};
  if (term.front() == schema::kCapital) return term.substr(2) + " (written as in the query)";
  const auto kind = kKinds.find(term.front());
  return spelling_in(term) + " (" + (kind == kKinds.end() ? "term" : kind->second) + ")";
}

/// Scores one passage by a score tree.
class Scored {
 public:
  Scored(PassageReader& reader, Xapian::docid document)
      : length_(reader.database().get_doclength(document)), score_(reader.database().get_avlength()) {
    const Xapian::Document stored = reader.database().get_document(document);
    for (auto term = stored.termlist_begin(); term != stored.termlist_end(); ++term) {
      frequencies_.emplace(*term, term.get_wdf());
    }
    date_ = stored.get_value(schema::kDateSlot);
  }

  /// Appends the parts of the score. RETURNS: whether the tree matches.
  bool add_parts(const ScoreTreePtr& tree, std::vector<ScorePart>& parts) const {
    if (tree == nullptr) return false;
    switch (tree->type) {
      case ScoreTree::Type::kWord:
        return add_word(tree->terms, parts);
      case ScoreTree::Type::kDate:
        return tree->dates.contains(date_);
      case ScoreTree::Type::kAny:
        return std::count_if(tree->parts.begin(), tree->parts.end(),
                             [&](const ScoreTreePtr& part) { return add_parts(part, parts); }) > 0;
      case ScoreTree::Type::kAll:
      case ScoreTree::Type::kBoosted:
      case ScoreTree::Type::kFiltered:
      case ScoreTree::Type::kWithout:
        break;
    }
    return add_combined(*tree, parts);
  }

 private:
  bool add_word(const SynonymGroup& terms, std::vector<ScorePart>& parts) const {
    ScorePart best;
    bool matches = false;
    for (const auto& [term, weight] : terms) {
      const auto found = frequencies_.find(term);
      if (found == frequencies_.end()) continue;
      matches = true;
      const double score = rounded_score(score_.of(weight, found->second, length_));
      if (score > best.score) best = {described(term), score};
    }
    if (best.score > 0) parts.push_back(std::move(best));
    return matches;
  }

  /// Appends nothing if the tree does not match.
  bool add_combined(const ScoreTree& tree, std::vector<ScorePart>& parts) const {
    std::vector<ScorePart> added;
    if (tree.parts.empty() || !add_parts(tree.parts.front(), added)) return false;
    for (auto part = tree.parts.begin() + 1; part != tree.parts.end(); ++part) {
      std::vector<ScorePart> more;
      const bool matches = add_parts(*part, more);
      if (tree.type != ScoreTree::Type::kBoosted && matches != (tree.type != ScoreTree::Type::kWithout))
        return false;
      const bool adds = tree.type == ScoreTree::Type::kBoosted || tree.type == ScoreTree::Type::kAll;
      if (matches && adds) std::move(more.begin(), more.end(), std::back_inserter(added));
    }
    std::move(added.begin(), added.end(), std::back_inserter(parts));
    return true;
  }

  Xapian::termcount length_;
  bm25::Score score_;
  std::string date_;
  std::unordered_map<std::string, Xapian::termcount> frequencies_;
};

/// Adds up parts of the same name.
std::vector<ScorePart> summed(const std::vector<ScorePart>& parts, double penalty) {
  std::vector<ScorePart> sums;
  for (const ScorePart& part : parts) {
    const auto same =
        std::find_if(sums.begin(), sums.end(), [&](const ScorePart& sum) { return sum.what == part.what; });
    ScorePart& sum = same != sums.end() ? *same : sums.emplace_back(ScorePart{part.what, 0});
    sum.score += penalty * part.score;
  }
  return sums;
}

}  // namespace

std::vector<ScorePart> explain(PassageReader& reader, const CompiledQuery& query, Xapian::docid document,
                               const FeaturesById& features, double neighbours) {
  stop_if_late();
  const std::string key = reader.encoded_key(document);
  const std::string id(id_in(key));
  const std::size_t language = index_of(language_of(id));
  const bool translated = query.translated_into == language_of(id) && links_in(key).empty();
  std::vector<ScorePart> parts;
  Scored(reader, document)
      .add_parts(translated ? query.translated.score : query.in_language[language].score, parts);
  parts = summed(parts, cross_language_penalty(query.words)[language]);
  const auto found = features.find(id);
  if (found == features.end()) {
    if (neighbours > 0) parts.push_back({std::string(name(Feature::kPairs)), neighbours});
    return parts;
  }
  for (std::size_t kind = 1; kind < kFeatureCount; ++kind) {
    const double score = found->second[kind];
    if (score > 0) parts.push_back({std::string(name(static_cast<Feature>(kind))), score});
  }
  return parts;
}

}  // namespace songngu
