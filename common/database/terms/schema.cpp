#include "common/database/terms/schema.h"

#include <fmt/format.h>

#include "common/base/hash.h"

namespace songngu::schema {

std::string term(char prefix, std::string_view value) {
  constexpr std::size_t kHashDigits = 16;
  std::string made(1, prefix);
  if (value.size() < kMaxTermBytes) return made.append(value);
  std::size_t end = kMaxTermBytes - 1 - kHashDigits;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return made.append(value.substr(0, end)).append(fmt::format("{:016x}", hash64(value)));
}

}  // namespace songngu::schema
