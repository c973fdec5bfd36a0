#include "searcher/render/entry_rows.h"

#include <map>

#include "common/base/disjoint_sets.h"

namespace songngu {
namespace {

/// For each hit the smallest index of the hits that it corresponds to, directly or through others.
std::vector<std::size_t> linked_by(const std::vector<Hit>& entry) {
  std::map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < entry.size(); ++i) by_id.emplace(entry[i].id, i);
  DisjointSets sets(entry.size());
  for (std::size_t i = 0; i < entry.size(); ++i) {
    const auto& counterpart = entry[i].counterpart;
    if (!is_article(entry[i].kind) || !counterpart || counterpart->relation != Relation::kTranslation)
      continue;
    for (const CounterpartPassage& passage : counterpart->passages) {
      const auto found = by_id.find(passage.id);
      if (found == by_id.end() || !is_article(entry[found->second].kind)) continue;
      sets.join(i, found->second);
    }
  }
  std::vector<std::size_t> smallest(entry.size());
  for (std::size_t i = 0; i < entry.size(); ++i) smallest[i] = sets.find(i);
  return smallest;
}

}  // namespace

std::vector<EntryRow> entry_rows(const std::vector<Hit>& entry) {
  const std::vector<std::size_t> smallest = linked_by(entry);
  std::map<std::size_t, EntryRow> rows;  // by their smallest index
  for (std::size_t i = 0; i < entry.size(); ++i) {
    if (!is_article(entry[i].kind)) continue;
    EntryRow& row = rows[smallest[i]];
    (entry[i].language == Language::kVietnamese ? row.vi : row.en).push_back(i);
  }
  std::vector<EntryRow> result;
  std::map<std::size_t, EntryRow> english_only;  // by position
  for (auto& [root, row] : rows) {
    if (row.vi.empty()) english_only.emplace(row.en.front(), std::move(row));
  }
  const auto place_english_before = [&](std::size_t position) {
    while (!english_only.empty() && english_only.begin()->first < position) {
      result.push_back(std::move(english_only.extract(english_only.begin()).mapped()));
    }
  };
  std::map<std::size_t, const EntryRow*> by_vietnamese;
  for (const auto& [root, row] : rows) {
    if (!row.vi.empty()) by_vietnamese.emplace(row.vi.front(), &row);
  }
  for (const auto& [first, row] : by_vietnamese) {
    if (!row->en.empty()) place_english_before(row->en.front());
    result.push_back(*row);
  }
  place_english_before(entry.size());
  return result;
}

}  // namespace songngu
