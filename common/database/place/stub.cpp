#include "common/database/place/stub.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

namespace songngu {
namespace {

namespace fs = std::filesystem;

// How deep stubs that name stubs are followed; deeper ones, perhaps a circle, are left to Xapian.
constexpr int kDeepest = 4;

/// One line `TYPE PLACE`; none if only Xapian can read it.
std::optional<std::string> database_of_line(const std::string& line, const fs::path& folder) {
  const std::size_t space = line.find(' ');
  if (space == std::string::npos) return std::nullopt;
  const std::string type = line.substr(0, space);
  const std::string place = line.substr(space + 1);
  if (type == "auto" || type == "glass") return (folder / place).string();
  // ":PROGRAM ARGUMENTS" is a remote database too, over a pipe.
  if (type == "remote" && !place.empty() && place.front() != ':') return "tcp://" + place;
  return std::nullopt;
}

std::vector<std::string> databases_within(const std::string& path, int deepest) {
  std::error_code ignored;
  if (deepest == 0 || fs::is_directory(path, ignored)) return {path};
  std::vector<std::string> found;
  for (const std::string& database : databases_in_stub(path)) {
    for (std::string& below : databases_within(database, deepest - 1)) found.push_back(std::move(below));
  }
  return found.empty() ? std::vector{path} : found;
}

}  // namespace

std::string read_stub(const std::string& path) {
  std::error_code ignored;
  fs::path file(path);
  if (fs::is_directory(file, ignored)) file /= kStubName;
  // A single-file database is not a stub: a stub has a few lines.
  constexpr std::uintmax_t kMaxStub = 1 << 16;
  if (!fs::is_regular_file(file, ignored) || fs::file_size(file, ignored) > kMaxStub) return {};
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> databases_in_stub(const std::string& path) {
  std::error_code ignored;
  const fs::path folder = fs::is_directory(path, ignored) ? fs::path(path) : fs::path(path).parent_path();
  std::vector<std::string> databases;
  std::istringstream lines(read_stub(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    auto database = database_of_line(line, folder);
    if (!database) return {};
    databases.push_back(std::move(*database));
  }
  return databases;
}

std::vector<std::string> databases_of_stub_file(const std::string& path) {
  return databases_within(path, kDeepest);
}

}  // namespace songngu
