// Groups of items that are joined directly or through others (a disjoint-set forest with path halving).
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace songngu {

class DisjointSets {
 public:
  /// `things` items, numbered from 0; each is a group of its own.
  explicit DisjointSets(std::size_t things) : parent_(things) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  /// The smallest item of the group of `thing`: the same for all items of the group.
  std::size_t find(std::size_t thing) {
    while (parent_[thing] != thing) thing = parent_[thing] = parent_[parent_[thing]];
    return thing;
  }

  void join(std::size_t a, std::size_t b) {
    const std::size_t left = find(a);
    const std::size_t right = find(b);
    parent_[std::max(left, right)] = std::min(left, right);
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace songngu
