// An answer as JSON: the keys and their order are the contract of answer.schema.json.
#pragma once

#include "common/output/json.h"
#include "songngu/searcher.h"

namespace songngu {

/// Goes up when a key changes its meaning or goes away; never for a new key.
inline constexpr int kJsonSchema = 1;

void write_hit(JsonWriter& json, const Hit& hit);

/// The answer's members, into an object that is begun and may hold members of its own (a batch's `id`).
void write_answer_members(JsonWriter& json, const Answer& answer);

}  // namespace songngu
