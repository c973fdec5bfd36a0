#include "common/base/embedded_file.h"
#include "common/database/record/compression.h"

namespace songngu {

SONGNGU_EMBEDDED_FILE(dictionary, SONGNGU_DICTIONARY_FILE)

std::string_view compression_dictionary() {
  return dictionary();
}

}  // namespace songngu
