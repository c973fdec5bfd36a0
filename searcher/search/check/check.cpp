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
#include "searcher/query/terms/word_terms.h"
#include "searcher/search/check/text_match.h"
#include "searcher/search/match/term_at_a_time.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/value_streams.h"

namespace songngu {
namespace {

bool document_matches(DocumentValues& document, const Node& tree, Diacritics diacritics,
                      const OutsideText& outside) {
  const PlainRecord record(document.value(schema::kRecordSlot));
  const PlainRecord::Text passage = record.text();
  return text_matches(tree, PassageView(passage.text, passage.language), diacritics, outside);
}

/// Phrase prefilter: removes matches that cannot contain the query's phrases. Reading a stream of values
/// takes a hundredth of the time of reading the passages; not for servers, which send a whole document for
/// each value. REQUIRES: matches in order of documents.
void prefilter_phrases(const PassageReader& reader, const PhrasePrefilter& phrases,
                       std::vector<Candidate>& matches) {
  if (!phrases.needs_something() || reader.has_servers()) return;
  ValueStream neighbours(reader.database(), schema::kNeighboursSlot);
  std::erase_if(matches,
                [&](const Candidate& match) { return !phrases.may_match(neighbours.at(match.document)); });
}

bool is_before(const Candidate& a, const Candidate& b) {
  return a.document < b.document;
}

/// The matches of a compiled query, without keys.
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

/// Without the translation, whose matches are not checked.
CompiledQuery untranslated(CompiledQuery compiled) {
  if (!compiled.translated_into) return compiled;
  compiled.translated_into.reset();
  compiled.query = any_of({compiled.in_language[0].scored, compiled.in_language[1].scored});
  return compiled;
}

/// Those of the matches whose document passes `is_match`, with their keys. The documents are not kept in the
/// reader, because they may be a large part of the database.
template <typename IsMatch>
std::vector<Candidate> checked(PassageReader& reader, std::vector<Candidate> matches,
                               const PhrasePrefilter& phrases, const IsMatch& is_match) {
  if (!std::is_sorted(matches.begin(), matches.end(), is_before)) {
    std::sort(matches.begin(), matches.end(), is_before);
  }
  prefilter_phrases(reader, phrases, matches);
  DocumentValues document(reader);
  std::erase_if(matches, [&](Candidate& candidate) {
    stop_if_late();
    document.go_to(candidate.document);
    if (!is_match(document)) return true;
    candidate.key = document.value(schema::kKeySlot);
    return false;
  });
  put_in_order(matches);
  return matches;
}

/// The entries that have a heading which matches a title: node.
std::set<std::string, std::less<>> titled_entries(const CollectionStatistics& statistics,
                                                  PassageReader& reader, const TitleNode& title,
                                                  Diacritics diacritics) {
  const Node& asked = title.child.front();
  const Xapian::Query heading(schema::term(schema::kKind, name(Kind::kHeading)));
  const CompiledQuery query =
      compile(asked, statistics, Scope{.language = {}, .diacritics = diacritics, .translate = false});
  const OutsideText outside{.has_fact = [](const Node&) { return false; }};
  std::set<std::string, std::less<>> entries;
  std::vector<Candidate> headings =
      Matcher(reader).all_without_keys({Xapian::Query::OP_FILTER, query.query, heading});
  for (const Candidate& found :
       checked(reader, std::move(headings), query.phrases, [&](DocumentValues& document) {
         return document_matches(document, asked, diacritics, outside);
       })) {
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
    if (title != nullptr) titled.emplace(&node, titled_entries(statistics, reader, *title, diacritics));
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
  const auto is_required = [&](const Node& node) {
    return as<WordNode>(node) == nullptr || !compiled.optional_words.contains(node.span);
  };
  const auto stands_for_words = [&](const QuantityNode& quantity) {
    return compiled.quantities_as_words.contains(quantity.span);
  };
  return checked(reader, matches_of(reader, untranslated(compiled)), compiled.phrases,
                 [&](DocumentValues& document) {
                   const OutsideText outside{
                       .has_fact = [&](const Node& node) { return has_fact(document, node, titled); },
                       .is_required = is_required,
                       .stands_for_words = stands_for_words};
                   return document_matches(document, tree, diacritics, outside);
                 });
}

}  // namespace songngu
