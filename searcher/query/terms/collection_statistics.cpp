#include "searcher/query/terms/collection_statistics.h"

#include <algorithm>
#include <cmath>

#include "common/database/terms/schema.h"

namespace songngu {
namespace {

// Xapian stores a term's postings in pieces of about a thousand.
constexpr Xapian::doccount kManyPostings = 4000;

/// Xapian::BM25Weight's own idf (1.4): odds under 2 are compressed so that the logarithm stays positive.
double xapian_idf(double passages, double frequency) {
  const double odds = (passages - frequency + 0.5) / (frequency + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/// See CollectionStatistics::idf().
double robertson_idf(double passages, double frequency) {
  const double others = std::max(0.0, passages - frequency);
  return std::log1p((others + 0.5) / (frequency + 0.5));
}

}  // namespace

CollectionStatistics::CollectionStatistics(const Xapian::Database& database,
                                           std::vector<Xapian::Database> counted)
    : database_(database), counted_(std::move(counted)) {
  if (counted_.empty()) counted_.push_back(database);
  for (const Language language : kLanguages) {
    passages_[index_of(language)] = frequency(schema::term(schema::kLanguage, name(language)));
  }
}

Xapian::doccount CollectionStatistics::frequency(const std::string& term) const {
  const auto [found, is_new] = frequencies_.try_emplace(term, 0);
  if (is_new) found->second = database_.get_termfreq(term);
  return found->second;
}

Xapian::doccount CollectionStatistics::passages(Language language) const {
  return passages_[index_of(language)];
}

Xapian::doccount CollectionStatistics::pair_frequency(PairCell place) const {
  const auto [found, is_new] = pair_pages_.try_emplace(pair_page_key(place));
  if (is_new) {
    for (const Xapian::Database& database : counted_) {
      found->second.emplace_back(database.get_metadata(found->first));
    }
  }
  Xapian::doccount sum = 0;
  for (const PairPage& page : found->second) sum += page.count(place);
  return sum;
}

bool CollectionStatistics::is_common(PhraseHash phrase) const {
  if (!common_phrases_) {
    common_phrases_.emplace();
    for (const Xapian::Database& database : counted_) {
      common_phrases_->push_back(
          CommonPhrases::decode(database.get_metadata(std::string(schema::kCommonPhrasesKey))));
    }
  }
  return std::all_of(common_phrases_->begin(), common_phrases_->end(),
                     [&](const CommonPhrases& common) { return common.contains(phrase); });
}

double CollectionStatistics::idf(Xapian::doccount frequency, Language language) const {
  return robertson_idf(passages(language), frequency);
}

double CollectionStatistics::idf(Xapian::doccount frequency) const {
  return robertson_idf(passages(Language::kVietnamese) + passages(Language::kEnglish), frequency);
}

Xapian::Query CollectionStatistics::leaf(const SynonymGroup& terms) const {
  std::vector<Xapian::Query> queries;
  for (const auto& [term, weight] : terms) {
    const Xapian::doccount found = frequency(term);
    if (found == 0) continue;
    if (found > database_.get_doccount()) {
      throw Xapian::DatabaseCorruptError("a term is in more documents than there are");
    }
    const double scale = weight / xapian_idf(database_.get_doccount(), found);
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), scale);
  }
  return {Xapian::Query::OP_MAX, queries.begin(), queries.end()};
}

std::vector<std::string> CollectionStatistics::terms_from(std::string_view prefix, std::size_t limit) const {
  std::vector<std::string> terms;
  const std::string start(prefix);
  for (auto term = database_.allterms_begin(start); term != database_.allterms_end(start); ++term) {
    if (terms.size() >= limit) break;
    terms.push_back(*term);
  }
  return terms;
}

const std::vector<std::string>& CollectionStatistics::terms_from(const std::string& prefix) const {
  const auto [found, is_new] = terms_.try_emplace(prefix);
  if (!is_new) return found->second;
  const auto end = database_.allterms_end(prefix);
  for (auto term = database_.allterms_begin(prefix); term != end;) {
    const std::string& name = found->second.emplace_back(*term);
    const Xapian::doccount frequency = term.get_termfreq();
    frequencies_.try_emplace(name, frequency);
    // A step reads all pieces of this term's postings, a search for the next term does not.
    if (frequency > kManyPostings) {
      term.skip_to(name + '\0');
    } else {
      ++term;
    }
  }
  return found->second;
}

}  // namespace songngu
