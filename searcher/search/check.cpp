#include "searcher/search/check.h"

#include <map>
#include <set>

#include "common/base/deadline.h"
#include "common/database/schema.h"
#include "searcher/query/field_term.h"
#include "searcher/search/match.h"

namespace songngu {
namespace {

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return found != document.termlist_end() && *found == term;
}

bool in_range(const std::string& date, const Node& node) {
  if (date.empty()) return false;
  return (node.from.empty() || date >= node.from) && (node.to.empty() || date <= node.to + "~");
}

PassageView view_of(const Xapian::Document& document) {
  const PassageRecord record = decode_record(document.get_data());
  return {record.passage.text, record.passage.language};
}

/// The entries that have a heading which holds what a title: node asks.
std::set<std::string> entries_that_hold(const Collection& collection, const Node& title,
                                        Diacritics diacritics) {
  const Node& asked = title.children.at(0);
  const Xapian::Query heading(schema::term(schema::kKind, name(Kind::kHeading)));
  const CompiledQuery query = compile(asked, collection, Scope{.language = {}, .diacritics = diacritics});
  FirstPassRequest everything;
  everything.all = true;
  std::set<std::string> entries;
  for (const Candidate& found :
       find_candidates(collection.xapian(), {Xapian::Query::OP_FILTER, query.query, heading}, everything)
           .candidates) {
    const PassageView view =
        view_of(collection.xapian().get_document(found.document, Xapian::DOC_ASSUME_VALID));
    if (holds(asked, view, diacritics, {.has_fact = [](const Node&) { return false; }})) {
      entries.emplace(entry_of(found.id()));
    }
  }
  return entries;
}

/// The entries of each title: node of a tree.
using Titled = std::map<const Node*, std::set<std::string>>;

void find_titled(const Collection& collection, const Node& node, Diacritics diacritics, Titled& titled) {
  if (node.type == NodeType::kTitle) {
    titled.emplace(&node, entries_that_hold(collection, node, diacritics));
    return;
  }
  for (const auto* children : {&node.children, &node.must, &node.must_not}) {
    for (const Node& child : *children) find_titled(collection, child, diacritics, titled);
  }
}

/// Whether a candidate has the fact that a field, title or date node names.
bool has_fact(const Xapian::Document& document, const Candidate& candidate, const Node& node,
              const Titled& titled) {
  if (node.type == NodeType::kDate) return in_range(document.get_value(schema::kDateSlot), node);
  if (node.type == NodeType::kTitle) {
    return titled.at(&node).contains(std::string(entry_of(candidate.id())));
  }
  return has_term(document, field_term(node));
}

}  // namespace

void keep_what_holds(const Collection& collection, const Node& tree, const CompiledQuery& compiled,
                     Diacritics diacritics, std::vector<Candidate>& candidates) {
  Titled titled;
  find_titled(collection, tree, diacritics, titled);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    stop_if_late();
    const Xapian::Document document =
        collection.xapian().get_document(candidate.document, Xapian::DOC_ASSUME_VALID);
    const Judge judge{
        .has_fact = [&](const Node& node) { return has_fact(document, candidate, node, titled); },
        .selects =
            [&](const Node& node) {
              return node.type != NodeType::kWord || !compiled.adding.contains(node.span);
            },
        .stands_for_words =
            [&](const Node& node) { return compiled.quantities_as_words.contains(node.span); }};
    return !holds(tree, view_of(document), diacritics, judge);
  });
}

}  // namespace songngu
