// Databases behind a running xapian-tcpsrv.
#pragma once

#include <string>

#include <xapian.h>

namespace songngu {

/// Whether it is a tcp://HOST:PORT.
bool is_remote(const std::string& path);

/// THROWS: Error(kUsage) where there is no host and port; Xapian's exceptions.
Xapian::Database open_remote(const std::string& path);

/// By how much the document numbers of neighbouring passages differ: the number of databases that a server
/// mixes into one, which nothing but the numbers tells. THROWS: Xapian's exceptions.
Xapian::docid parts_in(const Xapian::Database& database);

}  // namespace songngu
