#include "indexer/digest/walk.h"

#include <algorithm>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "indexer/base/path.h"
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
  void visit_link(const fs::path& path);
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
  std::set<fs::path> links_;       // in order of name, whatever order the folders have
  std::set<fs::path> seen_;        // canonical
  std::vector<fs::path> outward_;  // links that lead out of the root
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
  while (!pending_.empty() || !links_.empty()) {
    if (pending_.empty()) {
      visit_link(links_.extract(links_.begin()).value());
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

void Walk::visit_link(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  if (error) {
    if (has_digest_extension(path))
      report(path, Severity::kWarning, fmt::format("a link that leads nowhere: {}", error.message()));
    return;
  }
  if (at_or_under(canonical, canonical_root_)) {
    visit({path, canonical});
  } else if (fs::is_directory(canonical, error) ||
             (has_digest_extension(path) && fs::is_regular_file(canonical, error))) {
    outward_.push_back(path);
  }
}

// One line for all of them: some corpora are made of links.
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

// What is no link has its folder's canonical path and its own name: asking the system for each file's costs
// more than reading the folders.
void Walk::open_folder(const FoundFile& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder.path, error), end; !error && entry != end;
       entry.increment(error)) {
    const fs::path name = entry->path().filename();
    if (is_skipped(name)) continue;
    std::error_code unknown;
    if (entry->is_symlink(unknown)) {
      links_.insert(entry->path());
    } else {
      pending_.push_back({entry->path(), folder.canonical / name});
    }
  }
  if (error) report_unreadable(folder.path, error);
}

}  // namespace

FoundFiles find_digest_files(const fs::path& root) {
  return Walk(root).run();
}

}  // namespace songngu
