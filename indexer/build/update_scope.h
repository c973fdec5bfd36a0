// Which files of a corpus an update may touch.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace songngu {

/// The files that lie at or under the paths a user named; without paths, all. Links are followed: a file is
/// covered by whichever name is given for the folder it lies in, and it need not exist any more.
class UpdateScope {
 public:
  /// THROWS: Error(kUsage) for a path that has nothing to do with any root.
  UpdateScope(const std::vector<std::string>& paths, const std::vector<std::string>& roots);

  /// `file`: absolute.
  [[nodiscard]] bool covers(const std::string& file);

  [[nodiscard]] bool whole() const { return paths_.empty(); }
  /// THROWS: Error(kUsage) if one of the paths neither exists nor covered anything that was asked about.
  void expect_each_to_cover() const;

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

}  // namespace songngu
