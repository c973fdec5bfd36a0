#include "searcher/search/check/check.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "common/database/record/passage_key.h"
#include "common/database/record/record.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/query/compile/field_query.h"
#include "searcher/search/check/text_match.h"
#include "searcher/search/match/all_matches.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/document_values.h"
#include "searcher/search/read/value_stream.h"

namespace songngu {
namespace {

bool text_holds(DocumentValues& document, const Node& tree, Diacritics diacritics, const BesideText& beside) {
  const PlainRecord record(document.value(schema::kRecordSlot));
  const PlainRecord::Text passage = record.text();
  return holds(tree, PassageView(passage.text, passage.language), diacritics, beside);
}

/// Leaves out what can't hold the query's phrases, of matches by document: a stream of values costs a
/// hundredth of reading the passages; from a server each value is a document fetched.
void leave_out_by_neighbours(const PassageReader& reader, const PhrasePrefilter& phrases,
                             std::vector<Candidate>& matches) {
  if (!phrases.needs_something() || reader.has_servers()) return;
  ValueStream neighbours(reader.database(), schema::kNeighboursSlot);
  std::erase_if(matches,
                [&](const Candidate& match) { return !phrases.may_match(neighbours.at(match.document)); });
}

bool is_before(const Candidate& a, const Candidate& b) {
  return a.document < b.document;
}

/// What a compiled query matches, without keys.
std::vector<Candidate> matches_of(PassageReader& reader, const CompiledQuery& compiled) {
  const std::optional<AllMatches> all = all_matches(reader, compiled);
  if (!all) return Matcher(reader).all_without_keys(compiled.query);
  std::vector<Candidate> matches;
  for (const std::vector<ScoredDocument>& mine : *all) {
    const auto others = static_cast<std::ptrdiff_t>(matches.size());
    for (const ScoredDocument& match : mine) matches.push_back({match.document, match.score, {}});
    std::inplace_merge(matches.begin(), matches.begin() + others, matches.end(), is_before);
  }
  return matches;
}

/// Matches whose document `holds` the tree, with their keys. No reader keeps what may be a large part of the
/// database.
template <typename Holds>
std::vector<Candidate> checked(PassageReader& reader, std::vector<Candidate> matches,
                               const PhrasePrefilter& phrases, const Holds& holds) {
  if (!std::is_sorted(matches.begin(), matches.end(), is_before)) {
    std::sort(matches.begin(), matches.end(), is_before);
  }
  leave_out_by_neighbours(reader, phrases, matches);
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
std::set<std::string, std::less<>> entries_that_hold(const CollectionStatistics& statistics,
                                                     PassageReader& reader, const TitleNode& title,
                                                     Diacritics diacritics) {
  const Node& asked = title.child.front();
  const Xapian::Query heading(schema::term(schema::kKind, name(Kind::kHeading)));
  const CompiledQuery query = compile(asked, statistics, Scope{.language = {}, .diacritics = diacritics});
  const BesideText beside{.has_fact = [](const Node&) { return false; }};
  std::set<std::string, std::less<>> entries;
  std::vector<Candidate> headings =
      Matcher(reader).all_without_keys({Xapian::Query::OP_FILTER, query.query, heading});
  for (const Candidate& found :
       checked(reader, std::move(headings), query.phrases,
               [&](DocumentValues& document) { return text_holds(document, asked, diacritics, beside); })) {
    entries.emplace(entry_of(found.id()));
  }
  return entries;
}

/// The entries of each title: node of a tree.
using Titled = std::map<const Node*, std::set<std::string, std::less<>>>;

Titled find_titled(const CollectionStatistics& statistics, PassageReader& reader, const Node& tree,
                   Diacritics diacritics) {
  Titled titled;
  for_each_node(tree, Excluded::kVisit, [&](const Node& node) {
    const auto* title = as<TitleNode>(node);
    if (title != nullptr) titled.emplace(&node, entries_that_hold(statistics, reader, *title, diacritics));
  });
  return titled;
}

/// Whether a passage has the fact that a field, title or date node names.
bool has_fact(DocumentValues& document, const Node& node, const Titled& titled) {
  if (const auto* date = as<DateNode>(node)) return date->range.contains(document.value(schema::kDateSlot));
  if (const auto* field = as<FieldNode>(node)) {
    return field->is_prefix ? document.has_term_from(field_term(*field))
                            : document.has_term(field_term(*field));
  }
  const std::string key = document.value(schema::kKeySlot);
  return titled.at(&node).contains(entry_of(id_in(key)));
}

}  // namespace

std::vector<Candidate> checked_matches(const CollectionStatistics& statistics, PassageReader& reader,
                                       const Node& tree, const CompiledQuery& compiled,
                                       Diacritics diacritics) {
  const Titled titled = find_titled(statistics, reader, tree, diacritics);
  const auto selects = [&](const Node& node) {
    return as<WordNode>(node) == nullptr || !compiled.optional_words.contains(node.span);
  };
  const auto stands_for_words = [&](const QuantityNode& quantity) {
    return compiled.quantities_as_words.contains(quantity.span);
  };
  return checked(reader, matches_of(reader, compiled), compiled.phrases, [&](DocumentValues& document) {
    const BesideText beside{.has_fact = [&](const Node& node) { return has_fact(document, node, titled); },
                            .selects = selects,
                            .stands_for_words = stands_for_words};
    return text_holds(document, tree, diacritics, beside);
  });
}

}  // namespace songngu
