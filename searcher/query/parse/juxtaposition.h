// What stands side by side in a query, gathered into one node.
#pragma once

#include <vector>

#include "searcher/query/tree/tree.h"

namespace songngu {

/// Words rank, filters narrow, signs require and exclude.
class Juxtaposition {
 public:
  /// `all`: every word must match.
  explicit Juxtaposition(bool all) : all_(all) {}

  void add(Node node);
  void require(Node node);
  void exclude(Node node);

  /// The whole; an empty node for nothing, the node itself for a single one. Values of one field that were
  /// added are alternatives. Leaves the juxtaposition empty.
  Node take();

 private:
  void add_filter(Node node);

  bool all_;
  std::vector<Node> words_;
  std::vector<std::vector<Node>> filters_;  // those of one field together
  std::vector<Node> required_;
  std::vector<Node> excluded_;
};

}  // namespace songngu
