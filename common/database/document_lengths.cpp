#include "common/database/document_lengths.h"

#include <string>

namespace songngu {

void DocumentLengths::read(const Xapian::Database& database, std::size_t number) {
  std::vector<std::uint32_t> lengths(kBlock);
  const auto first = static_cast<Xapian::docid>(number * kBlock);
  // The list of the empty term has every document.
  const Xapian::PostingIterator end = database.postlist_end(std::string());
  Xapian::PostingIterator posting = database.postlist_begin(std::string());
  // Where it stands there already, a list over several databases would lose its place.
  if (posting != end && *posting < first) posting.skip_to(first);
  for (; posting != end; ++posting) {
    const Xapian::docid place = *posting - first;  // large also where damage has put one before the first
    if (place >= kBlock) break;
    lengths[place] = posting.get_doclength();
  }
  blocks_[number].lengths = std::move(lengths);
}

}  // namespace songngu
