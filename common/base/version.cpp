#include "common/base/version.h"

namespace songngu {

const char* const kProgramVersion = SONGNGU_VERSION;

}  // namespace songngu
