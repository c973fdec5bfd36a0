// What every exported page begins and ends with: its looks (light and dark, wide and narrow) and the script
// that lights what corresponds to the sentence pointed at. Nothing is loaded from anywhere, and the page
// forbids itself to.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// Up to the legend in <main>.
std::string page_begin();
/// From </main> on; the table of contents goes before it and is shown at the top.
extern const std::string_view kPageEnd;

}  // namespace songngu
