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
  explicit Walk(const fs::path& root) : root_(fs::canonical(root)) { pending_.push_back(root); }

  FoundFiles run() {
    while (!pending_.empty() || !links_.empty()) {
      auto& queue = pending_.empty() ? links_ : pending_;
      const fs::path next = queue.back();
      queue.pop_back();
      visit(next);
    }
    std::sort(found_.files.begin(), found_.files.end());
    return std::move(found_);
  }

 private:
  void visit(const fs::path& path);
  void open_folder(const fs::path& folder);

  fs::path root_;
  std::vector<fs::path> pending_;
  std::vector<fs::path> links_;
  std::set<fs::path> seen_;  // canonical
  FoundFiles found_;
};

void Walk::visit(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  if (error || !(canonical == root_ || lies_below(canonical, root_)))
    return;  // a dangling link, or one that leads out
  const fs::file_status status = fs::status(canonical, error);
  if (fs::is_directory(status)) {
    if (seen_.insert(canonical).second) open_folder(path);
  } else if (fs::is_regular_file(status) && has_digest_extension(path) && seen_.insert(canonical).second) {
    found_.files.push_back(path);
  }
}

void Walk::open_folder(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> links;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (is_skipped(entry->path().filename())) continue;
    std::error_code unknown;
    (entry->is_symlink(unknown) ? links : pending_).push_back(entry->path());
  }
  if (error) {
    found_.diagnostics.push_back(
        {folder.native(), 1, 1, Severity::kError, fmt::format("can't read the folder: {}", error.message())});
  }
  links_.insert(links_.end(), links.begin(), links.end());
  std::sort(links_.begin(), links_.end(),
            std::greater<>());  // the first name is visited first, whatever the folder's order
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
