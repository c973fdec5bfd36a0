#include "common/database/cache/document_lengths.h"

#include <string>

namespace songngu {

DocumentLengths::Lengths DocumentLengths::read(const Xapian::Database& database, Xapian::docid first) {
  Lengths lengths(kDocumentsPerBlock);
  // The list of the empty term has every document.
  const Xapian::PostingIterator end = database.postlist_end(std::string());
  Xapian::PostingIterator posting = database.postlist_begin(std::string());
  // Where it stands there already, a list over several databases would lose its place.
  if (posting != end && *posting < first) posting.skip_to(first);
  for (; posting != end; ++posting) {
    const Xapian::docid place = *posting - first;  // large also where damage has put one before the first
    if (place >= kDocumentsPerBlock) break;
    lengths[place] = posting.get_doclength();
  }
  return lengths;
}

}  // namespace songngu
