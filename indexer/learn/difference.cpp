#include "indexer/learn/difference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "common/lexicon/codec.h"

namespace songngu {
namespace {

using Row = std::vector<Lexicon::Link>;
using Positions = std::vector<std::uint32_t>;  // of the base's words among the changed one's

Positions positions_of(const std::vector<std::string>& words, const std::vector<std::string>& among) {
  Positions positions;
  positions.reserve(words.size());
  auto at = among.begin();
  for (const std::string& word : words) {
    while (at != among.end() && *at < word) ++at;  // nearly always the next one
    positions.push_back(static_cast<std::uint32_t>(at - among.begin()));
  }
  return positions;
}

[[noreturn]] void refuse_lexicon() {
  throw RecordError("its lexicon is damaged or of another version");
}

// A quarter of an octave: finer steps need a quarter more bytes, and do not align better.
constexpr int kStep = 4;

int steps_of(const Lexicon::Link& link) {
  return (octaves_of(static_cast<double>(link.probability)) + kStep / 2) / kStep;
}

float probability_in(std::uint8_t steps) {
  return static_cast<float>(probability_of(static_cast<std::uint8_t>(std::min(steps * kStep, 255))));
}

bool alike(const Lexicon::Link& a, const Lexicon::Link& b, int tolerance) {
  return a.probability == b.probability || std::abs(steps_of(a) - steps_of(b)) <= tolerance;
}

bool alike(std::span<const Lexicon::Link> base, std::span<const Lexicon::Link> changed,
           const Positions& targets, int tolerance) {
  return base.size() == changed.size() && std::equal(base.begin(), base.end(), changed.begin(),
                                                     [&](const Lexicon::Link& a, const Lexicon::Link& b) {
                                                       return targets[a.target] == b.target &&
                                                              alike(a, b, tolerance);
                                                     });
}

/// Ascending numbers, stored as their differences.
class Ascending {
 public:
  std::uint32_t distance(std::uint32_t value) { return value - std::exchange(last_, value); }
  std::uint32_t value(std::uint64_t distance, std::size_t limit) {
    if (distance >= limit || last_ + distance >= limit) refuse_lexicon();
    return last_ += static_cast<std::uint32_t>(distance);
  }

 private:
  std::uint32_t last_ = 0;
};

void write_words(const Lexicon::Side& base, const Lexicon::Side& changed, ByteWriter& out) {
  std::vector<std::string> added;
  std::set_difference(changed.words.begin(), changed.words.end(), base.words.begin(), base.words.end(),
                      std::back_inserter(added));
  out.number(base.words.size());
  out.number(static_cast<std::uint64_t>(std::lround(changed.total)));
  out.number(added.size());
  for (const std::string& word : added) out.text(word);
}

void write_counts(const Lexicon::Side& base, const Lexicon::Side& changed, const Positions& positions,
                  ByteWriter& out) {
  std::vector<float> before(changed.words.size(), 0);
  for (std::size_t w = 0; w < positions.size(); ++w) before[positions[w]] = base.counts[w];
  const auto differs = [&](std::size_t w) {
    return before[w] != changed.counts[w] && std::lround(before[w]) != std::lround(changed.counts[w]);
  };
  std::uint64_t number = 0;
  for (std::size_t w = 0; w < before.size(); ++w) number += differs(w) ? 1 : 0;
  out.number(number);
  Ascending words;
  for (std::uint32_t w = 0; w < before.size(); ++w) {
    if (!differs(w)) continue;
    out.number(words.distance(w));
    out.number(static_cast<std::uint64_t>(std::lround(changed.counts[w])));
  }
}

void write_rows(const Lexicon& base, const Lexicon& changed, Language language,
                const std::array<Positions, 2>& positions, int tolerance, ByteWriter& out) {
  const auto l = index_of(language);
  std::vector<bool> same(changed.size(language), false);
  for (std::uint32_t w = 0; w < positions[l].size(); ++w) {
    same[positions[l][w]] =
        alike(base.row(w, language), changed.row(positions[l][w], language), positions[1 - l], tolerance);
  }
  ByteWriter rows;
  ByteWriter distances;
  ByteWriter probabilities;
  Ascending words;
  for (std::uint32_t w = 0; w < same.size(); ++w) {
    if (same[w]) continue;
    const auto row = changed.row(w, language);
    rows.number(words.distance(w)).number(row.size());
    Ascending targets;
    for (const Lexicon::Link& link : row) {
      distances.number(targets.distance(link.target));
      probabilities.byte(static_cast<std::uint8_t>(steps_of(link)));
    }
  }
  out.text(rows.take()).text(distances.take()).text(probabilities.take());
}

Lexicon::Side read_words(const Lexicon::Side& base, ByteReader& in) {
  if (in.number() != base.words.size()) refuse_lexicon();
  Lexicon::Side side;
  side.total = static_cast<double>(in.number());
  std::vector<std::string> added;
  for (std::uint32_t left = in.small(); left > 0; --left) added.emplace_back(in.text());
  std::merge(base.words.begin(), base.words.end(), added.begin(), added.end(),
             std::back_inserter(side.words));
  return side;
}

void read_counts(const Lexicon::Side& base, const Positions& positions, ByteReader& in, Lexicon::Side& side) {
  side.counts.assign(side.words.size(), 0);
  for (std::size_t w = 0; w < positions.size(); ++w) side.counts[positions[w]] = base.counts[w];
  Ascending words;
  for (std::uint32_t left = in.small(); left > 0; --left) {
    const std::uint32_t word = words.value(in.number(), side.words.size());
    side.counts[word] = static_cast<float>(in.number());
  }
}

void read_rows(const Lexicon& base, Language language, const std::array<Positions, 2>& positions,
               std::size_t targets, ByteReader& in, Lexicon::Side& side) {
  const auto l = index_of(language);
  std::vector<Row> rows(side.words.size());
  for (std::uint32_t w = 0; w < positions[l].size(); ++w) {
    for (const Lexicon::Link& link : base.row(w, language)) {
      rows[positions[l][w]].push_back({positions[1 - l][link.target], link.probability});
    }
  }
  ByteReader written(in.text());
  ByteReader distances(in.text());
  ByteReader probabilities(in.text());
  Ascending words;
  while (!written.at_end()) {
    Row& row = rows[words.value(written.number(), side.words.size())];
    row.clear();
    Ascending ascending;
    for (std::uint32_t links = written.small(); links > 0; --links) {
      const std::uint32_t target = ascending.value(distances.number(), targets);
      row.push_back({target, probability_in(probabilities.byte())});
    }
  }
  if (!distances.at_end() || !probabilities.at_end()) refuse_lexicon();
  side.row_begin.push_back(0);
  for (const Row& row : rows) {
    side.links.insert(side.links.end(), row.begin(), row.end());
    side.row_begin.push_back(static_cast<std::uint32_t>(side.links.size()));
  }
}

}  // namespace

void write_difference(const Lexicon& base, const Lexicon& changed, int tolerance, ByteWriter& out) {
  std::array<Positions, 2> positions;
  for (const Language language : kLanguages) {
    auto& here = positions[index_of(language)];
    here = positions_of(base.side(language).words, changed.side(language).words);
    write_words(base.side(language), changed.side(language), out);
    write_counts(base.side(language), changed.side(language), here, out);
  }
  for (const Language language : kLanguages) write_rows(base, changed, language, positions, tolerance, out);
}

Lexicon read_difference(const Lexicon& base, ByteReader& in) {
  std::array<Lexicon::Side, 2> sides;
  std::array<Positions, 2> positions;
  for (std::size_t l = 0; l < 2; ++l) {
    const Lexicon::Side& from = base.side(kLanguages[l]);
    sides[l] = read_words(from, in);
    positions[l] = positions_of(from.words, sides[l].words);
    read_counts(from, positions[l], in, sides[l]);
  }
  for (std::size_t l = 0; l < 2; ++l) {
    read_rows(base, kLanguages[l], positions, sides[1 - l].words.size(), in, sides[l]);
  }
  return {std::move(sides[0]), std::move(sides[1])};
}

}  // namespace songngu
