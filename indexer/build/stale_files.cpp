#include "indexer/build/stale_files.h"

#include <map>
#include <string_view>

#include "indexer/build/file_digest.h"

namespace songngu {

StaleFiles stale_files(const CorpusState& state, const CorpusListing& corpus) {
  std::map<std::string_view, const FileState*> known;
  for (const FileState& file : state.files) known.emplace(file.entry_id, &file);
  StaleFiles stale;
  for (const CorpusFile& file : corpus.files) {
    const auto found = known.find(file.name.entry_id);
    const bool same = found != known.end() && found->second->digest == file_digest(file.name.file) &&
                      path_at(state.place, found->second->path) == file.name.file;
    if (!same) stale.changed.push_back(file);
    if (found != known.end()) known.erase(found);
  }
  for (const auto& [id, file] : known) stale.gone.push_back(*file);
  return stale;
}

}  // namespace songngu
