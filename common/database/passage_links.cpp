#include "common/database/passage_links.h"

#include "common/database/record.h"
#include "common/database/schema.h"

namespace songngu {

std::optional<PassageLinks::Block> PassageLinks::read(const Xapian::Database& database,
                                                      Xapian::docid first) try {
  Block read;
  read.begin.reserve(kDocumentsPerBlock + 1);
  const Xapian::ValueIterator end = database.valuestream_end(schema::kKeySlot);
  Xapian::ValueIterator key = database.valuestream_begin(schema::kKeySlot);
  if (key != end && key.get_docid() < first) key.skip_to(first);
  for (Xapian::docid place = 0; place < kDocumentsPerBlock; ++place) {
    read.begin.push_back(static_cast<std::uint32_t>(read.links.size()));
    if (key == end || key.get_docid() != first + place) continue;
    const std::vector<std::int32_t> links = links_in(*key);
    read.links.insert(read.links.end(), links.begin(), links.end());
    ++key;
  }
  read.begin.push_back(static_cast<std::uint32_t>(read.links.size()));
  read.links.shrink_to_fit();
  return read;
} catch (const RecordError&) {
  return std::nullopt;
}

}  // namespace songngu
