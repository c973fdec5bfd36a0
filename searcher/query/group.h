// Nodes made of nodes: juxtaposition, and the plain combinations.
#pragma once

#include <vector>

#include "searcher/query/query.h"

namespace songngu {

/// A node of `type` with these children, spanning them; a child of the same type (kAnd, kOr) gives its own
/// children. A single child stands for itself.
Node combine(NodeType type, std::vector<Node> children);

/// Whether the node only says what to leave out.
bool is_only_negative(const Node& node);

/// What stands side by side: words rank, filters narrow, signs require and exclude.
class Group {
 public:
  /// `all`: every word must match.
  explicit Group(bool all) : all_(all) {}

  void add(Node node);
  void require(Node node);
  void exclude(Node node);

  /// The whole; an empty kRanked node for nothing, the node itself for a single one. Values of one field that
  /// were added are joined by kOr. Leaves the group empty.
  Node take();

 private:
  void add_filter(Node node);

  bool all_;
  std::vector<Node> words_;
  std::vector<std::vector<Node>> filters_;  // those of one field together
  std::vector<Node> must_;
  std::vector<Node> must_not_;
};

}  // namespace songngu
