// The identifier of a passage, "ENTRY/LANG/KIND/N": put together here and taken apart here.
#pragma once

#include <string>
#include <string_view>

#include "common/model/entry.h"

namespace songngu {

std::string passage_id(const std::string& entry_id, const Passage& passage);

// REQUIRES, of all that follow: an identifier that passage_id() made. What they give lies in it.

/// ENTRY, which may hold slashes itself.
std::string_view entry_of(std::string_view passage_id);

/// What LANG names.
Language language_of(std::string_view passage_id);

/// KIND.
std::string_view kind_name_in(std::string_view passage_id);

}  // namespace songngu
