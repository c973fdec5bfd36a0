#include "indexer/build/publish/ownership.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include "common/base/error.h"
#include "common/base/number.h"
#include "common/database/place/corpus_place.h"
#include "common/database/place/stub.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

/// Whether the predicate holds for all files in a directory; true if the directory is gone.
template <typename Predicate>
bool all_in(const fs::path& directory, const Predicate& predicate) {
  std::error_code failed;
  fs::directory_iterator at(directory, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    if (!predicate(*at)) return false;
  }
  return !failed || failed == std::errc::no_such_file_or_directory;
}

/// Also a damaged one: a file of this name and of a size that it may have, next to a database's tables.
bool may_have_been_a_place(const fs::directory_entry& found) {
  constexpr std::uintmax_t kMostBytes = 64 << 10;
  std::error_code failed;
  return found.is_regular_file(failed) && !found.is_symlink(failed) &&
         found.file_size(failed) <= kMostBytes && fs::exists(found.path().parent_path() / "iamglass", failed);
}

/// A file that Xapian's glass backend puts into a database's directory, or the one that says where its corpus
/// is.
bool is_table(const fs::directory_entry& found) {
  const std::string name = found.path().filename().string();
  if (name == kPlaceName) return is_our_place(found.path()) || may_have_been_a_place(found);
  return name == "iamglass" || name == "flintlock" || name == "v.tmp" || name.ends_with(".glass");
}

/// Only a real directory: a file or a link that is named like a generation is somebody else's.
bool holds_tables_alone(const fs::directory_entry& found) {
  std::error_code failed;
  return found.is_directory(failed) && !found.is_symlink(failed) && all_in(found.path(), is_table);
}

/// What follows `start` and a number in a name; none if the name begins otherwise.
std::optional<std::string_view> after_number(std::string_view name, std::string_view start) {
  if (!name.starts_with(start)) return std::nullopt;
  const std::string_view rest = name.substr(start.size());
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0) return std::nullopt;
  return rest.substr(digits);
}

/// What a build leaves in its workspace when it is killed (chunk.h, merge.h, database_edit.h).
bool is_unfinished(const fs::directory_entry& found) {
  const std::string name = found.path().filename().string();
  if (name == kStubName) return true;
  const auto after_shard = after_number(name, "shard-");
  std::error_code failed;
  // An unfinished single file.
  if ((after_shard == "" || name == kPlaceName) && found.is_regular_file(failed)) return true;
  const bool is_database = after_number(name, "chunk-") == "" || generation_number(name) != 0 ||
                           (after_shard && (after_shard->empty() || after_shard->starts_with("-merged-") ||
                                            *after_shard == "-metadata"));
  return is_database && holds_tables_alone(found);
}

/// Whether the stub names only generations. A truncated stub is ours, too.
bool names_generations_alone(const fs::path& directory) {
  std::istringstream stub(read_stub(directory.string()));
  for (std::string line; std::getline(stub, line);) {
    constexpr std::string_view kType = "auto ";
    if (!line.starts_with(kType) || generation_number(line.substr(kType.size())) == 0) return false;
  }
  return true;
}

bool begins_as_a_single_file(const fs::path& file) {
  constexpr std::string_view kMagic = "\x0f\x0dXapian Glass";
  std::array<char, kMagic.size()> start{};
  std::ifstream(file, std::ios::binary).read(start.data(), start.size());
  return std::string_view(start.data(), start.size()) == kMagic;
}

/// The keys of our metadata are in the tables uncompressed, and so found in a damaged file, too.
bool mentions_our_schema(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return bytes.find(schema::kVersionKey) != std::string::npos;
}

}  // namespace

int generation_number(std::string_view file_name) {
  if (!file_name.starts_with(kGeneration)) return 0;
  file_name.remove_prefix(kGeneration.size());
  const std::size_t dot = file_name.find('.');
  if (dot != std::string_view::npos && !parse_whole<int>(file_name.substr(dot + 1), 1)) return 0;
  return parse_whole<int>(file_name.substr(0, dot), 1).value_or(0);
}

bool is_our_directory(const fs::path& directory) {
  return all_in(directory, [&](const fs::directory_entry& found) {
    const std::string name = found.path().filename().string();
    if (name == kStubName) return names_generations_alone(directory);
    if (name == kWorkspace) return is_our_workspace(found.path());
    return generation_number(name) != 0 && holds_tables_alone(found);
  });
}

bool is_our_workspace(const fs::path& directory) {
  return all_in(directory, is_unfinished);
}

bool is_our_place(const fs::path& file) {
  std::error_code failed;
  if (!fs::is_regular_file(file, failed)) return false;
  std::ifstream in(file, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (!is_place_line(line)) return false;
  }
  return true;
}

bool is_our_file(const fs::path& file) {
  std::error_code failed;
  if (fs::file_size(file, failed) == 0) return true;
  if (failed || !begins_as_a_single_file(file)) return false;
  return mentions_our_schema(file);
}

}  // namespace songngu
