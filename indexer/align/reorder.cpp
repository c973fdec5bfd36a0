#include "indexer/align/reorder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "indexer/align/lexical_scorer.h"
#include "indexer/align/parameters.h"
#include "indexer/align/score_grid.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

constexpr std::size_t kReach = 12;        // beads between the two sentences of a moved pair, at most
constexpr double kMovedPrior = -4;        // logarithm of the odds that two lone sentences are a moved pair
constexpr double kMovedConfidence = 0.6;  // a moved pair must be clear
constexpr double kCompetingMargin = 2;    // nats by which it must beat every other pair of either sentence
constexpr double kCrossedMargin =
    8;  // nats by which crossed pairs must explain more words than straight ones

class PairScorer {
 public:
  explicit PairScorer(const NumberedEntry& entry)
      : entry_(entry), english_(entry.sides[1]), vietnamese_(entry.sides[0]) {}

  GridBead score(std::uint32_t i, std::uint32_t j) {
    const Sentence& vi = entry_.sides[0].sentences[i];
    const Sentence& en = entry_.sides[1].sentences[j];
    english_.clear();
    english_.add(vi, entry_.sides[0]);
    vietnamese_.clear();
    vietnamese_.add(en, entry_.sides[1]);
    GridBead bead{i, j, {1, 1}, 0, 0};
    bead.lexical = static_cast<double>(english_.score(en) + vietnamese_.score(vi)) / 2;
    const double sum = kMovedPrior + parameters::kLexicalWeight * bead.lexical +
                       length_score(static_cast<double>(vi.length), static_cast<double>(en.length));
    bead.posterior = 1 / (1 + std::exp(-sum / parameters::kTemperature));
    return bead;
  }

 private:
  const NumberedEntry& entry_;
  LexicalScorer english_;
  LexicalScorer vietnamese_;
};

double log_odds(const GridBead& bead) {
  return std::log(bead.posterior / (1 - bead.posterior + 1e-12));
}

/// A pair of lone sentences: their beads' places in the chain, at most kReach apart.
struct MovedPair {
  std::size_t vi = 0;
  std::size_t en = 0;
  GridBead bead;
};

bool alone(const GridBead& bead, std::size_t language) {
  return language == 0 ? bead.shape == BeadShape{1, 0} : bead.shape == BeadShape{0, 1};
}

/// In order of `vi`.
std::vector<MovedPair> near_pairs(const std::vector<GridBead>& chain, PairScorer& scorer) {
  std::vector<MovedPair> pairs;
  for (std::size_t v = 0; v < chain.size(); ++v) {
    stop_if_interrupted();
    if (!alone(chain[v], 0)) continue;
    const std::size_t end = std::min(chain.size(), v + kReach + 1);
    for (std::size_t e = v < kReach ? 0 : v - kReach; e < end; ++e) {
      if (alone(chain[e], 1)) pairs.push_back({v, e, scorer.score(chain[v].i, chain[e].j)});
    }
  }
  return pairs;
}

bool beats_competing_pairs(const MovedPair& pair, const std::vector<MovedPair>& pairs) {
  const double margin = log_odds(pair.bead) - kCompetingMargin / parameters::kTemperature;
  // Pairs with the same English sentence have a Vietnamese one at most kReach beads from it.
  const std::size_t first = pair.en < kReach ? 0 : pair.en - kReach;
  auto other = std::lower_bound(pairs.begin(), pairs.end(), first,
                                [](const MovedPair& one, std::size_t vi) { return one.vi < vi; });
  for (; other != pairs.end() && other->vi <= pair.en + kReach; ++other) {
    const bool competing = (other->vi == pair.vi) != (other->en == pair.en);
    if (competing && log_odds(other->bead) > margin) return false;
  }
  return true;
}

/// The two one-to-one beads that a crossed two-by-two bead consists of; none if it is not crossed.
std::optional<std::pair<GridBead, GridBead>> uncrossed(const GridBead& bead, PairScorer& scorer) {
  if (bead.shape != BeadShape{2, 2}) return std::nullopt;
  GridBead first = scorer.score(bead.i, bead.j + 1);
  GridBead second = scorer.score(bead.i + 1, bead.j);
  if (std::min(first.lexical, second.lexical) <= 0) return std::nullopt;
  const double straight = scorer.score(bead.i, bead.j).lexical + scorer.score(bead.i + 1, bead.j + 1).lexical;
  if (first.lexical + second.lexical < straight + kCrossedMargin) return std::nullopt;
  first.posterior = second.posterior = bead.posterior;
  return std::pair(first, second);
}

}  // namespace

std::vector<GridBead> restore_moved(std::vector<GridBead> chain, const NumberedEntry& entry) {
  PairScorer scorer(entry);
  const std::vector<MovedPair> pairs = near_pairs(chain, scorer);
  std::vector<bool> gone(chain.size(), false);
  for (const MovedPair& pair : pairs) {
    stop_if_interrupted();
    if (pair.bead.posterior < kMovedConfidence || !beats_competing_pairs(pair, pairs)) continue;
    chain[pair.vi] = pair.bead;
    gone[pair.en] = true;
  }
  std::vector<GridBead> restored;
  for (std::size_t b = 0; b < chain.size(); ++b) {
    if (gone[b]) continue;
    if (const auto crossed = uncrossed(chain[b], scorer)) {
      restored.push_back(crossed->first);
      restored.push_back(crossed->second);
    } else {
      restored.push_back(chain[b]);
    }
  }
  return restored;
}

}  // namespace songngu
