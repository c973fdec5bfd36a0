// A lexicon as what it changes in another: what a database stores of those that its corpus taught.
#pragma once

#include "common/base/bytes.h"
#include "common/lexicon/lexicon.h"

namespace songngu {

/// REQUIRES: every word of `base` is one of `changed`. Rows are kept to 1/16 of an octave; those that differ
/// from the base's by at most `tolerance` of these count as equal.
void write_difference(const Lexicon& base, const Lexicon& changed, int tolerance, ByteWriter& out);

/// THROWS: RecordError where the bytes are damaged or were made with another base.
Lexicon read_difference(const Lexicon& base, ByteReader& in);

}  // namespace songngu
