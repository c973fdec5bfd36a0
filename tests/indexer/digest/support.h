// Short forms in which the tests of the digest room say what they expect.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "indexer/digest/corpus.h"
#include "indexer/digest/parse.h"

namespace songngu::digest_test {

inline ParsedFile parse(std::string_view text, const std::string& relative = "entry.txt") {
  return parse_digest(text, {"/corpus/" + relative, entry_id_of(relative), relative, "corpus/" + relative});
}

/// "vi/body/1 the text", one per passage.
inline std::vector<std::string> outline(const Entry& entry) {
  std::vector<std::string> lines;
  for (const Passage& passage : entry.passages) {
    lines.push_back(
        fmt::format("{}/{}/{} {}", name(passage.language), name(passage.kind), passage.number, passage.text));
  }
  return lines;
}

inline std::vector<std::string> messages(const ParsedFile& parsed) {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : parsed.diagnostics) lines.push_back(to_string(diagnostic));
  return lines;
}

}  // namespace songngu::digest_test
