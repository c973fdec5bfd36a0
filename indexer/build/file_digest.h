// Whether a file is as it was.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/digest/corpus.h"

namespace songngu {

/// hash128_digits() of the file's first `most` bytes; of what can't be read or is no regular file, of none. A
/// file that is longer than read_digest() takes is refused, whatever stands behind that.
std::string file_digest(const std::string& file, std::size_t most = kMaxFileBytes + 1);

}  // namespace songngu
