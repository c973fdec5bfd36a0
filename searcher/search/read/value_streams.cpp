#include "searcher/search/read/value_streams.h"

namespace songngu {

ValueStream::ValueStream(const Xapian::Database& database, schema::Slot slot)
    : database_(database),
      slot_(slot),
      next_(database.valuestream_begin(slot)),
      end_(database.valuestream_end(slot)) {}

std::string ValueStream::at(Xapian::docid document) {
  if (next_ == end_ || next_.get_docid() > document) next_ = database_.valuestream_begin(slot_);
  if (next_ != end_ && next_.get_docid() < document) next_.skip_to(document);
  return next_ != end_ && next_.get_docid() == document ? *next_ : std::string();
}

void DocumentValues::go_to(Xapian::docid document) {
  current_ = document;
  stored_.reset();
}

std::string DocumentValues::value(schema::Slot slot) {
  if (has_servers_) return stored().get_value(slot);
  return streams_.try_emplace(slot, database_, slot).first->second.at(current_);
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
  if (!stored_) stored_ = database_.get_document(current_, Xapian::DOC_ASSUME_VALID);
  return *stored_;
}

}  // namespace songngu
