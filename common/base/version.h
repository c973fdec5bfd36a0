// The program's version, as CMakeLists.txt states it.
#pragma once

namespace songngu {

/// E.g. "0.1.0".
extern const char* const kProgramVersion;

}  // namespace songngu
