#include "indexer/digest/walk.h"

#include <algorithm>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "indexer/digest/trim.h"

namespace songngu {
namespace {

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

// Real files and folders first; links wait until all of those are known.
class Walk {
 public:
  explicit Walk(const fs::path& root) : root_(root) {}
  FoundFiles run();

 private:
  void visit(const fs::path& path);
  void open_folder(const fs::path& folder);
  void report(const fs::path& path, Severity severity, std::string message) {
    found_.diagnostics.push_back({path.native(), 1, 1, severity, std::move(message)});
  }

  fs::path root_;
  fs::path canonical_root_;
  std::vector<fs::path> pending_;
  std::set<fs::path> links_;  // in order of name, whatever order the folders have
  std::set<fs::path> seen_;   // canonical
  FoundFiles found_;
};

FoundFiles Walk::run() {
  std::error_code error;
  canonical_root_ = fs::canonical(root_, error);
  if (error) {
    report(root_, Severity::kError, fmt::format("can't read the folder: {}", error.message()));
    return std::move(found_);
  }
  seen_.insert(canonical_root_);
  open_folder(root_);
  while (!pending_.empty() || !links_.empty()) {
    if (pending_.empty()) pending_.push_back(links_.extract(links_.begin()).value());
    const fs::path next = pending_.back();
    pending_.pop_back();
    visit(next);
  }
  std::sort(found_.files.begin(), found_.files.end());
  return std::move(found_);
}

void Walk::visit(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  if (error) {
    if (has_digest_extension(path))
      report(path, Severity::kWarning, fmt::format("a link that leads nowhere: {}", error.message()));
    return;
  }
  if (!lies_below(canonical, canonical_root_)) return;
  const fs::file_status status = fs::status(canonical, error);
  if (fs::is_directory(status)) {
    if (seen_.insert(canonical).second) open_folder(path);
  } else if (fs::is_regular_file(status) && has_digest_extension(path) && seen_.insert(canonical).second) {
    found_.files.push_back(path);
  }
}

void Walk::open_folder(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (is_skipped(entry->path().filename())) continue;
    std::error_code unknown;
    if (entry->is_symlink(unknown)) {
      links_.insert(entry->path());
    } else {
      pending_.push_back(entry->path());
    }
  }
  if (error) report(folder, Severity::kError, fmt::format("can't read the folder: {}", error.message()));
}

}  // namespace

bool lies_below(const fs::path& path, const fs::path& root) {
  const auto [root_end, path_at] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return root_end == root.end() && path_at != path.end();
}

FoundFiles find_digest_files(const fs::path& root) {
  return Walk(root).run();
}

}  // namespace songngu
