// Images: tables that a program reads in place, from bytes embedded in it or stored in a database. An image
// is arrays of plain items one after another; numbers have four bytes, least significant first.
#pragma once

#include <bit>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace songngu {

static_assert(std::endian::native == std::endian::little, "images are read in place");

template <typename Item>
void append_items(std::string& image, std::span<const Item> items) {
  image.append(reinterpret_cast<const char*>(items.data()), items.size_bytes());
}

/// The first `number` items of what is left of an image, which is shortened by them. REQUIRES: `left` has as
/// many, and is aligned for them.
template <typename Item>
std::span<const Item> take_items(std::string_view& left, std::size_t number) {
  const std::span items(reinterpret_cast<const Item*>(left.data()), number);
  left.remove_prefix(items.size_bytes());
  return items;
}

}  // namespace songngu
