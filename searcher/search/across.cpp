#include "searcher/search/across.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/database/schema.h"
#include "common/text/syllable.h"
#include "searcher/query/compiler.h"
#include "searcher/query/translate.h"
#include "searcher/query/word_terms.h"

namespace songngu {
namespace {

constexpr double kMost = 0.5;
constexpr double kBelow = 0.9;  // of the lowest score that the query itself gave

bool is_word(const Node& node) {
  return node.type == NodeType::kWord || node.type == NodeType::kQuantity;
}

/// Words side by side, and what else their passages must be or not.
struct PlainQuery {
  std::vector<const Node*> words;
  std::vector<const Node*> must;
  std::vector<const Node*> must_not;
};

void append_each(const std::vector<Node>& nodes, std::vector<const Node*>& to) {
  for (const Node& node : nodes) to.push_back(&node);
}

/// RETURNS: false for a query that is none.
bool read_plain(const Node& tree, PlainQuery& query) {
  switch (tree.type) {
    case NodeType::kWord:
    case NodeType::kQuantity:
      query.words.push_back(&tree);
      return true;
    case NodeType::kRanked:
      append_each(tree.must, query.must);
      append_each(tree.must_not, query.must_not);
      if (!all_filters(tree.must)) return false;
      if (tree.children.size() == 1) return read_plain(tree.children.front(), query);
      append_each(tree.children, query.words);
      return !tree.children.empty() && std::all_of(tree.children.begin(), tree.children.end(), is_word);
    case NodeType::kNot:
      query.must_not.push_back(&tree.children.at(1));
      return read_plain(tree.children.at(0), query);
    case NodeType::kAnd: {
      const Node* ranked = nullptr;
      for (const Node& child : tree.children) {
        if (is_filter(child)) {
          query.must.push_back(&child);
        } else if (std::exchange(ranked, &child) != nullptr) {
          return false;
        }
      }
      return ranked != nullptr && read_plain(*ranked, query);
    }
    case NodeType::kPhrase:
    case NodeType::kPrefix:
    case NodeType::kField:
    case NodeType::kTitle:
    case NodeType::kDate:
    case NodeType::kNear:
    case NodeType::kAdj:
    case NodeType::kOr:
      break;
  }
  return false;
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
std::string text_of(const PlainQuery& query, const std::vector<QueryWord>& words, Language language) {
  std::string text;
  if (language == Language::kEnglish) {
    for (const Node* node : query.words) text += node->text + ' ';
  } else {
    for (const QueryWord& word : words)
      text += (word.restored.empty() ? word.token.exact : word.restored) + ' ';
  }
  return text;
}

/// Of what a translation finds, the passages of one language that have no counterpart and are what the query
/// wants them to be. Nothing where only their text tells whether they are.
class Narrowed {
 public:
  Narrowed(const Collection& collection, Scope scope, Language language)
      : collection_(collection), scope_(scope), language_(language) {
    scope_.terms = language;
  }

  Xapian::Query query(const Xapian::Query& translated, const PlainQuery& plain) {
    Xapian::Query query{Xapian::Query::OP_FILTER, translated,
                        Xapian::Query(schema::term(schema::kLanguage, name(language_)))};
    query = {Xapian::Query::OP_AND_NOT, query, Xapian::Query(std::string(schema::kAligned))};
    for (const Node* node : plain.must) {
      const Compiled wanted = matching(*node);
      if (!wanted.precise) return {};
      query = {Xapian::Query::OP_FILTER, query, wanted.query};
    }
    // Of a phrase, what holds its words: rather too much.
    for (const Node* node : plain.must_not) {
      query = {Xapian::Query::OP_AND_NOT, query, matching(*node).query};
    }
    return query;
  }

 private:
  Compiled matching(const Node& node) {
    return Compiler(collection_, scope_, restored_, false).compile(node);
  }

  const Collection& collection_;
  Scope scope_;
  Language language_;
  RestoredRuns restored_;
};

void leave_out(const std::vector<Candidate>& found, std::vector<Candidate>& candidates) {
  std::set<Xapian::docid> known;
  for (const Candidate& candidate : found) known.insert(candidate.document);
  std::erase_if(candidates, [&](const Candidate& candidate) { return known.contains(candidate.document); });
}

}  // namespace

std::vector<Candidate> find_across(PassageReader& reader, const Node& tree, const CompiledQuery& compiled,
                                   const Scope& scope, const std::vector<Candidate>& found) {
  PlainQuery plain;
  if (!read_plain(tree, plain) || compiled.words.empty() || scope.diacritics == Diacritics::kExact) return {};
  const Language asked = language_asked(compiled.words);
  if (!scope.has(other(asked))) return {};
  const Collection collection(reader.database());
  std::vector<Xapian::Query> queries;
  double worth = 0;
  for (TranslatedWord& word : translate(collection, text_of(plain, compiled.words, asked), asked)) {
    queries.push_back(std::move(word.query));
    worth += word.worth;
  }
  const Xapian::Query query =
      Narrowed(collection, scope, other(asked)).query(any_of(std::move(queries)), plain);
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
