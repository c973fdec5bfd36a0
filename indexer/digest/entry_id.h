// What the entries of a file are called.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// The path relative to the corpus root without extension, NFC, every byte outside [A-Za-z0-9._/-]
/// percent-encoded.
std::string entry_id_of(std::string_view relative_path);

}  // namespace songngu
