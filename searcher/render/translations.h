// Counted translations in each format that can show them.
#pragma once

#include <string>

#include "common/output/json.h"
#include "searcher/render/format.h"

namespace songngu {

std::string translations_text(const Answer& answer, const RenderOptions& options);
std::string translations_tsv(const TranslationCounts& counts);
/// Writes the members of the answer's object, which is open.
void write_translations_members(JsonWriter& json, const Answer& answer);

}  // namespace songngu
