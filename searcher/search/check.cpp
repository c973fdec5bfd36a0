#include "searcher/search/check.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "common/database/record.h"
#include "common/database/schema.h"
#include "common/model/passage_id.h"
#include "searcher/query/field_term.h"
#include "searcher/search/all_matches.h"
#include "searcher/search/deadline.h"
#include "searcher/search/document_values.h"
#include "searcher/search/holds.h"
#include "searcher/search/phrase_filter.h"
#include "searcher/search/verbatim.h"

namespace songngu {
namespace {

bool in_range(const std::string& date, const Node& node) {
  if (date.empty()) return false;
  return (node.from.empty() || date >= node.from) && (node.to.empty() || date <= node.to + "~");
}

bool text_holds(DocumentValues& document, const Node& tree, const VerbatimPhrases& verbatim,
                Diacritics diacritics, const BesideText& beside) {
  const Passage passage = decode_passage(document.value(schema::kRecordSlot));
  return verbatim.surely_hold(passage.text) ||
         holds(tree, PassageView(passage.text, passage.language), diacritics, beside);
}

/// Leaves out what can't hold the query's phrases, of matches by document: a stream of values costs a
/// hundredth of reading the passages; from a server each value is a document fetched.
void leave_out_by_neighbours(const PassageReader& reader, const Node& tree, std::vector<Candidate>& matches) {
  const PhraseFilter phrases(tree);
  if (!phrases.tells() || reader.has_servers()) return;
  Xapian::ValueIterator value = reader.database().valuestream_begin(schema::kNeighboursSlot);
  const Xapian::ValueIterator end = reader.database().valuestream_end(schema::kNeighboursSlot);
  std::vector<Candidate> possible;
  for (Candidate& match : matches) {
    if (value != end) value.skip_to(match.document);
    if (value == end) break;
    if (value.get_docid() == match.document && phrases.may_hold(*value)) possible.push_back(std::move(match));
  }
  matches = std::move(possible);
}

/// What a compiled query matches, in no order and without keys.
std::vector<Candidate> matches_of(PassageReader& reader, const CompiledQuery& compiled) {
  const std::optional<AllMatches> all = all_matches(reader, compiled);
  if (!all) return Matcher(reader).all_without_keys(compiled.query);
  std::vector<Candidate> matches;
  for (const std::vector<ScoredDocument>& mine : *all) {
    for (const ScoredDocument& match : mine) matches.push_back({match.document, match.score, {}});
  }
  return matches;
}

/// Matches whose document `holds` the tree, with their keys. No reader keeps what may be a large part of the
/// database.
template <typename Holds>
std::vector<Candidate> checked(PassageReader& reader, std::vector<Candidate> matches, const Node& tree,
                               const Holds& holds) {
  std::sort(matches.begin(), matches.end(),
            [](const Candidate& a, const Candidate& b) { return a.document < b.document; });
  leave_out_by_neighbours(reader, tree, matches);
  DocumentValues document(reader);
  std::erase_if(matches, [&](Candidate& candidate) {
    stop_if_late();
    document.go_to(candidate.document);
    if (!holds(document)) return true;
    candidate.key = document.value(schema::kKeySlot);
    return false;
  });
  put_in_order(matches);
  return matches;
}

/// The entries that have a heading which holds what a title: node asks.
std::set<std::string, std::less<>> entries_that_hold(const Collection& collection, PassageReader& reader,
                                                     const Node& title, Diacritics diacritics) {
  const Node& asked = title.children.at(0);
  const Xapian::Query heading(schema::term(schema::kKind, name(Kind::kHeading)));
  const CompiledQuery query = compile(asked, collection, Scope{.language = {}, .diacritics = diacritics});
  const BesideText beside{.has_fact = [](const Node&) { return false; }};
  const VerbatimPhrases verbatim(asked);
  std::set<std::string, std::less<>> entries;
  std::vector<Candidate> headings =
      Matcher(reader).all_without_keys({Xapian::Query::OP_FILTER, query.query, heading});
  for (const Candidate& found : checked(reader, std::move(headings), asked, [&](DocumentValues& document) {
         return text_holds(document, asked, verbatim, diacritics, beside);
       })) {
    entries.emplace(entry_of(found.id()));
  }
  return entries;
}

/// The entries of each title: node of a tree.
using Titled = std::map<const Node*, std::set<std::string, std::less<>>>;

Titled find_titled(const Collection& collection, PassageReader& reader, const Node& tree,
                   Diacritics diacritics) {
  Titled titled;
  for_each_node(tree, [&](const Node& node) {
    if (node.type != NodeType::kTitle) return;
    titled.emplace(&node, entries_that_hold(collection, reader, node, diacritics));
  });
  return titled;
}

/// Whether a passage has the fact that a field, title or date node names.
bool has_fact(DocumentValues& document, const Node& node, const Titled& titled) {
  if (node.type == NodeType::kDate) return in_range(document.value(schema::kDateSlot), node);
  if (node.type == NodeType::kTitle) {
    const std::string key = document.value(schema::kKeySlot);
    return titled.at(&node).contains(entry_of(id_in(key)));
  }
  return document.has_term(field_term(node));
}

}  // namespace

std::vector<Candidate> checked_matches(const Collection& collection, PassageReader& reader, const Node& tree,
                                       const CompiledQuery& compiled, Diacritics diacritics) {
  const Titled titled = find_titled(collection, reader, tree, diacritics);
  const auto selects = [&](const Node& node) {
    return node.type != NodeType::kWord || !compiled.adding.contains(node.span);
  };
  const auto stands_for_words = [&](const Node& node) {
    return compiled.quantities_as_words.contains(node.span);
  };
  const VerbatimPhrases verbatim(tree);
  return checked(reader, matches_of(reader, compiled), tree, [&](DocumentValues& document) {
    const BesideText beside{.has_fact = [&](const Node& node) { return has_fact(document, node, titled); },
                            .selects = selects,
                            .stands_for_words = stands_for_words};
    return text_holds(document, tree, verbatim, diacritics, beside);
  });
}

}  // namespace songngu
