// Any bytes as an export of posts: nothing is thrown, and each post becomes a digest file that is not
// refused, under a safe name.
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

#include "indexer/digest/parse.h"
#include "indexer/import/digest_text.h"
#include "indexer/import/posts.h"
#include "indexer/import/telegram.h"
#include "tests/fuzz/expect.h"

namespace songngu {
namespace {

void check_post(const TelegramMessage& post) {
  const DigestText digest = digest_text(post);
  if (digest.text.empty()) return;
  SONGNGU_EXPECT(digest.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
  SONGNGU_EXPECT(digest.name.starts_with(post.date + "-") && digest.name.size() < 80);
  SONGNGU_EXPECT(digest.text.ends_with('\n'));
  const std::string file = digest.name + ".txt";
  for (const Diagnostic& one :
       parse_digest(digest.text, {.file = file, .entry_id = digest.name, .relative = file, .shown = file})
           .diagnostics) {
    SONGNGU_EXPECT(one.severity != Severity::kError);
  }
}

void check(const std::string& bytes) {
  std::istringstream file(bytes);
  JsonSource source(file);
  DiagnosticList diagnostics("result.json");
  PostJoiner posts([](TelegramMessage&& post) { check_post(post); });
  read_telegram(source, diagnostics, [&](TelegramMessage&& message) { posts.add(std::move(message)); });
  posts.finish();
}

}  // namespace
}  // namespace songngu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  songngu::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
