// Combines the parts of a query that are next to each other, without operators, into one node.
#pragma once

#include <vector>

#include "searcher/query/tree/tree.h"

namespace songngu {

/// Words rank, filters filter, signs require and exclude.
class Juxtaposition {
 public:
  /// `all`: every word is required.
  explicit Juxtaposition(bool all) : all_(all) {}

  void add(Node node);
  void require(Node node);
  void exclude(Node node);

  /// The node of all that was added: an empty one for nothing, the part itself for a single part. Several
  /// values of one field are alternatives. Leaves the juxtaposition empty.
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
