// A lexicon as what it changes in another: what a database stores of those that its corpus taught.
#pragma once

#include "common/base/bytes.h"
#include "common/lexicon/lexicon.h"

namespace songngu {

/// REQUIRES: every word of `base` is one of `changed`. Rows are kept to a quarter of an octave; those that
/// differ from the base's by at most `tolerance` quarters count as equal, and are read as the base's. What
/// was read is written as the same bytes again.
void write_difference(const Lexicon& base, const Lexicon& changed, int tolerance, ByteWriter& out);

/// THROWS: RecordError where the bytes are damaged or were made with another base.
Lexicon read_difference(const Lexicon& base, ByteReader& in);

}  // namespace songngu
