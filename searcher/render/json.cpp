#include "searcher/render/format.h"
#include "searcher/render/json_answer.h"

namespace songngu {

std::string render_json(const Answer& answer, const RenderOptions& /*options*/) {
  JsonWriter json;
  json.begin_object();
  write_answer_members(json, answer);
  json.end_object();
  return json.take() + '\n';
}

}  // namespace songngu
