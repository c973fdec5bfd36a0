#include "searcher/render/format.h"

namespace songngu {

std::string render_ids(const Answer& answer, const RenderOptions& options) {
  std::string result;
  for (const Hit& hit : answer.hits) {
    result += hit.id;
    result += options.nul ? '\0' : '\n';
  }
  return result;
}

}  // namespace songngu
