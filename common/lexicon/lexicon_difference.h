// A lexicon as its difference from another: the form in which a database stores learned lexicons.
#pragma once

#include <optional>
#include <string_view>

#include "common/base/bytes.h"
#include "common/lexicon/lexicon.h"

namespace songngu {

/// Probabilities are rounded to a quarter of an octave. Rows that differ from the base's by at most
/// `tolerance` quarters count as equal: reading gives the base's row. Writing a lexicon that was read gives
/// the same bytes again. REQUIRES: every word of `base` is in `changed`.
void write_difference(const Lexicon& base, const Lexicon& changed, int tolerance, ByteWriter& out);

/// THROWS: RecordError if the bytes are damaged or were written with another base.
Lexicon read_difference(const Lexicon& base, ByteReader& in);

/// What a build learned from all entries of its corpus, of the encoding of LexiconSet in a database; nothing
/// if it learned nothing. THROWS: as read_difference().
std::optional<Lexicon> learned_from_all(std::string_view encoded);

}  // namespace songngu
