#include "indexer/digest/entry_id.h"

#include "common/text/normalize.h"
#include "common/text/percent.h"
#include "common/text/utf8.h"

namespace songngu {
namespace {

std::string_view without_extension(std::string_view path) {
  const std::size_t name = path.rfind('/') + 1;  // npos + 1 is 0
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot <= name ? path : path.substr(0, dot);
}

}  // namespace

// File names are bytes; those that are not UTF-8 have no normal form and are encoded as they are.
std::string entry_id_of(std::string_view relative_path) {
  const std::string_view stem = without_extension(relative_path);
  return percent_encoded(find_invalid_utf8(stem) ? std::string(stem) : to_nfc(stem), kPlainInIdentifier);
}

}  // namespace songngu
