// Decides whether what is at the place of a new database is ours, so that it may be replaced. Anything that
// the writers of generation.h did not put there belongs to somebody else.
#pragma once

#include <filesystem>
#include <string_view>

namespace songngu {

/// The beginning of the names of generations, which are next to the stub in a database's directory.
inline constexpr std::string_view kGeneration = "gen-";

/// The number in "gen-7" or "gen-7.2", or 0.
int generation_number(std::string_view file_name);

/// A directory that contains only a stub that names generations, generations and a workspace; an empty one,
/// too. Files that another writer removes meanwhile are ignored.
bool is_our_directory(const std::filesystem::path& directory);

/// A workspace that a killed writer may have left: it contains only unfinished databases.
bool is_our_workspace(const std::filesystem::path& directory);

/// A file (place_file() of corpus_place.h) that says where the corpus of a single-file database is; an empty
/// one, too.
bool is_our_place(const std::filesystem::path& file);

/// A single-file database that a build of this or another version made, whole or damaged; an empty file, too.
bool is_our_file(const std::filesystem::path& file);

}  // namespace songngu
