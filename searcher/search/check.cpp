#include "searcher/search/check.h"

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

/// Whether a document has the fact that a field, title or date node names. Titles were turned into entries
/// when the query was compiled; here they are the heading's own words.
bool has_fact(const Xapian::Document& document, const Node& node) {
  if (node.type == NodeType::kDate) return in_range(document.get_value(schema::kDateSlot), node);
  if (node.type == NodeType::kTitle) return true;
  return has_term(document, field_term(node));
}

}  // namespace

void keep_what_holds(const Xapian::Database& database, const Node& tree, Diacritics diacritics,
                     std::vector<Candidate>& candidates) {
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const Xapian::Document document = database.get_document(candidate.document, Xapian::DOC_ASSUME_VALID);
    const PassageRecord record = decode_record(document.get_data());
    const PassageView view(record.passage.text, record.passage.language);
    return !holds(tree, view, diacritics, [&](const Node& node) { return has_fact(document, node); });
  });
}

}  // namespace songngu
