// The folder that posts are imported into, with its manifest, .songngu-import.tsv. The manifest records the
// file of each post, and hashes of the post and of the file at that time. So a second import adds what is
// new, and recognises files that somebody has edited or deleted since.
//
// A line of the manifest: POST, hash of the post, hash of the file, name of the file, with tabs between them.
// A later line on the same post replaces an earlier one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/base/directory_lock.h"

namespace songngu {

enum class PostOutcome : std::uint8_t {
  kAdded,
  kUpdated,  ///< the post was edited, its file was not: the file is the post again
  kEdited,   ///< both were edited: the file stays
  kDeleted   ///< the file was deleted: it stays so
};

/// A file appears whole, by a rename, and never in the place of another. A kill leaves no more than a hidden
/// file that the next import replaces.
class ImportFolder {
 public:
  /// Makes the folder if it does not exist.
  /// THROWS: Error(kUsage) if it can't be one or its manifest is damaged; Error(kLocked) if another import is
  /// at work there.
  explicit ImportFolder(const std::string& path);
  ~ImportFolder();
  ImportFolder(const ImportFolder&) = delete;
  ImportFolder& operator=(const ImportFolder&) = delete;

  /// Whether the post was imported as it is now.
  [[nodiscard]] bool knows(std::string_view post, std::string_view content) const;

  /// Whether the file of a post that was imported is still there.
  [[nodiscard]] bool has_file(std::string_view post) const;

  struct Put {
    PostOutcome outcome;
    std::filesystem::path file;
  };
  /// `name`: what a new file is called, without extension; `other_name` if that name is taken.
  /// THROWS: Error(kUsage) if it can't be written.
  Put put(std::string_view post, std::string_view content, const std::string& text, const std::string& name,
          const std::string& other_name);

 private:
  struct Record {
    std::uint64_t content = 0;
    std::uint64_t file = 0;
    std::uint64_t line = 0;  ///< byte of the manifest at which the line begins
  };

  void read_manifest();
  void remember(std::string_view post, std::string_view content, std::uint64_t file, const std::string& name);
  [[nodiscard]] std::string name_in(const Record& record) const;
  std::string add(const std::string& text, const std::string& name, const std::string& other_name);
  PostOutcome renew(const Record& record, const std::string& text, const std::string& name);
  void write_unfinished(const std::string& text) const;

  std::filesystem::path path_;
  DirectoryLock lock_;
  int manifest_ = -1;
  std::uint64_t manifest_size_ = 0;
  std::unordered_map<std::uint64_t, Record> records_;  // by hash of the post's name
};

}  // namespace songngu
