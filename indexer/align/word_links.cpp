#include "indexer/align/word_links.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "indexer/align/parameters.h"

namespace songngu {
namespace {

using Kind = LexicalWord::Kind;

float explained_share(const TypedWord& type, Language language, const Lexicon& lexicon) {
  double share = parameters::kExplainedUnknown;
  if (type.lexicon_id != Lexicon::kUnknown) {
    double kept = 0;
    for (const Lexicon::Link& link : lexicon.row(type.lexicon_id, language)) {
      if (lexicon.is_compound(link.target, other(language))) continue;
      kept += static_cast<double>(link.probability);
    }
    share = std::max(share, parameters::kExplained * std::min(1.0, kept));
  }
  if (type.word.kind == Kind::kName) share = std::max(share, parameters::kExplainedName);
  if (type.word.kind == Kind::kQuantity) share = std::max(share, parameters::kExplainedQuantity);
  return static_cast<float>(share);
}

void weigh_words(const std::vector<TypedWord>& types, Language language, const Lexicon& lexicon,
                 NumberedSide& side) {
  double total = 1;
  for (const TypedWord& type : types) total += type.occurrences;
  for (const TypedWord& type : types) {
    const double outside = lexicon.frequency(type.lexicon_id, language);
    const double inside = type.occurrences / total;
    side.background.push_back(
        static_cast<float>((1 - parameters::kEntryShare) * outside + parameters::kEntryShare * inside));
    side.explained.push_back(explained_share(type, language, lexicon));
  }
}

/// Strongest evidence of each pair of types, whichever way it was found.
class PairTable {
 public:
  explicit PairTable(std::size_t vietnamese) : rows_(vietnamese) {}

  void add(WordType vi, WordType en, double en_given_vi, double vi_given_en) {
    for (WordLink& link : rows_[vi]) {
      if (link.target != en) continue;
      link.forward = std::max(link.forward, static_cast<float>(en_given_vi));
      link.backward = std::max(link.backward, static_cast<float>(vi_given_en));
      return;
    }
    rows_[vi].push_back({en, static_cast<float>(en_given_vi), static_cast<float>(vi_given_en)});
  }

  void move_to(NumberedEntry& entry, std::size_t english) {
    auto& [vi_side, en_side] = entry.sides;
    en_side.links.resize(english);
    for (WordType vi = 0; vi < rows_.size(); ++vi) {
      for (const WordLink& link : rows_[vi])
        en_side.links[link.target].push_back({vi, link.backward, link.forward});
    }
    vi_side.links = std::move(rows_);
  }

 private:
  std::vector<std::vector<WordLink>> rows_;
};

void link_by_lexicon(const std::vector<TypedWord>& from, const std::vector<TypedWord>& to, Language language,
                     const Lexicon& lexicon, PairTable& table) {
  std::unordered_map<Lexicon::WordId, WordType> type_of;
  for (WordType type = 0; type < to.size(); ++type) {
    if (to[type].lexicon_id != Lexicon::kUnknown) type_of.emplace(to[type].lexicon_id, type);
  }
  for (WordType type = 0; type < from.size(); ++type) {
    if (from[type].lexicon_id == Lexicon::kUnknown) continue;
    for (const Lexicon::Link& link : lexicon.row(from[type].lexicon_id, language)) {
      const auto found = type_of.find(link.target);
      if (found == type_of.end()) continue;
      const auto probability = static_cast<double>(link.probability);
      if (language == Language::kVietnamese)
        table.add(type, found->second, probability, 0);
      else
        table.add(found->second, type, 0, probability);
    }
  }
}

/// Names written alike.
bool same_name(const TypedWord& vi, const TypedWord& en) {
  if (vi.word.kind == Kind::kQuantity || en.word.kind == Kind::kQuantity) return false;
  if (vi.foreign) return true;
  return vi.word.kind == Kind::kName && en.word.capitalized;
}

std::string_view digits_of(std::string_view term) {
  return term.substr(0, std::min(term.size(), term.find_first_not_of("0123456789.")));
}

/// How surely two quantities are the same: equal, or equal but for a unit that one side leaves out.
double same_quantity(const TypedWord& vi, const TypedWord& en) {
  const std::string_view a = vi.word.form;
  const std::string_view b = en.word.form;
  if (a == b) return parameters::kIdentity;
  const bool one_bare = digits_of(a) == a || digits_of(b) == b;
  return one_bare && !digits_of(a).empty() && digits_of(a) == digits_of(b) ? parameters::kIdentity / 3 : 0;
}

void link_by_identity(const std::vector<TypedWord>& vietnamese, const std::vector<TypedWord>& english,
                      PairTable& table) {
  std::unordered_multimap<std::string_view, WordType> by_folded;
  for (WordType en = 0; en < english.size(); ++en) {
    const LexicalWord& word = english[en].word;
    by_folded.emplace(word.kind == Kind::kQuantity ? digits_of(word.form) : std::string_view(word.folded),
                      en);
  }
  for (WordType vi = 0; vi < vietnamese.size(); ++vi) {
    const LexicalWord& word = vietnamese[vi].word;
    const bool quantity = word.kind == Kind::kQuantity;
    const auto [begin, end] =
        by_folded.equal_range(quantity ? digits_of(word.form) : std::string_view(word.folded));
    for (auto found = begin; found != end; ++found) {
      const TypedWord& other = english[found->second];
      if (quantity != (other.word.kind == Kind::kQuantity)) continue;
      const double sure = quantity ? same_quantity(vietnamese[vi], other)
                                   : (same_name(vietnamese[vi], other) ? parameters::kIdentity : 0);
      if (sure > 0) table.add(vi, found->second, sure, sure);
    }
  }
}

void link_joined(const std::vector<JoinedName>& joined, const std::vector<TypedWord>& english,
                 PairTable& table) {
  std::unordered_map<std::string_view, WordType> by_folded;
  for (WordType en = 0; en < english.size(); ++en) {
    if (english[en].word.capitalized) by_folded.emplace(english[en].word.folded, en);
  }
  for (const JoinedName& name : joined) {
    const auto found = by_folded.find(name.folded);
    if (found == by_folded.end()) continue;
    table.add(name.first, found->second, parameters::kIdentity, parameters::kIdentity / 2);
    table.add(name.second, found->second, parameters::kIdentity, parameters::kIdentity / 2);
  }
}

}  // namespace

void link_words(const std::vector<TypedWord>& vietnamese, const std::vector<JoinedName>& joined,
                const std::vector<TypedWord>& english, const Lexicon& lexicon, NumberedEntry& entry) {
  weigh_words(vietnamese, Language::kVietnamese, lexicon, entry.sides[0]);
  weigh_words(english, Language::kEnglish, lexicon, entry.sides[1]);
  PairTable table(vietnamese.size());
  link_by_lexicon(vietnamese, english, Language::kVietnamese, lexicon, table);
  link_by_lexicon(english, vietnamese, Language::kEnglish, lexicon, table);
  link_by_identity(vietnamese, english, table);
  link_joined(joined, english, table);
  table.move_to(entry, english.size());
}

}  // namespace songngu
