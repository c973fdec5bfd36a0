#include "searcher/search/read/value_stream.h"

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

}  // namespace songngu
