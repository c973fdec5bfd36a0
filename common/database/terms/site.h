// Sites: the hosts of URLs, in the one form that what is indexed and what is asked for have.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// The host of a URL as it is written there, without scheme, user, port and final dots. A host alone is
/// itself.
std::string_view host_of(std::string_view url);

/// Whether it may be one: of letters, digits, '-' and '.', or an address in brackets.
bool is_host(std::string_view host);

/// The host of a URL, or a host alone, as its term has it: in lower case, and without "www." where a domain
/// stands behind that. Empty if there is no host.
std::string site_value(std::string_view url);

}  // namespace songngu
