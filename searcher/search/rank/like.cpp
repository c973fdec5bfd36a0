#include "searcher/search/rank/like.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/stop_words.h"
#include "common/model/counterpart.h"
#include "common/text/word/stem.h"
#include "searcher/query/terms/translate.h"
#include "searcher/query/terms/weights.h"
#include "searcher/query/terms/word_terms.h"

namespace songngu {
namespace {

Xapian::docid document_of(const StoredPassage& model, std::uint32_t ordinal,
                          const DocumentNumbering& numbering) {
  return numbering.neighbour(model.document, std::int64_t{ordinal} - model.record.ordinal);
}

std::vector<StoredPassage> model_and_counterparts(const DatabaseView& view, const StoredPassage& model) {
  std::vector<StoredPassage> passages{model};
  const PassageRecord& record = model.record;
  const auto found = counterpart_of(record.ordinal, record.passage.language, record.beads);
  if (!found) return passages;
  for (const auto& in : found->passages)
    passages.push_back(read_passage(view.database, document_of(model, in.passage, view.numbering)));
  return passages;
}

/// A part of the query: a term, or the translations of a word.
struct Piece {
  Xapian::Query query;
  double weight = 0;
};

/// The terms of the text's function words.
std::set<std::string> function_terms(std::string_view text, Language language) {
  std::set<std::string> terms;
  for (const Token& token : tokenize(text)) {
    if (!is_function_word(token, language)) continue;
    terms.insert(word_term(language, token));
  }
  return terms;
}

/// A word in all its spellings; the one with the same diacritics counts more.
Piece word_piece(const CollectionStatistics& statistics, const std::string& term, Language language,
                 double weight) {
  QueryWord word;
  word.token.folded = folded_in(term);
  word.token.exact = spelling_in(term);
  word.has_diacritics = word.token.exact != word.token.folded;
  word.weight = weight;
  Piece piece;
  std::vector<Xapian::Query> parts;
  for (const SynonymGroup& terms : word_terms(statistics, word, Diacritics::kSmart, language)) {
    parts.push_back(statistics.leaf(terms));
    for (const WeightedTerm& one : terms) piece.weight = std::max(piece.weight, one.weight);
  }
  piece.query = any_of(std::move(parts));
  return piece;
}

/// The terms of a text without function words. English words of one stem are one term, the most frequent of
/// them, with the frequency of all of them.
std::vector<TermFrequency> content_terms(const Passage& passage) {
  const std::set<std::string> function_words = function_terms(passage.text, passage.language);
  const char english = schema::word_prefix(Language::kEnglish);
  std::map<std::string, TermFrequency> terms;  // by stem
  std::map<std::string, std::uint32_t> most;
  for (auto& [term, frequency] : analyse(passage.text, passage.language).terms) {
    if (function_words.contains(term) || term.front() == schema::kCapital) continue;
    std::string key = term.front() == english ? english + stem(folded_in(term)) : term;
    TermFrequency& merged = terms[key];
    merged.second += frequency;
    std::uint32_t& before = most[std::move(key)];
    if (frequency <= before) continue;
    before = frequency;
    merged.first = term;
  }
  std::vector<TermFrequency> all;
  for (auto& [key, merged] : terms) all.push_back(std::move(merged));
  return all;
}

void add_terms(const CollectionStatistics& statistics, const Passage& passage, std::vector<Piece>& pieces) {
  const Language language = passage.language;
  for (const auto& [term, frequency] : content_terms(passage)) {
    const double weight = static_cast<double>(frequency) / (1.0 + frequency);
    if (term.front() == schema::word_prefix(language)) {
      pieces.push_back(word_piece(statistics, term, language, weight));
      continue;
    }
    const double idf = statistics.idf(statistics.frequency(term));
    pieces.push_back({statistics.leaf({term, weight * idf}), weight * idf});
  }
}

std::vector<Piece> pieces_of(const CollectionStatistics& statistics,
                             const std::vector<StoredPassage>& passages, Language language) {
  std::vector<Piece> pieces;
  for (const StoredPassage& passage : passages) {
    if (passage.record.passage.language == language) add_terms(statistics, passage.record.passage, pieces);
  }
  if (pieces.empty()) {
    const Passage& model = passages.front().record.passage;
    for (const TranslatedWord& word : translate(statistics, model.text, model.language)) {
      double weight = 0;
      for (const WeightedTerm& term : word.terms) weight = std::max(weight, term.weight);
      pieces.push_back({statistics.leaf(word.terms), weight});
    }
  }
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.weight > b.weight; });
  if (pieces.size() > kLikeTerms) pieces.resize(kLikeTerms);
  return pieces;
}

}  // namespace

Xapian::Query like_query(const CollectionStatistics& statistics, const DocumentNumbering& numbering,
                         const StoredPassage& model, std::optional<Language> language) {
  const std::vector<StoredPassage> passages = model_and_counterparts({statistics.xapian(), numbering}, model);
  std::vector<Xapian::Query> languages;
  for (const Language in : kLanguages) {
    if (language && *language != in) continue;
    std::vector<Xapian::Query> queries;
    for (Piece& piece : pieces_of(statistics, passages, in)) queries.push_back(std::move(piece.query));
    // Quantities have the same term in both languages, and would count twice.
    languages.emplace_back(Xapian::Query::OP_FILTER, any_of(std::move(queries)),
                           Xapian::Query(schema::term(schema::kLanguage, name(in))));
  }
  return any_of(std::move(languages));
}

std::string why_nothing_is_like(const StoredPassage& model, std::optional<Language> language) {
  const PassageRecord& record = model.record;
  const Language mine = record.passage.language;
  const bool aligned = counterpart_of(record.ordinal, mine, record.beads).has_value();
  const auto in = [](Language one) { return one == Language::kVietnamese ? "Vietnamese" : "English"; };
  if (tokenize(record.passage.text).empty()) return model.id + " has no word";
  if (!language)
    return fmt::format("no other passage shares a word with {} or with its counterpart", model.id);
  if (*language == mine || aligned) {
    return fmt::format("no other {} passage shares a word with {}{}", in(*language), model.id,
                       *language == mine ? "" : "'s counterpart");
  }
  return fmt::format("{} has no counterpart in {}, and no {} passage has a known translation of its words",
                     model.id, in(*language), in(*language));
}

void leave_out_itself(std::vector<Candidate>& candidates, const StoredPassage& model,
                      const DocumentNumbering& numbering) {
  std::vector<Xapian::docid> same{model.document};
  const PassageRecord& record = model.record;
  if (const auto found = counterpart_of(record.ordinal, record.passage.language, record.beads)) {
    for (const auto& in : found->passages) same.push_back(document_of(model, in.passage, numbering));
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return std::find(same.begin(), same.end(), candidate.document) != same.end();
  });
}

}  // namespace songngu
