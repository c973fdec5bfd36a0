#include "common/lexicon/lexicon_difference.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace songngu {
namespace {

using Row = std::vector<Lexicon::RowEntry>;
using Words = std::vector<std::string_view>;
using Positions = std::vector<std::uint32_t>;  // of the base's words among the changed one's

Positions positions_of(const Words& words, const Words& among) {
  Positions positions;
  positions.reserve(words.size());
  auto at = among.begin();
  for (const std::string_view word : words) {
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

int steps_of(const Lexicon::RowEntry& translation) {
  return (translation.sixteenths() + kStep / 2) / kStep;
}

Lexicon::RowEntry row_entry_of(std::uint32_t target, std::uint8_t steps) {
  return {target, static_cast<std::uint8_t>(std::min(steps * kStep, 255))};
}

bool alike(std::span<const Lexicon::RowEntry> base, std::span<const Lexicon::RowEntry> changed,
           const Positions& targets, int tolerance) {
  return base.size() == changed.size() &&
         std::equal(base.begin(), base.end(), changed.begin(),
                    [&](const Lexicon::RowEntry& a, const Lexicon::RowEntry& b) {
                      return targets[a.target()] == b.target() &&
                             std::abs(steps_of(a) - steps_of(b)) <= tolerance;
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

void write_words(const Words& base, const Words& changed, std::uint32_t total, ByteWriter& out) {
  Words added;
  std::set_difference(changed.begin(), changed.end(), base.begin(), base.end(), std::back_inserter(added));
  out.number(base.size());
  out.number(total);
  out.number(added.size());
  for (const std::string_view word : added) out.text(word);
}

void write_counts(const Lexicon& base, const Lexicon& changed, Language language, const Positions& positions,
                  ByteWriter& out) {
  std::vector<std::uint32_t> before(changed.size(language), 0);
  for (std::uint32_t w = 0; w < positions.size(); ++w) before[positions[w]] = base.count(w, language);
  const auto differs = [&](std::uint32_t w) { return before[w] != changed.count(w, language); };
  std::uint64_t number = 0;
  for (std::uint32_t w = 0; w < before.size(); ++w) number += differs(w) ? 1 : 0;
  out.number(number);
  Ascending words;
  for (std::uint32_t w = 0; w < before.size(); ++w) {
    if (!differs(w)) continue;
    out.number(words.distance(w));
    out.number(changed.count(w, language));
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
    for (const Lexicon::RowEntry& translation : row) {
      distances.number(targets.distance(translation.target()));
      probabilities.byte(static_cast<std::uint8_t>(steps_of(translation)));
    }
  }
  out.text(rows.take()).text(distances.take()).text(probabilities.take());
}

Lexicon::Side read_words(const Words& base, ByteReader& in) {
  if (in.number() != base.size()) refuse_lexicon();
  Lexicon::Side side;
  side.total = in.small();
  Words added;
  for (std::uint32_t left = in.small(); left > 0; --left) added.push_back(in.text());
  std::merge(base.begin(), base.end(), added.begin(), added.end(), std::back_inserter(side.words));
  return side;
}

void read_counts(const Lexicon& base, Language language, const Positions& positions, ByteReader& in,
                 Lexicon::Side& side) {
  side.counts.assign(side.words.size(), 0);
  for (std::uint32_t w = 0; w < positions.size(); ++w) side.counts[positions[w]] = base.count(w, language);
  Ascending words;
  for (std::uint32_t left = in.small(); left > 0; --left) {
    const std::uint32_t word = words.value(in.number(), side.words.size());
    side.counts[word] = in.small();
  }
}

void read_rows(const Lexicon& base, Language language, const std::array<Positions, 2>& positions,
               std::size_t targets, ByteReader& in, Lexicon::Side& side) {
  const auto l = index_of(language);
  std::vector<Row> rows(side.words.size());
  for (std::uint32_t w = 0; w < positions[l].size(); ++w) {
    for (const Lexicon::RowEntry& translation : base.row(w, language)) {
      rows[positions[l][w]].emplace_back(positions[1 - l][translation.target()], translation.sixteenths());
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
    for (std::uint32_t left = written.small(); left > 0; --left) {
      const std::uint32_t target = ascending.value(distances.number(), targets);
      row.push_back(row_entry_of(target, probabilities.byte()));
    }
  }
  if (!distances.at_end() || !probabilities.at_end()) refuse_lexicon();
  for (const Row& row : rows) {
    side.row_begin.push_back(static_cast<std::uint32_t>(side.row_entries.size()));
    side.row_entries.insert(side.row_entries.end(), row.begin(), row.end());
  }
}

}  // namespace

void write_difference(const Lexicon& base, const Lexicon& changed, int tolerance, ByteWriter& out) {
  std::array<Positions, 2> positions;
  for (const Language language : kLanguages) {
    const Words before = base.words(language);
    const Words words = changed.words(language);
    auto& here = positions[index_of(language)];
    here = positions_of(before, words);
    write_words(before, words, changed.total(language), out);
    write_counts(base, changed, language, here, out);
  }
  for (const Language language : kLanguages) write_rows(base, changed, language, positions, tolerance, out);
}

Lexicon read_difference(const Lexicon& base, ByteReader& in) {
  std::array<Lexicon::Side, 2> sides;
  std::array<Positions, 2> positions;
  for (std::size_t l = 0; l < 2; ++l) {
    const Words words = base.words(kLanguages[l]);
    sides[l] = read_words(words, in);
    positions[l] = positions_of(words, sides[l].words);
    read_counts(base, kLanguages[l], positions[l], in, sides[l]);
  }
  for (std::size_t l = 0; l < 2; ++l) {
    read_rows(base, kLanguages[l], positions, sides[1 - l].words.size(), in, sides[l]);
  }
  return {sides[0], sides[1]};
}

std::optional<Lexicon> learned_from_all(std::string_view encoded) {
  if (encoded.empty()) return std::nullopt;
  ByteReader in(encoded);  // it comes first; what was learned without each fold follows
  return read_difference(Lexicon::built_in(), in);
}

}  // namespace songngu
