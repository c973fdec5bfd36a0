// From what Model 1 counted to a pruned lexicon over the words of base and corpus together.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "indexer/learn/model1.h"

namespace songngu {
namespace {

/// The union of two sorted vocabularies and where the words of each stand in it.
struct Union {
  std::vector<std::string> words;
  std::array<std::vector<std::uint32_t>, 2> place;

  Union(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(words));
    for (std::size_t which = 0; which < 2; ++which) {
      std::uint32_t at = 0;
      for (const std::string& word : which == 0 ? a : b) {
        while (words[at] != word) ++at;
        place[which].push_back(at);
      }
    }
  }
};

using Row = std::vector<Lexicon::Link>;

void prune(Row& row, const Model1Options& options) {
  std::erase_if(row, [&](const Lexicon::Link& link) {
    return static_cast<double>(link.probability) < options.minimum;
  });
  if (row.size() > options.row_limit) {
    std::sort(row.begin(), row.end(), [](const Lexicon::Link& a, const Lexicon::Link& b) {
      return std::pair(-a.probability, a.target) < std::pair(-b.probability, b.target);
    });
    row.resize(options.row_limit);
  }
  const auto before = [](const Lexicon::Link& a, const Lexicon::Link& b) { return a.target < b.target; };
  if (!std::is_sorted(row.begin(), row.end(), before)) std::sort(row.begin(), row.end(), before);
}

/// Drops words that say nothing (no row and seen once) and links to them, and renumbers.
Lexicon compacted(std::array<Union, 2>& unions, bool keep_all, std::array<std::vector<float>, 2>& counts,
                  std::array<std::vector<Row>, 2>& rows, const std::array<double, 2>& totals) {
  std::array<std::vector<bool>, 2> wanted;
  for (std::size_t l = 0; l < 2; ++l) wanted[l].resize(unions[l].words.size());
  for (std::size_t l = 0; l < 2; ++l) {
    for (std::size_t w = 0; w < rows[l].size(); ++w) {
      if (keep_all || counts[l][w] >= 2 || !rows[l][w].empty()) wanted[l][w] = true;
      for (const Lexicon::Link& link : rows[l][w]) wanted[1 - l][link.target] = true;
    }
  }
  std::array<std::vector<std::uint32_t>, 2> renumbered;
  std::array<Lexicon::Side, 2> sides;
  for (std::size_t l = 0; l < 2; ++l) {
    for (std::size_t w = 0; w < wanted[l].size(); ++w) {
      renumbered[l].push_back(static_cast<std::uint32_t>(sides[l].words.size()));
      if (!wanted[l][w]) continue;
      sides[l].words.push_back(std::move(unions[l].words[w]));
      sides[l].counts.push_back(counts[l][w]);
    }
  }
  for (std::size_t l = 0; l < 2; ++l) {
    sides[l].total = totals[l];
    sides[l].row_begin.push_back(0);
    for (std::size_t w = 0; w < wanted[l].size(); ++w) {
      if (!wanted[l][w]) continue;
      for (const auto& [target, probability] : rows[l][w])
        sides[l].links.push_back({renumbered[1 - l][target], probability});
      sides[l].row_begin.push_back(static_cast<std::uint32_t>(sides[l].links.size()));
    }
  }
  return {std::move(sides[0]), std::move(sides[1])};
}

}  // namespace

Lexicon Model1::assemble(const std::vector<Both>& table, const std::vector<Both>& counts,
                         std::optional<std::uint32_t> without) const {
  std::array<Union, 2> unions{Union(base_.side(kLanguages[0]).words, bitext_.words(kLanguages[0])),
                              Union(base_.side(kLanguages[1]).words, bitext_.words(kLanguages[1]))};
  std::array<std::vector<float>, 2> seen;
  std::array<std::vector<Row>, 2> rows;
  std::array<double, 2> totals{};
  for (std::size_t l = 0; l < 2; ++l) {
    seen[l].resize(unions[l].words.size());
    rows[l].resize(unions[l].words.size());
    const Lexicon::Side& base = base_.side(kLanguages[l]);
    totals[l] = base.total;
    for (std::uint32_t w = 0; w < base.words.size(); ++w) {
      seen[l][unions[l].place[0][w]] = base.counts[w];
      for (const Lexicon::Link& link : base_.row(w, kLanguages[l])) {
        rows[l][unions[l].place[0][w]].push_back({unions[1 - l].place[0][link.target], link.probability});
      }
    }
    for (const Bitext::Pair& pair : bitext_.pairs()) {
      if (pair.fold == without) continue;
      totals[l] += static_cast<double>(pair.words[l].size());
      for (const std::uint32_t word : pair.words[l]) seen[l][unions[l].place[1][word]] += 1;
    }
  }
  merge_rows(table, counts, {&unions[0].place[1], &unions[1].place[1]}, rows);
  for (std::size_t l = 0; l < 2; ++l) {
    // Rows of words that the corpus doesn't have are the base's, which was pruned in its own way.
    for (const std::uint32_t place : unions[l].place[1]) prune(rows[l][place], options_);
  }
  return compacted(unions, options_.keep_all, seen, rows, totals);
}

void Model1::merge_rows(const std::vector<Both>& table, const std::vector<Both>& counts,
                        const std::array<const std::vector<std::uint32_t>*, 2>& place,
                        std::array<std::vector<std::vector<Lexicon::Link>>, 2>& rows) const {
  std::array<std::vector<float>, 2> observed{std::vector<float>(prior_total_[0].size()),
                                             std::vector<float>(prior_total_[1].size())};
  std::vector<std::uint32_t> vietnamese(english_.size());
  for (std::uint32_t vi = 0; vi + 1 < row_begin_.size(); ++vi) {
    for (std::uint32_t slot = row_begin_[vi]; slot < row_begin_[vi + 1]; ++slot) {
      vietnamese[slot] = vi;
      observed[0][vi] += counts[slot][1];
      observed[1][english_[slot]] += counts[slot][0];
    }
  }
  // What the base says of a word keeps the weight that the maximisation gave it.
  for (std::size_t l = 0; l < 2; ++l) {
    for (std::size_t w = 0; w < observed[l].size(); ++w) {
      const float prior = prior_total_[l][w];
      for (Lexicon::Link& link : rows[l][(*place[l])[w]])
        link.probability *= prior / (prior + observed[l][w] + 1e-9F);
    }
  }
  for (std::size_t slot = 0; slot < english_.size(); ++slot) {
    const std::array<std::uint32_t, 2> words{vietnamese[slot], english_[slot]};
    for (std::size_t l = 0; l < 2; ++l) {
      const std::size_t direction =
          l == 0 ? 1 : 0;  // the row of a Vietnamese word holds t(english | vietnamese)
      if (prior_[slot][direction] <= 0 &&
          static_cast<double>(counts[slot][direction]) < options_.minimum_count)
        continue;
      if (static_cast<double>(table[slot][direction]) < options_.minimum) continue;
      Row& row = rows[l][(*place[l])[words[l]]];
      const std::uint32_t target = (*place[1 - l])[words[1 - l]];
      if (prior_[slot][direction] > 0)
        std::erase_if(row, [&](const Lexicon::Link& link) { return link.target == target; });
      row.push_back({target, table[slot][direction]});
    }
  }
}

}  // namespace songngu
