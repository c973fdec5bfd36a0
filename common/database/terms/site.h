// Sites: the hosts of URLs, in the form that both the index and queries use.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// The host of a URL as it is written there, without scheme, user, port and final dots. A host alone is
/// returned as it is.
std::string_view host_of(std::string_view url);

/// Whether `host` can be one: it has letters, digits, '-' and '.', or is an address in brackets.
bool is_host(std::string_view host);

/// The host of a URL (or a host alone) as in its term: in lower case, and without "www." if a domain follows.
/// Empty if there is no host.
std::string site_value(std::string_view url);

}  // namespace songngu
