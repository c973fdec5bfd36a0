// Is what lies at the place of a new database one of ours, so that it may be replaced? Whatever is not wholly
// what the writers of generation.h put there belongs to somebody else.
#pragma once

#include <filesystem>
#include <string_view>

namespace songngu {

/// What a database's directory holds beside its stub.
inline constexpr std::string_view kGeneration = "gen-";

/// The number in "gen-7" or "gen-7.2", or 0.
int generation_number(std::string_view file_name);

/// A directory that holds nothing but a stub of generations, generations and a workspace; an empty one, too.
/// What vanishes meanwhile, another writer being at work, is no objection.
bool is_our_directory(const std::filesystem::path& directory);

/// A workspace that a killed writer may have left: unfinished databases alone.
bool is_our_workspace(const std::filesystem::path& directory);

/// A file (place_file() of corpus_place.h) that says where the corpus of a single-file database is; an empty
/// one, too.
bool is_our_place(const std::filesystem::path& file);

/// A single-file database that a build of this or another version made, whole or damaged; an empty file, too.
bool is_our_file(const std::filesystem::path& file);

}  // namespace songngu
