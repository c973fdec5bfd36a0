// Where the corpus of a database is. The tables of a database have paths relative to the folders of the
// corpus, so that they are the same bytes wherever the corpus is. The folders are in a file next to the
// tables (gen-1/corpus; for a single file PATH.corpus): relative to the folder of the database, so that both
// can be moved together, and as absolute paths, so that the database can be moved alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace songngu {

struct CorpusPlace {
  std::vector<std::string> roots;    ///< absolute paths of folders and files, as they were given
  std::vector<std::string> folders;  ///< these folders, and the folders of these files

  [[nodiscard]] bool known() const { return !roots.empty(); }
  /// The index in `folders`; folders.size() if there is no such folder.
  [[nodiscard]] std::uint32_t index_of(const std::string& folder) const;
  bool operator==(const CorpusPlace&) const = default;
};

/// A file of the corpus, as in the tables of a database.
struct CorpusPath {
  std::uint32_t folder = 0;  ///< index into CorpusPlace::folders
  std::string relative;      ///< to that folder

  bool operator==(const CorpusPath&) const = default;
};

/// `folder`/`relative`, normalised; `relative` if the folder is "." or empty.
std::string path_in(const std::string& folder, const std::string& relative);

/// The path of a file: absolute if the place is known, else relative.
std::string path_at(const CorpusPlace& place, const CorpusPath& path);

/// The lines of the file for a database in the folder `base`, an absolute path without links.
std::string encode(const CorpusPlace& place, const std::filesystem::path& base);
/// The place from these lines, for a database that is now in the folder `base`: the paths relative to `base`
/// if they exist, else the absolute paths. Other lines are ignored. The roots are ordered by folder.
CorpusPlace decode_place(std::string_view lines, const std::filesystem::path& base);
/// Whether encode() could have written this line.
bool is_place_line(std::string_view line);

/// The file with the place, for a database that is a directory with tables or a single file.
std::filesystem::path place_file(const std::filesystem::path& database);
/// Its name in a directory.
inline constexpr std::string_view kPlaceName = "corpus";

/// The place for `database`: a directory with a stub, one of the databases that the stub names, or a single
/// file. Not known for servers, and if there is no file with the place.
CorpusPlace read_place(const std::string& database);

/// Where the corpora of databases that are searched as one are: in folders that the user named, or where the
/// databases say. The places are in the order of the databases.
class Corpora {
 public:
  /// `folders`: those that the user named; if empty, the places of the databases are used.
  explicit Corpora(std::vector<std::string> folders = {}) : folders_(std::move(folders)) {}

  void add(CorpusPlace place) { places_.push_back(std::move(place)); }

  struct File {
    std::string path;
    std::string folder;  ///< the folder of the corpus that `path` is in; empty if not known
  };
  /// The file of an entry that has a passage in `document`. If the user named several folders, the file in
  /// the first of them that has it.
  [[nodiscard]] File file(std::uint32_t document, const CorpusPath& path) const;

 private:
  std::vector<std::string> folders_;
  std::vector<CorpusPlace> places_;
};

}  // namespace songngu
