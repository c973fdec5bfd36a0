// Where the corpus of a database is. The tables hold paths relative to the corpus's folders, so that their
// bytes are the same wherever the corpus is. The folders themselves are written outside of the tables: next
// to them (gen-1/corpus), or, for a single file, in PATH.corpus. They are there relative to the folder that
// the database is in, for those who move both, and as they were, for those who move the database alone.
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
  std::vector<std::string> folders;  ///< those folders, and the folders that those files are in

  [[nodiscard]] bool known() const { return !roots.empty(); }
  /// Index into `folders`; their number where there is no such folder.
  [[nodiscard]] std::uint32_t index_of(const std::string& folder) const;
  bool operator==(const CorpusPlace&) const = default;
};

/// A file of the corpus as a database names it.
struct CorpusPath {
  std::uint32_t folder = 0;  ///< index into CorpusPlace::folders
  std::string relative;      ///< to that folder

  bool operator==(const CorpusPath&) const = default;
};

/// `folder`/`relative`, tidied: `relative` itself for the folder "." and for none.
std::string path_in(const std::string& folder, const std::string& relative);

/// Absolute where the place is known, else relative.
std::string path_at(const CorpusPlace& place, const CorpusPath& path);

/// Lines of UTF-8 for a database in the folder `base`, an absolute path without links.
std::string encode(const CorpusPlace& place, const std::filesystem::path& base);
/// Of lines that may have been moved to another `base`: what is there relative to it, else what is where it
/// was. Other lines are ignored. The roots come folder by folder.
CorpusPlace decode_place(std::string_view lines, const std::filesystem::path& base);
/// Whether encode() writes such lines.
bool is_place_line(std::string_view line);

/// The file that says where the corpus of a database is, a directory with tables or a single file.
std::filesystem::path place_file(const std::filesystem::path& database);
/// What it is called in a directory.
inline constexpr std::string_view kPlaceName = "corpus";

/// `database`: a directory with a stub, one of the databases that it names, or a single file. Not known where
/// nobody wrote it, and of servers.
CorpusPlace read_place(const std::string& database);

/// The places of the corpora of databases that are searched as one, in their order; or the folders that a
/// reader says they are in.
class Corpora {
 public:
  /// `folders`: take these in place of what is remembered; empty: none.
  explicit Corpora(std::vector<std::string> folders = {}) : folders_(std::move(folders)) {}

  void add(CorpusPlace place) { places_.push_back(std::move(place)); }

  struct File {
    std::string path;
    std::string folder;  ///< the corpus folder that `path` is in; empty where it is not known
  };
  /// The file of the entry of this document (its number). Of several folders that a reader named, the first
  /// that has the file.
  [[nodiscard]] File file(std::uint32_t document, const CorpusPath& path) const;

 private:
  std::vector<std::string> folders_;
  std::vector<CorpusPlace> places_;
};

}  // namespace songngu
