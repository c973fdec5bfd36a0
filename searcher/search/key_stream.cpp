#include "searcher/search/key_stream.h"

#include "common/database/schema.h"

namespace songngu {

KeyStream::KeyStream(const Xapian::Database& database)
    : database_(database),
      next_(database.valuestream_begin(schema::kKeySlot)),
      end_(database.valuestream_end(schema::kKeySlot)) {}

std::string KeyStream::at(Xapian::docid document) {
  if (next_ == end_ || next_.get_docid() > document) next_ = database_.valuestream_begin(schema::kKeySlot);
  if (next_ != end_ && next_.get_docid() < document) next_.skip_to(document);
  return next_ != end_ && next_.get_docid() == document ? *next_ : std::string();
}

}  // namespace songngu
