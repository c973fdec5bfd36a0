// Finds text that no query can find, because other characters are in the file than were intended: UTF-8 that
// was encoded twice, the old encodings VNI and TCVN3, HTML entities, and syllables that were torn when a PDF
// was copied.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"
#include "indexer/digest/diagnostic.h"
#include "indexer/digest/line.h"

namespace songngu {

enum class Damage : unsigned char { kEncodedTwice, kVni, kTcvn3, kEntity, kTorn };

struct Garbled {
  Damage damage = Damage::kEncodedTwice;
  std::size_t byte = 0;  ///< where it begins
  std::string written;   ///< the word
  std::string meant;
};

/// The damages of a text, each kind once, where it begins. One word alone counts as damage only if it could
/// not be of another language.
std::vector<Garbled> find_garbled(std::string_view text);

/// Warns once for each side of an entry and each damage. `columns`: of its file. REQUIRES: passages have
/// spots.
void warn_of_garbled_text(const Entry& entry, const LineColumns& columns, DiagnosticList& diagnostics);

}  // namespace songngu
