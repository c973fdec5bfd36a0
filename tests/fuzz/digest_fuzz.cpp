// Any bytes as a digest, as plain text and as Markdown: nothing is thrown, and every passage leads back to
// its lines.
#include <cstdint>
#include <string_view>

#include "common/text/unicode/utf8.h"
#include "indexer/digest/parse.h"
#include "tests/fuzz/expect.h"

namespace songngu {
namespace {

std::vector<std::string_view> lines_of(std::string_view bytes) {
  const char end = bytes.find('\n') == std::string_view::npos ? '\r' : '\n';
  std::vector<std::string_view> lines{bytes.substr(0, bytes.find(end))};
  for (std::size_t at = bytes.find(end); at != std::string_view::npos; at = bytes.find(end, at + 1))
    lines.push_back(bytes.substr(at + 1, bytes.find(end, at + 1) - at - 1));
  return lines;
}

void check_spots(const Passage& passage, const std::vector<std::string_view>& lines) {
  SONGNGU_EXPECT(!passage.spots.empty() && passage.spots.front().at == 0);
  SONGNGU_EXPECT(passage.line == passage.spots.front().line && passage.end_line >= passage.line);
  for (std::size_t i = 0; i < passage.spots.size(); ++i) {
    const SourceSpot& spot = passage.spots[i];
    SONGNGU_EXPECT(spot.line >= 1 && spot.line <= lines.size() && spot.byte <= lines[spot.line - 1].size());
    SONGNGU_EXPECT(i == 0 || (spot.at > passage.spots[i - 1].at && spot.line >= passage.spots[i - 1].line));
  }
}

void check(std::string_view bytes, const std::string& file) {
  const SourceName name{.file = "/c/" + file, .entry_id = "a", .relative = file, .shown = file};
  const std::vector<std::string_view> lines = lines_of(bytes);
  const ParsedFile parsed = parse_digest(bytes, name);
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    SONGNGU_EXPECT(!find_invalid_utf8(diagnostic.message));
    if (diagnostic.severity == Severity::kError) SONGNGU_EXPECT(parsed.entries.empty());
  }
  for (const Entry& entry : parsed.entries) {
    for (const Passage& passage : entry.passages) {
      SONGNGU_EXPECT(!passage.text.empty() && !find_invalid_utf8(passage.text));
      SONGNGU_EXPECT(passage.number >= 1);
      check_spots(passage, lines);
    }
  }
}

}  // namespace
}  // namespace songngu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  songngu::check(bytes, "a.txt");
  songngu::check(bytes, "a.md");
  return 0;
}
