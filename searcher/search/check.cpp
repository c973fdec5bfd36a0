#include "searcher/search/check.h"

#include <map>
#include <set>

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

/// Which passages each title: node of a tree is true of.
using Titled = std::map<const Node*, std::set<Xapian::docid>>;

void find_titled(const Collection& collection, const Node& node, Titled& titled) {
  if (node.type == NodeType::kTitle) {
    FirstPassRequest everything;
    everything.all = true;
    const CompiledQuery compiled = compile(node, collection, Scope{});
    std::set<Xapian::docid>& documents = titled[&node];
    for (const Candidate& found :
         find_candidates(collection.xapian(), compiled.query, everything).candidates) {
      documents.insert(found.document);
    }
    return;
  }
  for (const auto* children : {&node.children, &node.must, &node.must_not}) {
    for (const Node& child : *children) find_titled(collection, child, titled);
  }
}

/// Whether a document has the fact that a field, title or date node names.
bool has_fact(const Xapian::Document& document, Xapian::docid number, const Node& node,
              const Titled& titled) {
  if (node.type == NodeType::kDate) return in_range(document.get_value(schema::kDateSlot), node);
  if (node.type == NodeType::kTitle) return titled.at(&node).contains(number);
  return has_term(document, field_term(node));
}

}  // namespace

void keep_what_holds(const Collection& collection, const Node& tree, Diacritics diacritics,
                     std::vector<Candidate>& candidates) {
  Titled titled;
  find_titled(collection, tree, titled);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const Xapian::Document document =
        collection.xapian().get_document(candidate.document, Xapian::DOC_ASSUME_VALID);
    const PassageRecord record = decode_record(document.get_data());
    const PassageView view(record.passage.text, record.passage.language);
    return !holds(tree, view, diacritics,
                  [&](const Node& node) { return has_fact(document, candidate.document, node, titled); });
  });
}

}  // namespace songngu
