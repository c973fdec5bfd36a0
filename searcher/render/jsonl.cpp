#include "searcher/render/format.h"
#include "searcher/render/json_answer.h"

namespace songngu {

std::string render_jsonl(const Answer& answer, const RenderOptions& /*options*/) {
  std::string result;
  for (const Hit& hit : answer.hits) {
    JsonWriter json;
    write_hit(json, hit);
    result += json.take() + '\n';
  }
  return result;
}

}  // namespace songngu
