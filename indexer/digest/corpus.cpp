#include "indexer/digest/corpus.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/percent.h"
#include "common/text/unicode/utf8.h"
#include "indexer/base/path.h"
#include "indexer/digest/diagnostic.h"

namespace songngu {
namespace {

// The digest files below a folder.

struct FoundFile {
  std::filesystem::path path;       ///< absolute, below the root as it was given
  std::filesystem::path canonical;  ///< without links
};

struct FoundFiles {
  std::vector<FoundFile> files;
  std::vector<Diagnostic>
      diagnostics;  ///< folders that can't be read, broken links, links that lead out of the root
};

namespace fs = std::filesystem;

bool is_skipped(const fs::path& name) {
  const std::string& text = name.native();
  return text.starts_with('.') || text.starts_with("README");
}

bool has_digest_extension(const fs::path& path) {
  const std::string extension = path.extension().native();
  return (extension.size() == 4 && starts_with_ascii(extension, ".txt")) ||
         (extension.size() == 3 && starts_with_ascii(extension, ".md"));
}

// Visits real files and folders first, and links after all of those are known.
class Walk {
 public:
  explicit Walk(const fs::path& root) : root_(root) {}
  FoundFiles run();

 private:
  void visit_symbolic_link(const fs::path& path);
  void report_outward();
  void visit(const FoundFile& found);
  void open_folder(const FoundFile& folder);
  void report(const fs::path& path, Severity severity, std::string message) {
    found_.diagnostics.push_back({path.native(), 1, 1, severity, std::move(message)});
  }
  void report_unreadable(const fs::path& folder, const std::error_code& error) {
    report(folder, Severity::kError, fmt::format("can't read the folder: {}", error.message()));
  }

  fs::path root_;
  fs::path canonical_root_;
  std::vector<FoundFile> pending_;
  std::set<fs::path> symbolic_links_;  // in order of name, whatever order the folders have
  std::set<fs::path> seen_;            // canonical
  std::vector<fs::path> outward_;      // links that lead out of the root
  FoundFiles found_;
};

FoundFiles Walk::run() {
  std::error_code error;
  canonical_root_ = fs::canonical(root_, error);
  if (error) {
    report_unreadable(root_, error);
    return std::move(found_);
  }
  seen_.insert(canonical_root_);
  open_folder({root_, canonical_root_});
  while (!pending_.empty() || !symbolic_links_.empty()) {
    if (pending_.empty()) {
      visit_symbolic_link(symbolic_links_.extract(symbolic_links_.begin()).value());
    } else {
      const FoundFile next = std::move(pending_.back());
      pending_.pop_back();
      visit(next);
    }
  }
  report_outward();
  std::sort(found_.files.begin(), found_.files.end(),
            [](const FoundFile& left, const FoundFile& right) { return left.path < right.path; });
  return std::move(found_);
}

void Walk::visit_symbolic_link(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  if (error) {
    if (has_digest_extension(path))
      report(path, Severity::kWarning, fmt::format("a broken symbolic link: {}", error.message()));
    return;
  }
  if (at_or_under(canonical, canonical_root_)) {
    visit({path, canonical});
  } else if (fs::is_directory(canonical, error) ||
             (has_digest_extension(path) && fs::is_regular_file(canonical, error))) {
    outward_.push_back(path);
  }
}

// One diagnostic for all of them: some corpora consist of links.
void Walk::report_outward() {
  if (outward_.empty()) return;
  const auto first = std::min_element(outward_.begin(), outward_.end());
  report(*first, Severity::kInfo,
         outward_.size() == 1
             ? "a symbolic link that leads out of the corpus is skipped"
             : fmt::format("{} symbolic links that lead out of the corpus are skipped; this is the first",
                           outward_.size()));
}

void Walk::visit(const FoundFile& found) {
  std::error_code error;
  const fs::file_status status = fs::status(found.canonical, error);
  if (fs::is_directory(status)) {
    if (seen_.insert(found.canonical).second) open_folder(found);
  } else if (fs::is_regular_file(status) && has_digest_extension(found.path) &&
             seen_.insert(found.canonical).second) {
    found_.files.push_back(found);
  }
}

// A file that is not a link has its folder's canonical path and its own name: asking the system for the
// canonical path of each file takes longer than reading the folders.
void Walk::open_folder(const FoundFile& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder.path, error), end; !error && entry != end;
       entry.increment(error)) {
    const fs::path name = entry->path().filename();
    if (is_skipped(name)) continue;
    std::error_code unknown;
    if (entry->is_symlink(unknown)) {
      symbolic_links_.insert(entry->path());
    } else {
      pending_.push_back({entry->path(), folder.canonical / name});
    }
  }
  if (error) report_unreadable(folder.path, error);
}

/// Every .txt and .md file (any case) below `root`, an absolute path, in order of name. Names that begin with
/// '.' or "README" are skipped, and so are links that lead out of the root: one
/// diagnostic says how many of them lead to folders or digest files. A file or folder that several links lead
/// to is found once, under its own name if that is below the root too, so that loops end.
FoundFiles find_digest_files(const fs::path& root) {
  return Walk(root).run();
}

std::string_view without_extension(std::string_view path) {
  const std::size_t name = path.rfind('/') + 1;  // npos + 1 is 0
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot <= name ? path : path.substr(0, dot);
}

}  // namespace

// File names are bytes; those that are not UTF-8 have no normal form and are encoded as they are.
std::string entry_id_of(std::string_view relative_path) {
  const std::string_view stem = without_extension(relative_path);
  return percent_encoded(find_invalid_utf8(stem) ? std::string(stem) : to_nfc(stem), kPlainInIdentifier);
}

namespace {

struct Root {
  fs::path path;   // absolute, as given
  fs::path shown;  // as given, in lexically normal form
  fs::path canonical;
  bool folder = false;
};

fs::path absolute(const std::string& path) {
  return without_separators(absolute_path(path).lexically_normal());
}

Root root_at(const std::string& path) {
  std::error_code error;
  Root root{absolute(path), fs::path(path).lexically_normal(), fs::canonical(path, error), false};
  if (error) {
    throw Error(ExitCode::kUsage, fmt::format("{}: {}", path, error.message()),
                "name a .txt or .md file, or a folder of them");
  }
  root.folder = fs::is_directory(root.canonical, error);
  return root;
}

/// Each root once, in the order given.
std::vector<Root> roots_of(const std::vector<std::string>& paths) {
  std::vector<Root> roots;
  std::set<fs::path> known;
  for (const std::string& path : paths) {
    Root root = root_at(path);
    if (known.insert(root.canonical).second) roots.push_back(std::move(root));
  }
  return roots;
}

CorpusPlace place_of(const std::vector<Root>& roots) {
  CorpusPlace place;
  std::set<std::string> folders;
  for (const Root& root : roots) {
    place.roots.push_back(root.path.native());
    folders.insert(root.folder ? root.path.native() : root.path.parent_path().native());
  }
  place.folders.assign(folders.begin(), folders.end());
  return place;
}

// Folders before files and outer folders before inner ones: a file is named from the outermost folder it lies
// in, in whatever order the roots are given.
void sort_outermost_first(std::vector<Root>& roots) {
  const auto key = [](const Root& root) {
    return std::tuple(!root.folder, std::distance(root.canonical.begin(), root.canonical.end()), root.path);
  };
  std::sort(roots.begin(), roots.end(),
            [&](const Root& left, const Root& right) { return key(left) < key(right); });
}

CorpusFile corpus_file(const fs::path& file, const fs::path& folder, const fs::path& shown) {
  const std::string relative = file.lexically_relative(folder).generic_string();
  return {{file.native(), entry_id_of(relative), relative, shown.native()}, folder.native()};
}

/// A path below the root as diagnostics name it.
fs::path shown_below(const Root& root, const fs::path& path) {
  return (root.shown / path.lexically_relative(root.path)).lexically_normal();
}

Diagnostic clash_of(const CorpusFile& file, const CorpusFile& other) {
  const std::string_view also =
      file.root == other.root ? "" : ", or give the folder that holds both as the corpus";
  return {file.name.shown, 1, 1, Severity::kError,
          fmt::format("gives the same entry \"{}\" as {}, so neither is indexed: rename one of them{}",
                      file.name.entry_id, other.name.shown, also)};
}

void append(std::vector<Diagnostic>& list, std::vector<Diagnostic> more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

class Listing {
 public:
  void add(const Root& root);
  CorpusListing finish();

 private:
  void add_file(const FoundFile& file, const fs::path& folder, const fs::path& shown);

  CorpusListing listing_;
  std::set<fs::path> seen_;  // canonical
};

void Listing::add(const Root& root) {
  if (!root.folder) return add_file({root.path, root.canonical}, root.path.parent_path(), root.shown);
  FoundFiles found = find_digest_files(root.path);
  for (const FoundFile& file : found.files) add_file(file, root.path, shown_below(root, file.path));
  for (Diagnostic& diagnostic : found.diagnostics)
    diagnostic.file = shown_below(root, diagnostic.file).native();
  append(listing_.diagnostics, std::move(found.diagnostics));
}

void Listing::add_file(const FoundFile& file, const fs::path& folder, const fs::path& shown) {
  if (seen_.insert(file.canonical).second) listing_.files.push_back(corpus_file(file.path, folder, shown));
}

// Removes all files that share an identifier, and reports each of them.
CorpusListing Listing::finish() {
  const auto key = [](const CorpusFile& file) { return std::tie(file.name.entry_id, file.name.file); };
  std::sort(listing_.files.begin(), listing_.files.end(),
            [&](const CorpusFile& left, const CorpusFile& right) { return key(left) < key(right); });
  std::vector<CorpusFile> unique;
  for (auto begin = listing_.files.begin(); begin != listing_.files.end();) {
    const auto end = std::find_if(begin, listing_.files.end(), [&](const CorpusFile& file) {
      return file.name.entry_id != begin->name.entry_id;
    });
    if (end - begin == 1) unique.push_back(*begin);
    for (auto clash = begin; end - begin > 1 && clash < end; ++clash) {
      listing_.diagnostics.push_back(clash_of(*clash, clash == begin ? *(begin + 1) : *begin));
    }
    begin = end;
  }
  listing_.files = std::move(unique);
  std::sort(listing_.diagnostics.begin(), listing_.diagnostics.end());
  return std::move(listing_);
}

// Reads at most one byte more than is allowed, so that a file that grows meanwhile is refused as well.
std::string read_bytes(std::ifstream& stream) {
  std::string bytes;
  std::array<char, std::size_t{1} << 16> buffer{};
  while (bytes.size() <= kMaxFileBytes && stream.read(buffer.data(), buffer.size()).gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
  }
  return bytes;
}

ParsedFile refused(const SourceName& name, std::string message) {
  return {{}, {{name.shown, 1, 1, Severity::kError, std::move(message)}}};
}

ParsedFile unreadable(const SourceName& name, const std::string& reason) {
  return refused(name, fmt::format("can't read the file: {}", reason));
}

void refuse_nothing(const CorpusListing& listing) {
  const auto is_problem = [](const Diagnostic& one) { return one.severity != Severity::kInfo; };
  if (!listing.files.empty() || std::ranges::any_of(listing.diagnostics, is_problem)) return;
  throw Error(ExitCode::kUsage, "no .txt or .md file found",
              listing.diagnostics.empty()
                  ? "a corpus is a folder of such files, or such files by name"
                  : "symbolic links that lead out of it are skipped: name what they lead to");
}

}  // namespace

CorpusListing list_corpus(const std::vector<std::string>& paths) {
  std::vector<Root> roots = roots_of(paths);
  CorpusPlace place = place_of(roots);
  sort_outermost_first(roots);
  Listing listing;
  for (const Root& root : roots) listing.add(root);
  CorpusListing result = listing.finish();
  result.place = std::move(place);
  refuse_nothing(result);
  return result;
}

std::uintmax_t size_of(const CorpusFile& file) {
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(file.name.file, failed);
  return failed ? 0 : size;
}

ParsedFile read_digest(const CorpusFile& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file.name.file, error);
  if (error || status.type() == fs::file_type::not_found) {
    return unreadable(file.name, error ? error.message() : "it is gone");
  }
  if (!fs::is_regular_file(status)) return refused(file.name, "not a regular file");
  errno = 0;
  std::ifstream stream(file.name.file, std::ios::binary);
  if (!stream) {
    return unreadable(file.name, std::generic_category().message(errno));
  }
  const std::string bytes = read_bytes(stream);
  if (stream.bad()) {
    return unreadable(file.name, std::generic_category().message(errno));
  }
  if (bytes.size() > kMaxFileBytes) {
    return refused(file.name,
                   fmt::format("larger than {} MiB: split it into several files", kMaxFileBytes >> 20));
  }
  return parse_digest(bytes, file.name);
}

}  // namespace songngu
