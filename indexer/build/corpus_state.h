// What a database remembers of the corpus it was made from, so that `update` finds what changed and `verify`
// what is damaged. Kept as one metadata value of the (first) database.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/database/corpus_place.h"

namespace songngu {

struct EntryState {
  std::string id;
  std::string digest;  ///< digest_of() its documents' records, in order (documents.h)

  bool operator==(const EntryState&) const = default;
};

struct FileState {
  std::string entry_id;  ///< of its first entry
  std::string file;      ///< its path: absolute where the corpus's place is known
  CorpusPath path;
  std::string digest;    ///< hash128_digits() of its bytes
  bool refused = false;  ///< the file, or a part of it: told again each time that it is met
  std::vector<EntryState> entries;

  bool operator==(const FileState&) const = default;
};

struct CorpusState {
  CorpusPlace place;                  ///< not in encode()
  std::vector<FileState> files;       ///< by entry_id
  std::uint64_t changed_entries = 0;  ///< added, edited or deleted since the last build learned its lexicon

  bool operator==(const CorpusState&) const = default;
};

/// The same wherever the corpus is.
std::string encode(const CorpusState& state);
CorpusState decode_corpus_state(std::string_view bytes, CorpusPlace place);

/// The same for the same entries, learned lexicon, common phrases and versions, whatever the files' order and
/// the corpus' place and whatever library compresses them. `lexicon`, `phrases`: as a database keeps them.
/// THROWS: RecordError.
std::string fingerprint_of(const CorpusState& state, std::string_view lexicon, std::string_view phrases);

}  // namespace songngu
