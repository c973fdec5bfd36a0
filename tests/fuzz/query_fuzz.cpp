// Any text as a query: a tree inside the query, or an error that says something.
#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/error.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/parse/parse.h"
#include "searcher/query/tree/tree.h"
#include "tests/fuzz/expect.h"

namespace songngu {
namespace {

void check_nodes(const Node& tree, std::uint32_t length) {
  for_each_node(tree, Excluded::kVisit, [&](const Node& node) {
    SONGNGU_EXPECT(node.span.begin <= node.span.end && node.span.end <= length);
  });
}

void check(std::string_view query) {
  if (find_invalid_utf8(query)) return;
  for (const bool plain : {false, true}) {
    for (const bool all : {false, true}) {
      try {
        const Node tree = parse_query(query, {.plain = plain, .all = all});
        check_nodes(tree, code_point_count(query));
        SONGNGU_EXPECT(!find_invalid_utf8(to_string(tree)));
      } catch (const Error& error) {
        SONGNGU_EXPECT(error.code() == ExitCode::kUsage && !error.hint().empty());
        SONGNGU_EXPECT(!find_invalid_utf8(error.what()));
      }
    }
  }
}

}  // namespace
}  // namespace songngu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  songngu::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
