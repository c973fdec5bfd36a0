#include "searcher/query/term_sum.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace songngu {
namespace {

void append(std::vector<WeightedTerm>&& from, std::vector<WeightedTerm>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

bool is_plain(const TermSum& sum) {
  return sum.adding.empty() && sum.groups.size() <= 1 &&
         std::all_of(sum.groups.begin(), sum.groups.end(),
                     [](const TermGroup& group) { return group.adding.empty(); });
}

}  // namespace

std::optional<TermSum> sum_of(std::vector<WeightedTerm> terms) {
  TermSum sum;
  if (!terms.empty()) sum.groups.push_back({.selecting = std::move(terms), .adding = {}});
  return sum;
}

std::optional<TermSum> any_of(std::vector<std::optional<TermSum>> parts) {
  TermSum all;
  TermGroup plain;
  for (std::optional<TermSum>& part : parts) {
    if (!part || (!part->adding.empty() && part->groups.size() > 1)) return std::nullopt;
    for (TermGroup& group : part->groups) {
      append(std::move(part->adding), group.adding);
      if (group.adding.empty()) {
        append(std::move(group.selecting), plain.selecting);
      } else {
        all.groups.push_back(std::move(group));
      }
    }
  }
  if (!plain.selecting.empty()) all.groups.push_back(std::move(plain));
  return all;
}

std::optional<TermSum> raised(std::optional<TermSum> sum, std::optional<TermSum> by) {
  if (!sum || !by || !is_plain(*by)) return std::nullopt;
  for (TermGroup& group : by->groups) append(std::move(group.selecting), sum->adding);
  return sum;
}

}  // namespace songngu
