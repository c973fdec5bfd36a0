#include "indexer/learn/model1.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace songngu {
namespace {

std::size_t kept(const std::vector<std::string>& words) {
  return std::min(words.size(), Bitext::kMaxWords);
}

std::vector<std::string> vocabulary(const std::vector<const SentencePair*>& pairs, std::size_t language) {
  std::unordered_map<std::string_view, bool> seen;
  for (const SentencePair* pair : pairs) {
    const auto& words = pair->words[language];
    for (std::size_t i = 0; i < kept(words); ++i) seen.emplace(words[i], true);
  }
  std::vector<std::string> sorted;
  sorted.reserve(seen.size());
  for (const auto& [word, present] : seen) sorted.emplace_back(word);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace

Bitext::Bitext(const std::vector<const SentencePair*>& pairs, const std::vector<std::uint32_t>& folds) {
  pairs_.resize(pairs.size());
  for (std::size_t language = 0; language < 2; ++language) {
    words_[language] = vocabulary(pairs, language);
    std::unordered_map<std::string_view, std::uint32_t> ids;
    for (const std::string& word : words_[language])
      ids.emplace(word, static_cast<std::uint32_t>(ids.size()));
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      const auto& words = pairs[p]->words[language];
      auto& numbers = pairs_[p].words[language];
      numbers.reserve(kept(words));
      for (std::size_t i = 0; i < kept(words); ++i) numbers.push_back(ids.at(words[i]));
    }
  }
  for (std::size_t p = 0; p < folds.size(); ++p) pairs_[p].fold = folds[p];
}

namespace {

/// Word frequencies of a bitext, in all folds but one.
std::array<std::vector<float>, 2> count_words(const Bitext& bitext, std::optional<std::uint32_t> without) {
  std::array<std::vector<float>, 2> counts;
  for (const Language language : kLanguages) {
    counts[index_of(language)].resize(bitext.words(language).size());
    for (const Bitext::Pair& pair : bitext.pairs()) {
      if (pair.fold == without) continue;
      for (const std::uint32_t word : pair.words[index_of(language)]) counts[index_of(language)][word] += 1;
    }
  }
  return counts;
}

}  // namespace

Model1::Model1(const Bitext& bitext, const Lexicon& base, const Model1Options& options)
    : bitext_(bitext), base_(base), options_(options) {
  collect_slots();
  take_base();
  for (const Language language : kLanguages) {
    auto& null = null_[index_of(language)];
    const auto counts = count_words(bitext, std::nullopt)[index_of(language)];
    double total = 1;
    for (const float count : counts) total += static_cast<double>(count);
    for (const float count : counts) {
      null.push_back(static_cast<float>(options_.null_share / (1 - options_.null_share) *
                                        static_cast<double>(count) / total));
    }
  }
}

void Model1::collect_slots() {
  const auto& pairs = bitext_.pairs();
  std::vector<std::vector<std::uint32_t>> occurrences(bitext_.words(Language::kVietnamese).size());
  std::size_t cells = 0;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    cell_begin_.push_back(cells);
    cells += pairs[p].words[0].size() * pairs[p].words[1].size();
    for (const std::uint32_t word : pairs[p].words[0]) {
      auto& places = occurrences[word];
      if (places.empty() || places.back() != p) places.push_back(static_cast<std::uint32_t>(p));
    }
  }
  cells_.resize(cells);
  constexpr std::uint32_t kNone = Lexicon::kUnknown;
  std::vector<std::uint32_t> slot_of(bitext_.words(Language::kEnglish).size(), kNone);
  for (std::uint32_t word = 0; word < occurrences.size(); ++word) {
    row_begin_.push_back(static_cast<std::uint32_t>(english_.size()));
    for (const std::uint32_t p : occurrences[word]) {
      for (const std::uint32_t e : pairs[p].words[1]) {
        if (slot_of[e] != kNone) continue;
        slot_of[e] = 0;
        english_.push_back(e);
      }
    }
    std::sort(english_.begin() + row_begin_.back(), english_.end());
    for (std::uint32_t slot = row_begin_.back(); slot < english_.size(); ++slot)
      slot_of[english_[slot]] = slot;
    for (const std::uint32_t p : occurrences[word]) {
      const auto& [vi, en] = pairs[p].words;
      for (std::size_t i = 0; i < vi.size(); ++i) {
        if (vi[i] != word) continue;
        for (std::size_t j = 0; j < en.size(); ++j)
          cells_[cell_begin_[p] + i * en.size() + j] = slot_of[en[j]];
      }
    }
    for (std::uint32_t slot = row_begin_.back(); slot < english_.size(); ++slot)
      slot_of[english_[slot]] = kNone;
  }
  row_begin_.push_back(static_cast<std::uint32_t>(english_.size()));
}

void Model1::take_base() {
  std::array<std::vector<Lexicon::WordId>, 2> base_id;
  for (const Language language : kLanguages) {
    auto& ids = base_id[index_of(language)];
    auto& totals = prior_total_[index_of(language)];
    for (const std::string& word : bitext_.words(language)) {
      const Lexicon::WordId id = base_.find(word, language);
      ids.push_back(id);
      const double seen = id == Lexicon::kUnknown ? 0 : base_.count(id, language);
      totals.push_back(static_cast<float>(std::min(options_.base_limit, options_.base_weight * seen)));
    }
  }
  const auto known = [&](Language from, std::uint32_t source, std::uint32_t target) {
    const auto source_id = base_id[index_of(from)][source];
    const auto target_id = base_id[index_of(other(from))][target];
    if (source_id == Lexicon::kUnknown || target_id == Lexicon::kUnknown) return 0.0F;
    const auto row = base_.row(source_id, from);
    const auto found = std::lower_bound(
        row.begin(), row.end(), target_id,
        [](const Lexicon::RowEntry& translation, Lexicon::WordId id) { return translation.target() < id; });
    return found != row.end() && found->target() == target_id ? found->probability() : 0.0F;
  };
  prior_.resize(english_.size());
  for (std::uint32_t vi = 0; vi + 1 < row_begin_.size(); ++vi) {
    for (std::uint32_t slot = row_begin_[vi]; slot < row_begin_[vi + 1]; ++slot) {
      const std::uint32_t en = english_[slot];
      prior_[slot] = {prior_total_[1][en] * known(Language::kEnglish, en, vi),
                      prior_total_[0][vi] * known(Language::kVietnamese, vi, en)};
    }
  }
}

void Model1::expect(std::optional<std::uint32_t> without, const std::vector<Both>& table,
                    std::vector<Both>& counts) const {
  std::vector<float> vi_sum;
  std::vector<float> en_sum;
  const auto& pairs = bitext_.pairs();
  const auto agreement = static_cast<float>(options_.agreement);
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    if (pairs[p].fold == without) continue;
    const auto& [vi, en] = pairs[p].words;
    const std::uint32_t* cells = cells_.data() + cell_begin_[p];
    vi_sum.resize(vi.size());
    en_sum.resize(en.size());
    for (std::size_t i = 0; i < vi.size(); ++i) vi_sum[i] = null_[0][vi[i]] * static_cast<float>(en.size());
    for (std::size_t j = 0; j < en.size(); ++j) en_sum[j] = null_[1][en[j]] * static_cast<float>(vi.size());
    for (std::size_t i = 0; i < vi.size(); ++i) {
      for (std::size_t j = 0; j < en.size(); ++j) {
        const Both& t = table[cells[i * en.size() + j]];
        vi_sum[i] += t[0];
        en_sum[j] += t[1];
      }
    }
    for (float& sum : vi_sum) sum = 1 / sum;
    for (float& sum : en_sum) sum = 1 / sum;
    for (std::size_t i = 0; i < vi.size(); ++i) {
      for (std::size_t j = 0; j < en.size(); ++j) {
        const std::uint32_t slot = cells[i * en.size() + j];
        const float vi_given = table[slot][0] * vi_sum[i];
        const float en_given = table[slot][1] * en_sum[j];
        const float both = agreement * std::sqrt(vi_given * en_given);
        counts[slot][0] += (1 - agreement) * vi_given + both;
        counts[slot][1] += (1 - agreement) * en_given + both;
      }
    }
  }
}

std::vector<Model1::Both> Model1::maximise(const std::vector<Both>& counts) const {
  std::array<std::vector<float>, 2> total{std::vector<float>(prior_total_[1].size()),
                                          std::vector<float>(prior_total_[0].size())};
  for (std::uint32_t vi = 0; vi + 1 < row_begin_.size(); ++vi) {
    for (std::uint32_t slot = row_begin_[vi]; slot < row_begin_[vi + 1]; ++slot) {
      total[0][english_[slot]] += counts[slot][0];
      total[1][vi] += counts[slot][1];
    }
  }
  std::vector<Both> table(counts.size());
  for (std::uint32_t vi = 0; vi + 1 < row_begin_.size(); ++vi) {
    const float vi_total = total[1][vi] + prior_total_[0][vi] + 1e-9F;
    for (std::uint32_t slot = row_begin_[vi]; slot < row_begin_[vi + 1]; ++slot) {
      const std::uint32_t en = english_[slot];
      table[slot] = {(counts[slot][0] + prior_[slot][0]) / (total[0][en] + prior_total_[1][en] + 1e-9F),
                     (counts[slot][1] + prior_[slot][1]) / vi_total};
    }
  }
  return table;
}

Lexicon Model1::learn(std::optional<std::uint32_t> without) const {
  // The first table: the base's, and for what it doesn't know one observation spread evenly over the row.
  std::vector<std::uint32_t> en_partners(bitext_.words(Language::kEnglish).size());
  for (const std::uint32_t en : english_) ++en_partners[en];
  std::vector<Both> counts(english_.size());
  for (std::uint32_t vi = 0; vi + 1 < row_begin_.size(); ++vi) {
    const float share = 1 / static_cast<float>(std::max(1U, row_begin_[vi + 1] - row_begin_[vi]));
    for (std::uint32_t slot = row_begin_[vi]; slot < row_begin_[vi + 1]; ++slot) {
      counts[slot] = {1 / static_cast<float>(en_partners[english_[slot]]), share};
    }
  }
  std::vector<Both> table = maximise(counts);
  for (int i = 0; i < options_.iterations; ++i) {
    std::fill(counts.begin(), counts.end(), Both{});
    expect(without, table, counts);
    table = maximise(counts);
  }
  return assemble(table, counts, without);
}

namespace {

/// The union of two sorted vocabularies, which must outlive it, and the position in it of each word of
/// either.
struct Union {
  std::vector<std::string_view> words;
  std::array<std::vector<std::uint32_t>, 2> position;

  Union(const std::vector<std::string_view>& a, const std::vector<std::string>& b) {
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(words));
    const auto find_positions = [this](const auto& of, std::vector<std::uint32_t>& positions) {
      std::uint32_t at = 0;
      for (const auto& word : of) {
        while (words[at] != word) ++at;
        positions.push_back(at);
      }
    };
    find_positions(a, position[0]);
    find_positions(b, position[1]);
  }
};

void prune(Model1::Row& row, const Model1Options& options) {
  std::erase_if(row, [&](const Model1::RowEntry& translation) {
    return static_cast<double>(translation.probability) < options.minimum;
  });
  if (row.size() > options.row_limit) {
    std::sort(row.begin(), row.end(), [](const Model1::RowEntry& a, const Model1::RowEntry& b) {
      return std::pair(-a.probability, a.target) < std::pair(-b.probability, b.target);
    });
    row.resize(options.row_limit);
  }
  const auto before = [](const Model1::RowEntry& a, const Model1::RowEntry& b) {
    return a.target < b.target;
  };
  if (!std::is_sorted(row.begin(), row.end(), before)) std::sort(row.begin(), row.end(), before);
}

/// Drops words without information (no row and seen once) and translations into them, and renumbers.
Lexicon compacted(const std::array<Union, 2>& unions, bool keep_all,
                  const std::array<std::vector<std::uint32_t>, 2>& counts,
                  const std::array<std::vector<Model1::Row>, 2>& rows,
                  const std::array<std::uint32_t, 2>& totals) {
  std::array<std::vector<bool>, 2> wanted;
  for (std::size_t l = 0; l < 2; ++l) wanted[l].resize(unions[l].words.size());
  for (std::size_t l = 0; l < 2; ++l) {
    for (std::size_t w = 0; w < rows[l].size(); ++w) {
      if (keep_all || counts[l][w] >= 2 || !rows[l][w].empty()) wanted[l][w] = true;
      for (const Model1::RowEntry& translation : rows[l][w]) wanted[1 - l][translation.target] = true;
    }
  }
  std::array<std::vector<std::uint32_t>, 2> renumbered;
  std::array<Lexicon::Side, 2> sides;
  for (std::size_t l = 0; l < 2; ++l) {
    for (std::size_t w = 0; w < wanted[l].size(); ++w) {
      renumbered[l].push_back(static_cast<std::uint32_t>(sides[l].words.size()));
      if (!wanted[l][w]) continue;
      sides[l].words.push_back(unions[l].words[w]);
      sides[l].counts.push_back(counts[l][w]);
    }
  }
  for (std::size_t l = 0; l < 2; ++l) {
    sides[l].total = totals[l];
    for (std::size_t w = 0; w < wanted[l].size(); ++w) {
      if (!wanted[l][w]) continue;
      sides[l].row_begin.push_back(static_cast<std::uint32_t>(sides[l].row_entries.size()));
      for (const auto& [target, probability] : rows[l][w])
        sides[l].row_entries.emplace_back(renumbered[1 - l][target], probability);
    }
  }
  return {sides[0], sides[1]};
}

}  // namespace

Lexicon Model1::assemble(const std::vector<Both>& table, const std::vector<Both>& counts,
                         std::optional<std::uint32_t> without) const {
  std::array<Union, 2> unions{Union(base_.words(kLanguages[0]), bitext_.words(kLanguages[0])),
                              Union(base_.words(kLanguages[1]), bitext_.words(kLanguages[1]))};
  std::array<std::vector<std::uint32_t>, 2> seen;
  std::array<std::vector<Row>, 2> rows;
  std::array<std::uint32_t, 2> totals{};
  for (std::size_t l = 0; l < 2; ++l) {
    seen[l].resize(unions[l].words.size());
    rows[l].resize(unions[l].words.size());
    totals[l] = base_.total(kLanguages[l]);
    for (std::uint32_t w = 0; w < base_.size(kLanguages[l]); ++w) {
      seen[l][unions[l].position[0][w]] = base_.count(w, kLanguages[l]);
      for (const Lexicon::RowEntry& translation : base_.row(w, kLanguages[l])) {
        rows[l][unions[l].position[0][w]].push_back(
            {unions[1 - l].position[0][translation.target()], translation.probability()});
      }
    }
    for (const Bitext::Pair& pair : bitext_.pairs()) {
      if (pair.fold == without) continue;
      totals[l] += static_cast<std::uint32_t>(pair.words[l].size());
      for (const std::uint32_t word : pair.words[l]) seen[l][unions[l].position[1][word]] += 1;
    }
  }
  merge_rows(table, counts, {&unions[0].position[1], &unions[1].position[1]}, rows);
  for (std::size_t l = 0; l < 2; ++l) {
    // Rows of words that are not in the corpus are the base's, which was pruned in its own way.
    for (const std::uint32_t position : unions[l].position[1]) prune(rows[l][position], options_);
  }
  return compacted(unions, options_.keep_all, seen, rows, totals);
}

void Model1::merge_rows(const std::vector<Both>& table, const std::vector<Both>& counts,
                        const std::array<const std::vector<std::uint32_t>*, 2>& position,
                        std::array<std::vector<Row>, 2>& rows) const {
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
  // The base's row of a word keeps the weight that it had in the maximisation.
  for (std::size_t l = 0; l < 2; ++l) {
    for (std::size_t w = 0; w < observed[l].size(); ++w) {
      const float prior = prior_total_[l][w];
      for (RowEntry& translation : rows[l][(*position[l])[w]])
        translation.probability *= prior / (prior + observed[l][w] + 1e-9F);
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
      Row& row = rows[l][(*position[l])[words[l]]];
      const std::uint32_t target = (*position[1 - l])[words[1 - l]];
      if (prior_[slot][direction] > 0)
        std::erase_if(row, [&](const RowEntry& translation) { return translation.target == target; });
      row.push_back({target, table[slot][direction]});
    }
  }
}

}  // namespace songngu
