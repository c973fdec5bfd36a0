#include "searcher/search/read/document_values.h"

namespace songngu {

void DocumentValues::go_to(Xapian::docid document) {
  present_ = document;
  stored_.reset();
}

std::string DocumentValues::value(schema::Slot slot) {
  if (has_servers_) return stored().get_value(slot);
  return streams_.try_emplace(slot, database_, slot).first->second.at(present_);
}

bool DocumentValues::has_term_from(const std::string& prefix) {
  auto found = stored().termlist_begin();
  found.skip_to(prefix);
  return found != stored().termlist_end() && (*found).starts_with(prefix);
}

bool DocumentValues::has_term(const std::string& term) {
  auto found = stored().termlist_begin();
  found.skip_to(term);
  return found != stored().termlist_end() && *found == term;
}

Xapian::Document& DocumentValues::stored() {
  if (!stored_) stored_ = database_.get_document(present_, Xapian::DOC_ASSUME_VALID);
  return *stored_;
}

}  // namespace songngu
