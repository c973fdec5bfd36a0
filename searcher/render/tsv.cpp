#include <fmt/format.h>

#include "common/output/escape.h"
#include "searcher/render/format.h"

namespace songngu {

std::string render_tsv(const Answer& answer, const RenderOptions& /*options*/) {
  std::string result;
  for (const Hit& hit : answer.hits) {
    const std::string counterpart = hit.counterpart ? escape_tsv(hit.counterpart->text) : std::string();
    result += fmt::format("{}\t{:.4f}\t{}\t{}\t{}\t{}\t{}\n", hit.rank, hit.score, escape_tsv(hit.id),
                          name(hit.language), name(hit.kind), escape_tsv(hit.text), counterpart);
  }
  return result;
}

}  // namespace songngu
