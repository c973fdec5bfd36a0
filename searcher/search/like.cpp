#include "searcher/search/like.h"

#include <algorithm>

#include "common/database/analysis.h"
#include "common/database/schema.h"
#include "common/model/counterpart.h"

namespace songngu {
namespace {

// More terms find the same passages more slowly.
constexpr std::size_t kTermsPerLanguage = 24;

Xapian::docid neighbour(const StoredPassage& model, std::uint32_t ordinal, Xapian::docid stride) {
  const std::int64_t steps = static_cast<std::int64_t>(ordinal) - model.record.ordinal;
  return static_cast<Xapian::docid>(static_cast<std::int64_t>(model.document) +
                                    steps * static_cast<std::int64_t>(stride));
}

std::vector<StoredPassage> model_and_counterparts(const Xapian::Database& database, Xapian::docid stride,
                                                  const StoredPassage& model) {
  std::vector<StoredPassage> passages{model};
  const PassageRecord& record = model.record;
  const auto found = counterpart_of(record.ordinal, record.passage.language, record.beads);
  if (!found) return passages;
  for (const auto& in : found->passages)
    passages.push_back(read_passage(database, neighbour(model, in.passage, stride)));
  return passages;
}

struct RareTerm {
  std::string term;
  double weight = 0;
  double idf = 0;
};

std::vector<RareTerm> rare_terms(const Collection& collection, const std::vector<StoredPassage>& passages,
                                 Language language) {
  std::vector<RareTerm> terms;
  for (const StoredPassage& passage : passages) {
    const Passage& text = passage.record.passage;
    if (text.language != language) continue;
    for (const auto& [term, frequency] : text_terms(text.text, language)) {
      const double idf = collection.idf(collection.frequency(term), language);
      terms.push_back({term, static_cast<double>(frequency) / (1.0 + frequency), idf});
    }
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const RareTerm& a, const RareTerm& b) { return a.weight * a.idf > b.weight * b.idf; });
  if (terms.size() > kTermsPerLanguage) terms.resize(kTermsPerLanguage);
  return terms;
}

}  // namespace

Xapian::Query like_query(const Collection& collection, Xapian::docid stride, const StoredPassage& model,
                         std::optional<Language> language) {
  const std::vector<StoredPassage> passages = model_and_counterparts(collection.xapian(), stride, model);
  std::vector<Xapian::Query> leaves;
  for (const Language in : {Language::kVietnamese, Language::kEnglish}) {
    if (language && *language != in) continue;
    for (const RareTerm& rare : rare_terms(collection, passages, in)) {
      leaves.push_back(collection.leaf(rare.term, rare.weight, rare.idf));
    }
  }
  const Xapian::Query any = any_of(std::move(leaves));
  if (!language) return any;
  return {Xapian::Query::OP_FILTER, any, Xapian::Query(schema::term(schema::kLanguage, name(*language)))};
}

void leave_out_itself(std::vector<Candidate>& candidates, const StoredPassage& model, Xapian::docid stride) {
  std::vector<Xapian::docid> same{model.document};
  const PassageRecord& record = model.record;
  if (const auto found = counterpart_of(record.ordinal, record.passage.language, record.beads)) {
    for (const auto& in : found->passages) same.push_back(neighbour(model, in.passage, stride));
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return std::find(same.begin(), same.end(), candidate.document) != same.end();
  });
}

}  // namespace songngu
