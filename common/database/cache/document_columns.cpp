#include "common/database/cache/document_columns.h"

#include <algorithm>
#include <string>

#include "common/base/bytes.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

// Calls `visit(index, key)` for each document of the block that begins with `first`, in order. The key is
// empty if a document has none or does not exist. THROWS: Xapian's exceptions.
template <typename Visit>
void for_each_key(const Xapian::Database& database, Xapian::docid first, const Visit& visit) {
  const Xapian::ValueIterator end = database.valuestream_end(schema::kKeySlot);
  Xapian::ValueIterator stored = database.valuestream_begin(schema::kKeySlot);
  if (stored != end && stored.get_docid() < first) stored.skip_to(first);
  for (Xapian::docid index = 0; index < kDocumentsPerBlock; ++index) {
    std::string key;
    if (stored != end && stored.get_docid() == first + index) {
      key = *stored;
      ++stored;
    }
    visit(index, key);
  }
}

std::size_t shared_size(std::string_view a, std::string_view b) {
  const std::size_t least = std::min(a.size(), b.size());
  const auto last = a.begin() + static_cast<std::ptrdiff_t>(least);
  return static_cast<std::size_t>(std::mismatch(a.begin(), last, b.begin()).first - a.begin());
}

}  // namespace

DocumentLengths::Lengths DocumentLengths::read(const Xapian::Database& database, Xapian::docid first) {
  Lengths lengths(kDocumentsPerBlock);
  // The posting list of the empty term has all documents.
  const Xapian::PostingIterator end = database.postlist_end(std::string());
  Xapian::PostingIterator posting = database.postlist_begin(std::string());
  // If it is there already, skip_to() would lose the position of a list over several databases.
  if (posting != end && *posting < first) posting.skip_to(first);
  for (; posting != end; ++posting) {
    const Xapian::docid index = *posting - first;  // large if a damaged list has one before the first
    if (index >= kDocumentsPerBlock) break;
    lengths[index] = posting.get_doclength();
  }
  return lengths;
}

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

PassageKeys::Block PassageKeys::read(const Xapian::Database& database, Xapian::docid first) {
  Block read;
  ByteWriter bytes;
  std::string before;
  for_each_key(database, first, [&](Xapian::docid index, const std::string& key) {
    const bool is_whole = index % kRun == 0;
    if (is_whole) read.runs[index / kRun] = static_cast<std::uint32_t>(bytes.size());
    const std::size_t shared = is_whole ? 0 : shared_size(before, key);
    bytes.number(shared).text(std::string_view(key).substr(shared));
    before = key;
  });
  read.bytes = bytes.take();
  read.bytes.shrink_to_fit();
  return read;
}

std::optional<std::string_view> PassageKeys::Cursor::at(Xapian::docid document) {
  const Block* block =
      keys_.blocks_.of(document, [&](Xapian::docid first) { return read(database_, first); });
  if (block == nullptr) return std::nullopt;
  const Xapian::docid number = document / kDocumentsPerBlock;
  const Xapian::docid index = document % kDocumentsPerBlock;
  const Xapian::docid run = index / kRun;
  if (number_ != number || next_ > index + 1 || next_ < run * kRun) {
    number_ = number;
    next_ = run * kRun;
    byte_ = block->runs[run];
  }
  while (next_ <= index) step(*block);
  return key_;
}

void PassageKeys::Cursor::step(const Block& block) {
  ByteReader reader(std::string_view(block.bytes).substr(byte_));
  key_.resize(reader.number());
  key_ += reader.text();
  byte_ = block.bytes.size() - reader.bytes_left();
  ++next_;
}

}  // namespace songngu
