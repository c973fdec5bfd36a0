// Vietnamese typed with an input method that was switched off: Telex (tieengs vieetj) and VNI (tie61ng
// vie65t).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// What the keys would have written, by either method, in exact form: with the tone on each of the vowels in
/// turn, of which only an index knows the right one. Nothing where they are no such keys. `typed`: in lower
/// case.
std::vector<std::string> composed(std::string_view typed);

}  // namespace songngu
