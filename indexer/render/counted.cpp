#include "indexer/render/counted.h"

#include <fmt/format.h>

namespace songngu {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string counted(std::size_t number, std::string_view one) {
  return counted(number, one, std::string(one) + "s");
}

}  // namespace songngu
