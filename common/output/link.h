// Addresses behind words: OSC 8 hyperlinks, as many terminals show them.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// What begins a link to `address`. Whatever could end the sequence early is percent-encoded; an address that
/// is neither http, https nor file gives an empty string.
std::string link_begin(std::string_view address);
/// What ends it.
inline constexpr std::string_view kLinkEnd = "\x1b]8;;\x1b\\";

/// `file://HOST/absolute/path`, percent-encoded.
std::string file_address(const std::string& path);

}  // namespace songngu
