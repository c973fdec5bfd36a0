// How a build has its entries aligned.
#pragma once

#include <functional>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

/// Safe to call from several threads.
using AlignEntry = std::function<std::vector<Bead>(const Entry&)>;

}  // namespace songngu
