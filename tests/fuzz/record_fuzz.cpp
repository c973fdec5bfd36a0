// Any bytes as a record, compressed behind a right checksum, and as what is decompressed: refused, or read
// and written back to the same value.
#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/bytes.h"
#include "common/database/record/compression.h"
#include "common/database/record/passage_key.h"
#include "common/database/record/record.h"
#include "tests/fuzz/expect.h"

namespace songngu {
namespace {

void check_record(const std::string& bytes) {
  try {
    const PassageRecord record = decode_record(bytes);
    SONGNGU_EXPECT(decode_record(encode(record)) == record);
  } catch (const RecordError&) {
    return;
  }
}

void check_key(std::string_view bytes) {
  try {
    const PassageKey key = decode_key(bytes);
    SONGNGU_EXPECT(decode_key(encode(key)) == key);
  } catch (const RecordError&) {
    return;
  }
}

}  // namespace
}  // namespace songngu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  songngu::check_record(songngu::compress(bytes + songngu::record_checksum(bytes)));
  songngu::check_record(bytes);
  songngu::check_key(bytes);
  return 0;
}
