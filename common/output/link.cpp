#include "common/output/link.h"

#include <filesystem>

#include <unistd.h>

#include "common/text/unicode/percent.h"

namespace songngu {
namespace {

bool starts_with_any(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://") || text.starts_with("file://");
}

std::string host_name() {
  char name[256] = {};
  return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

}  // namespace

std::string link_begin(std::string_view address) {
  if (!starts_with_any(address)) return {};
  const auto is_visible_ascii = [](char c) { return c > 0x20 && c < 0x7F; };
  return "\x1b]8;;" + percent_encoded_unless(address, is_visible_ascii) + "\x1b\\";
}

std::string file_address(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path absolute = std::filesystem::absolute(path, failed);
  return "file://" + host_name() + percent_encoded(failed ? path : absolute.string(), "-._~/");
}

}  // namespace songngu
