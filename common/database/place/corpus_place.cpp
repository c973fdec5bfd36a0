#include "common/database/place/corpus_place.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "common/base/ascii.h"
#include "common/database/place/stub.h"
#include "common/text/unicode/percent.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRelativeMark = "corpus: ";
constexpr std::string_view kAbsoluteMark = "built from: ";

/// A path may be any bytes: "%", line breaks and what is not UTF-8 are written as %XX.
std::string escaped(const std::string& path) {
  const bool is_utf8 = !find_invalid_utf8(path);
  return percent_encoded_unless(path, [&](char byte) {
    return byte != '%' && byte != '\n' && byte != '\r' && (is_ascii(byte) || is_utf8);
  });
}

struct Root {
  std::string path;
  std::string folder;  // itself, or the folder of a file
};

/// A folder's path ends in a separator.
Root root_of(const fs::path& written) {
  const fs::path path = written.lexically_normal();
  if (path.has_filename()) return {path.string(), path.parent_path().string()};
  const std::string folder = (path.has_relative_path() ? path.parent_path() : path).string();
  return {folder, folder};
}

struct RememberedRoot {
  Root relative;  // where it is if it was moved together with the database
  Root built_from;
};

/// Whether the corpus was moved together with the database. The roots are those of one folder. Roots that
/// exist in neither place were deleted; the corpus was not moved without them.
template <typename Iterator>
bool is_moved_with_database(Iterator begin, Iterator end) {
  if (begin->relative.path == begin->built_from.path) return true;
  const auto any = [&](Root RememberedRoot::*where) {
    return std::any_of(begin, end, [&](const RememberedRoot& root) {
      std::error_code failed;
      return fs::exists((root.*where).path, failed);
    });
  };
  return any(&RememberedRoot::relative) || !any(&RememberedRoot::built_from);
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string path_in(const std::string& folder, const std::string& relative) {
  return (fs::path(folder) / relative).lexically_normal().string();
}

std::string path_at(const CorpusPlace& place, const CorpusPath& path) {
  return path.folder < place.folders.size() ? path_in(place.folders[path.folder], path.relative)
                                            : path.relative;
}

std::uint32_t CorpusPlace::index_of(const std::string& folder) const {
  return static_cast<std::uint32_t>(std::find(folders.begin(), folders.end(), folder) - folders.begin());
}

std::string encode(const CorpusPlace& place, const fs::path& base) {
  const std::set<std::string> folders(place.folders.begin(), place.folders.end());
  std::map<std::string, std::string> lines;  // by folder
  for (const std::string& root : place.roots) {
    const bool is_folder = folders.contains(root);
    const std::string relative = fs::path(root).lexically_relative(base).string();
    const char* end = is_folder ? "/\n" : "\n";
    std::string& here = lines[is_folder ? root : fs::path(root).parent_path().string()];
    here.append(kRelativeMark).append(escaped(relative)).append(end);
    here.append(kAbsoluteMark).append(escaped(root)).append(end);
  }
  std::string all;
  for (const std::string& folder : place.folders) all += lines[folder];
  return all;
}

CorpusPlace decode_place(std::string_view lines, const fs::path& base) {
  std::vector<RememberedRoot> roots;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.starts_with(kRelativeMark)) {
      roots.push_back({root_of(base / percent_decoded(line.substr(kRelativeMark.size()))), {}});
    } else if (line.starts_with(kAbsoluteMark) && !roots.empty()) {
      roots.back().built_from = root_of(percent_decoded(line.substr(kAbsoluteMark.size())));
    }
  }
  CorpusPlace place;
  for (auto begin = roots.begin(); begin != roots.end();) {
    const auto end = std::find_if(begin, roots.end(), [&](const RememberedRoot& root) {
      return root.built_from.folder != begin->built_from.folder;
    });
    const auto chosen =
        is_moved_with_database(begin, end) ? &RememberedRoot::relative : &RememberedRoot::built_from;
    place.folders.push_back(((*begin).*chosen).folder);
    for (; begin != end; ++begin) place.roots.push_back(((*begin).*chosen).path);
  }
  return place;
}

bool is_place_line(std::string_view line) {
  return line.starts_with(kRelativeMark) || line.starts_with(kAbsoluteMark);
}

fs::path place_file(const fs::path& database) {
  std::error_code ignored;
  return fs::is_directory(database, ignored) ? database / kPlaceName : fs::path(database) += ".corpus";
}

CorpusPlace read_place(const std::string& database) {
  std::error_code failed;
  if (fs::exists(fs::path(database) / kStubName, failed)) {
    const std::vector<std::string> parts = databases_in_stub(database);
    // What a damaged stub names may be a stub again.
    const bool is_part = !parts.empty() && !fs::exists(fs::path(parts.front()) / kStubName, failed);
    return is_part ? read_place(parts.front()) : CorpusPlace();
  }
  const fs::path path = fs::weakly_canonical(fs::absolute(database, failed), failed);
  return failed ? CorpusPlace() : decode_place(text_of(place_file(path)), path.parent_path());
}

Corpora::File Corpora::file(std::uint32_t document, const CorpusPath& path) const {
  if (!folders_.empty()) {
    const auto has_it = [&](const std::string& folder) {
      std::error_code error;
      return fs::exists(path_in(folder, path.relative), error);
    };
    const auto found =
        folders_.size() == 1 ? folders_.begin() : std::find_if(folders_.begin(), folders_.end(), has_it);
    const std::string& folder = found == folders_.end() ? folders_.front() : *found;
    return {path_in(folder, path.relative), folder};
  }
  if (places_.empty()) return {path.relative, {}};
  const CorpusPlace& place = places_[(document - 1) % places_.size()];
  if (path.folder >= place.folders.size()) return {path.relative, {}};
  return {path_at(place, path), place.folders[path.folder]};
}

}  // namespace songngu
