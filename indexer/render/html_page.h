// What every exported page begins and ends with: its looks (light and dark, wide, narrow and printed) and the
// script that lights what corresponds to the sentence that is pointed at or has the focus. Nothing is loaded
// from anywhere, and the page forbids itself to.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

struct PageTitle {
  std::string text;
  std::string_view language;  ///< "vi", "en", or empty: a name in neither
};

/// Up to the legend in <main>, above which `heading` goes: the page's h1, if it is not an entry's.
std::string page_begin(const PageTitle& title, std::string_view heading);
/// From </main> on. A table of contents goes before it; the script puts it above the first entry.
extern const std::string_view kPageEnd;

}  // namespace songngu
