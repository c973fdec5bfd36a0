#include "indexer/align/band.h"

#include <algorithm>

namespace songngu {
namespace {

Band whole_grid(std::size_t vietnamese, std::size_t english) {
  Band band;
  band.from.assign(vietnamese + 1, 0);
  band.to.assign(vietnamese + 1, static_cast<std::uint32_t>(english));
  return band;
}

}  // namespace

Band choose_band(const Document& document, const AlignOptions&) {
  return whole_grid(document.sides[0].sentences.size(), document.sides[1].sentences.size());
}

}  // namespace songngu
