// Any bytes as a digest: nothing is thrown, and every passage is a stretch of a line of the input.
#include <cstdint>
#include <string_view>

#include "common/text/unicode/utf8.h"
#include "indexer/digest/parse.h"
#include "tests/fuzz/expect.h"

namespace songngu {
namespace {

void check(std::string_view bytes) {
  const SourceName name{.file = "/c/a.txt", .entry_id = "a", .relative = "a.txt", .shown = "a.txt"};
  const ParsedFile parsed = parse_digest(bytes, name);
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    SONGNGU_EXPECT(!find_invalid_utf8(diagnostic.message));
    if (diagnostic.severity == Severity::kError) SONGNGU_EXPECT(parsed.entries.empty());
  }
  for (const Entry& entry : parsed.entries) {
    for (const Passage& passage : entry.passages) {
      SONGNGU_EXPECT(!passage.text.empty() && !find_invalid_utf8(passage.text));
      SONGNGU_EXPECT(bytes.find(passage.text) != std::string_view::npos);
      SONGNGU_EXPECT(passage.line >= 1 && passage.number >= 1);
    }
  }
}

}  // namespace
}  // namespace songngu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  songngu::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
