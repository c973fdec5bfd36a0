// Stubs: small text files that name the databases to be searched as one, as Xapian reads them.
#pragma once

#include <string>
#include <vector>

namespace songngu {

/// What Xapian looks for in a directory.
inline constexpr const char* kStubName = "XAPIANDB";

/// Where a build writes, in the directory of the database that it will be.
inline constexpr const char* kWorkspace = "building";

/// What the stub at `path` says now (a file, or kStubName in a directory); empty where there is none.
std::string read_stub(const std::string& path);

/// The databases that the stub at `path` names, each by a path or tcp://HOST:PORT; none where there is no
/// stub, or one with lines that only Xapian knows.
std::vector<std::string> databases_in_stub(const std::string& path);

/// The databases that a stub file of the user's names, each by a path or tcp://HOST:PORT of its own, so that
/// whatever happens to one of them can be told of that one; those of a stub file that it names in its place.
/// Everything else is one database, itself: also a directory, whose generation is switched in one piece, and
/// a stub with lines that only Xapian knows.
std::vector<std::string> databases_of_stub_file(const std::string& path);

}  // namespace songngu
