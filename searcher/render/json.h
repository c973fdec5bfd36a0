// An answer as JSON: the keys and their order are the contract of answer.schema.json.
#pragma once

#include "common/output/json.h"
#include "songngu/searcher.h"

namespace songngu {

inline constexpr int kJsonSchema =
    1;  ///< goes up when a key changes its meaning or goes away; never for a new key

Json hit_json(const Hit& hit);

/// Adds the answer's keys to `object`, which may hold keys of its own (a batch's `id`).
void add_answer(Json& object, const Answer& answer);

}  // namespace songngu
