#include "searcher/search/across.h"

#include <algorithm>
#include <set>

#include "common/database/schema.h"
#include "common/text/syllable.h"
#include "searcher/query/field_term.h"
#include "searcher/query/translate.h"
#include "searcher/query/word_terms.h"

namespace songngu {
namespace {

constexpr double kMost = 0.5;
constexpr double kBelow = 0.9;  // of the lowest score that the query itself gave

bool is_plain(const Node& tree) {
  const auto is_word = [](const Node& node) {
    return node.type == NodeType::kWord || node.type == NodeType::kQuantity;
  };
  const auto is_fact = [](const Node& node) {
    return node.type == NodeType::kField || node.type == NodeType::kDate;
  };
  return !tree.children.empty() && std::all_of(tree.children.begin(), tree.children.end(), is_word) &&
         std::all_of(tree.must.begin(), tree.must.end(), is_fact) && tree.must_not.empty();
}

/// Words that could be of either language are taken for Vietnamese if all of them could.
Language language_asked(const std::vector<QueryWord>& words) {
  if (const auto language = language_of(words)) return *language;
  const bool syllables = std::all_of(words.begin(), words.end(), [](const QueryWord& word) {
    return word.in_quantity || is_vietnamese_syllable(word.token.folded);
  });
  return syllables ? Language::kVietnamese : Language::kEnglish;
}

/// The words as they were probably meant.
std::string text_of(const Node& tree, const std::vector<QueryWord>& words, Language language) {
  std::string text;
  if (language == Language::kEnglish) {
    for (const Node& node : tree.children) text += node.text + ' ';
  } else {
    for (const QueryWord& word : words)
      text += (word.restored.empty() ? word.token.exact : word.restored) + ' ';
  }
  return text;
}

Xapian::Query narrowed(const Xapian::Query& translated, const Node& tree, Language language) {
  Xapian::Query query{Xapian::Query::OP_FILTER, translated,
                      Xapian::Query(schema::term(schema::kLanguage, name(language)))};
  for (const Node& fact : tree.must) query = {Xapian::Query::OP_FILTER, query, fact_query(fact)};
  return {Xapian::Query::OP_AND_NOT, query, Xapian::Query(std::string(schema::kAligned))};
}

void leave_out(const std::vector<Candidate>& found, std::vector<Candidate>& candidates) {
  std::set<Xapian::docid> known;
  for (const Candidate& candidate : found) known.insert(candidate.document);
  std::erase_if(candidates, [&](const Candidate& candidate) { return known.contains(candidate.document); });
}

}  // namespace

std::vector<Candidate> find_across(PassageReader& reader, const Node& tree, const CompiledQuery& compiled,
                                   const Scope& scope, const std::vector<Candidate>& found) {
  if (!is_plain(tree) || compiled.words.empty() || scope.diacritics == Diacritics::kExact) return {};
  const Language asked = language_asked(compiled.words);
  if (!scope.has(other(asked))) return {};
  // Its leaves are no part of how other hits came by their score.
  const Collection apart(reader.database());
  std::vector<Xapian::Query> queries;
  double worth = 0;
  for (TranslatedWord& word : translate(apart, text_of(tree, compiled.words, asked), asked)) {
    queries.push_back(std::move(word.query));
    worth += word.worth;
  }
  const Xapian::Query query = narrowed(any_of(std::move(queries)), tree, other(asked));
  std::vector<Candidate> across = Matcher(reader).all(query);
  leave_out(found, across);
  std::erase_if(across, [&](const Candidate& candidate) { return candidate.score < kMost * worth; });
  put_in_order(across);
  double lowest = across.empty() ? 0 : across.front().score;
  for (const Candidate& candidate : found) lowest = std::min(lowest, candidate.score);
  const double scale = across.empty() ? 1 : kBelow * std::max(lowest, 1e-6) / across.front().score;
  for (Candidate& candidate : across) candidate.score *= scale;
  return across;
}

}  // namespace songngu
