#include "common/database/cache/passage_links.h"

#include "common/base/bytes.h"
#include "common/database/cache/key_block.h"
#include "common/database/record/passage_key.h"

namespace songngu {

std::optional<PassageLinks::Block> PassageLinks::read(const Xapian::Database& database,
                                                      Xapian::docid first) try {
  Block read;
  read.begin.reserve(kDocumentsPerBlock + 1);
  for_each_key(database, first, [&](Xapian::docid, const std::string& key) {
    read.begin.push_back(static_cast<std::uint32_t>(read.links.size()));
    if (key.empty()) return;
    const std::vector<std::int32_t> links = links_in(key);
    read.links.insert(read.links.end(), links.begin(), links.end());
  });
  read.begin.push_back(static_cast<std::uint32_t>(read.links.size()));
  read.links.shrink_to_fit();
  return read;
} catch (const RecordError&) {
  return std::nullopt;
}

}  // namespace songngu
