#include "common/database/cache/passage_keys.h"

#include <algorithm>

#include "common/base/bytes.h"
#include "common/database/cache/key_block.h"

namespace songngu {
namespace {

std::size_t shared_size(std::string_view a, std::string_view b) {
  const std::size_t least = std::min(a.size(), b.size());
  const auto last = a.begin() + static_cast<std::ptrdiff_t>(least);
  return static_cast<std::size_t>(std::mismatch(a.begin(), last, b.begin()).first - a.begin());
}

}  // namespace

PassageKeys::Block PassageKeys::read(const Xapian::Database& database, Xapian::docid first) {
  Block read;
  ByteWriter bytes;
  std::string before;
  for_each_key(database, first, [&](Xapian::docid place, const std::string& key) {
    const bool is_whole = place % kRun == 0;
    if (is_whole) read.runs[place / kRun] = static_cast<std::uint32_t>(bytes.size());
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
  const Xapian::docid place = document % kDocumentsPerBlock;
  const Xapian::docid run = place / kRun;
  if (number_ != number || next_ > place + 1 || next_ < run * kRun) {
    number_ = number;
    next_ = run * kRun;
    byte_ = block->runs[run];
  }
  while (next_ <= place) step(*block);
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
