// The corpus as it is now, compared with what the database remembers of it: which files are stale, and what
// an update has to read again.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "indexer/build/corpus/manifest.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// The files whose bytes or place are not what the manifest says, those that are not in it, and those in it
/// that are gone. An update reads more than these: see Changes.
struct StaleFiles {
  std::vector<CorpusFile> changed;  ///< edited, moved or new
  std::vector<ManifestFile> gone;
};
StaleFiles stale_files(const Manifest& manifest, const CorpusListing& corpus);

/// Which files of a corpus an update may touch: those at or under the paths that a user named; without paths,
/// all. Links are followed: a file is covered by any name of the folder that it is in, and it need not exist
/// any more.
class UpdateScope {
 public:
  /// THROWS: Error(kUsage) for a path that neither contains a root nor is in one.
  UpdateScope(const std::vector<std::string>& paths, const std::vector<std::string>& roots);

  /// `file`: absolute.
  [[nodiscard]] bool covers(const std::string& file);

  [[nodiscard]] bool whole() const { return paths_.empty(); }
  /// THROWS: Error(kUsage) if one of the paths neither exists nor covered any file that covers() was called
  /// with.
  void require_each_to_cover() const;

 private:
  struct Path {
    std::string given;
    std::filesystem::path place;   ///< absolute; only the last part may be a link
    std::filesystem::path target;  ///< where it leads
    bool covered = false;
  };
  [[nodiscard]] std::filesystem::path place_of(const std::filesystem::path& file);

  std::vector<Path> paths_;
  std::map<std::filesystem::path, std::filesystem::path> folders_;  // as named -> without links
};

/// THROWS: Error(kUsage) if the database does not say where its corpus is, or if it is not there any more;
/// the message names what is gone, the hint says what to type.
void require_corpus(const Manifest& manifest, const std::string& database);

/// The manifest's corpus as it is now. A file that was named as a root and is gone is left out; a folder that
/// is gone is an error, since the disk is more likely not mounted than the corpus deleted. THROWS:
/// Error(kUsage).
CorpusListing list_remembered(const Manifest& manifest);

/// What an update has to do, in the listing's order.
struct Changes {
  /// The files inside the scope that are new, edited, moved (another path gives the same entries) or refused,
  /// so that their errors are reported again.
  std::vector<CorpusFile> to_read;
  /// The files of the manifest inside the scope that are gone.
  std::vector<ManifestFile> gone;
};
Changes changes_in(UpdateScope& scope, const Manifest& manifest, const CorpusListing& corpus, unsigned jobs);

}  // namespace songngu
