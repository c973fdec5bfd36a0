// What a songngu database holds. A document is a passage; the passages of an entry have consecutive document
// numbers, in reading order, so that a passage reaches its neighbours and counterparts by counting.
//
// Terms (first byte = prefix; LANG-specific where frequencies must not mix)
//   E  ENTRY                 all passages of the entry (their identifiers are in the key slot)
//   L  vi | en               language                 K  kind
//   T  tag, folded           H  host, and each parent domain of two labels or more
//   U  address               the first passage of an entry with this URL
//   A                        the passage has a counterpart
//   B  vi | en               language of a passage that has none
//   v, e  stem               of a Vietnamese / English passage: a word that is porter2(folded word)
//   v, e  stem~spelling      … and any other, with its spelling (common/text/word/spelling.h)
//            … also what neighbouring words are as one word, if they may be a name
//            (common/text/word/joined.h)
//   c  v | e  word           a word with capitals that say something, or with signs (C++), once more
//   q     canonical quantity (common/text/quantity/quantity.h), either language
//   n  two letters           for a common phrase (common_phrases.h)
// Values: the slots below. Document data: none, because Xapian would compress it again. Metadata: the keys
// below and the counts of neighbouring words (pair_counts.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/model/language.h"

namespace songngu::schema {

/// Raise it when the form of documents, terms, values or metadata changes. Databases of another version are
/// refused.
inline constexpr int kVersion = 11;
/// Raise it when a text gets other terms (tokens, folding, stems, quantities) or counts of pairs than before.
inline constexpr int kAnalysisVersion = 10;

inline constexpr char kEntry = 'E';
inline constexpr char kLanguage = 'L';
inline constexpr char kKind = 'K';
inline constexpr char kTag = 'T';
inline constexpr char kSite = 'H';
inline constexpr char kUrl = 'U';
inline constexpr char kQuantity = 'q';
inline constexpr char kCapital = 'c';
inline constexpr char kCommonPhrase = 'n';
inline constexpr std::string_view kAligned = "A";
inline constexpr char kWithoutCounterpart = 'B';

constexpr char word_prefix(Language language) {
  return language == Language::kVietnamese ? 'v' : 'e';
}
/// Is between the stem and the spelling of a word.
inline constexpr char kSpellingMark = '~';

using Slot = std::uint32_t;
inline constexpr Slot kKeySlot = 0;         ///< PassageKey (passage_key.h), for ordering and grouping
inline constexpr Slot kDateSlot = 1;        ///< YYYY-MM-DD
inline constexpr Slot kNeighboursSlot = 2;  ///< neighbour_filter() of the text
inline constexpr Slot kRecordSlot = 3;      ///< PassageRecord (record.h)

inline constexpr std::string_view kVersionKey = "songngu.schema";
inline constexpr std::string_view kAnalysisKey = "songngu.analysis";
inline constexpr std::string_view kFingerprintKey = "songngu.fingerprint";
inline constexpr std::string_view kCorpusKey = "songngu.corpus";  ///< Manifest (indexer/build)
inline constexpr std::string_view kLexiconKey =
    "songngu.lexicon";  ///< the translations that the last build learned
inline constexpr std::string_view kPairsKey = "songngu.pairs.";  ///< and a page's number (pair_counts.h)
inline constexpr std::string_view kCommonPhrasesKey = "songngu.common-phrases";  ///< CommonPhrases
inline constexpr std::string_view kProgramKey =
    "songngu.program";  ///< the program that made it, for --if-changed
/// How many diagnostics the build had; empty after an update.
inline constexpr std::string_view kDiagnosticsKey = "songngu.diagnostics";

/// Xapian's limit, in bytes.
inline constexpr std::size_t kMaxTermBytes = 245;

/// The term for a value: prefix and value. If it is longer than Xapian allows, it is cut at a code point and
/// ends with a hash of the whole value, so that different values have different terms.
std::string term(char prefix, std::string_view value);

}  // namespace songngu::schema
