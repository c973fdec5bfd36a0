// Stubs: small text files in which Xapian finds the names of databases to be searched as one.
#pragma once

#include <string>
#include <vector>

namespace songngu {

/// The name of the stub in a directory.
inline constexpr const char* kStubName = "XAPIANDB";

/// Where a build writes, inside the directory of the database.
inline constexpr const char* kWorkspace = "building";

/// The contents of the stub at `path` (a file, or a directory with a kStubName); empty if there is none.
std::string read_stub(const std::string& path);

/// The databases that the stub at `path` names, each a path or tcp://HOST:PORT. None if there is no stub, or
/// if it has lines that only Xapian can read.
std::vector<std::string> databases_in_stub(const std::string& path);

/// The databases that a stub file of the user names, each a path or tcp://HOST:PORT, so that messages can
/// name the one they are about. If it names another stub file, the databases of that are returned instead.
/// For everything else `path` itself: for a directory, because its generation is replaced as a whole, and for
/// a stub with lines that only Xapian can read.
std::vector<std::string> databases_of_stub_file(const std::string& path);

}  // namespace songngu
