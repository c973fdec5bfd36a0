// JSON formats: an answer as one object (json), or each hit as a line (jsonl). The keys and their order are
// specified by answer.schema.json.
#pragma once

#include "common/output/json.h"
#include "songngu/searcher.h"

namespace songngu {

/// Raised if a key changes its meaning or is removed; not for a new key.
inline constexpr int kJsonSchema = 1;

void write_hit(JsonWriter& json, const Hit& hit);

/// Writes the answer's members into an object that is open and may have members of its own (`id` of --batch).
void write_answer_members(JsonWriter& json, const Answer& answer);

/// Writes the members of an answer to Searcher::render() into an object that is open.
void write_rendering_members(JsonWriter& json, const Answer& answer);

}  // namespace songngu
