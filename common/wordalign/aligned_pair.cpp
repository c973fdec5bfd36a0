#include "common/wordalign/aligned_pair.h"

#include <algorithm>

#include "common/base/edit_distance.h"
#include "common/lexicon/lexicon.h"
#include "common/wordalign/hmm.h"

namespace songngu {
namespace {

constexpr float kSameShare = 0.6F;     // the chance of a word to be said by itself
constexpr float kFloor = 1e-4F;        // of words that are not known to say each other
constexpr float kLexiconShare = 0.5F;  // how far the lexicon's chances are believed, besides the table's

/// How surely two words are one name, number or quantity: 0 to 1.
float sameness(const SentenceWord& vi, const SentenceWord& en) {
  if (!vi.quantity.empty() && vi.quantity == en.quantity) return 1;
  if (vi.number || en.number) return vi.form == en.form ? 1 : 0;
  const bool name = (vi.capitalized && en.capitalized) || (!vi.loose && vi.form == en.form);
  if (!name) return 0;
  if (vi.folded == en.folded) return 1;
  const std::size_t longer = std::max(vi.folded.size(), en.folded.size());
  if (longer < 5) return 0;
  const std::size_t distance = edit_distance(vi.folded, en.folded, longer / 3);
  return 3 * distance <= longer ? kSameShare * (1 - static_cast<float>(distance) / static_cast<float>(longer))
                                : 0;
}

/// The words of a sentence pair as a lexicon knows them.
class LexiconWords {
 public:
  LexiconWords(const Lexicon& lexicon, const std::vector<SentenceWord>& vietnamese,
               const std::vector<SentenceWord>& english)
      : lexicon_(lexicon) {
    for (const SentenceWord& word : english) english_.push_back(lexicon_.find(word.form, Language::kEnglish));
    std::string compound;
    for (const SentenceWord& word : vietnamese) {
      syllables_.push_back(lexicon_.find(word.form, Language::kVietnamese));
      compound += word.form;
      const bool paired = word.follows && syllables_.size() > 1;
      compounds_.push_back(paired ? lexicon_.find(compound, Language::kVietnamese) : Lexicon::kUnknown);
      compound = word.form + ' ';
    }
    compounds_.push_back(Lexicon::kUnknown);
  }

  [[nodiscard]] bool is_compound(std::size_t vietnamese) const {
    return compounds_[vietnamese] != Lexicon::kUnknown;
  }

  /// Of a syllable, or of the word that it forms with a neighbour.
  [[nodiscard]] WordTable::Both chance(std::size_t vietnamese, std::size_t english) const {
    WordTable::Both best;
    for (const Lexicon::WordId word :
         {syllables_[vietnamese], compounds_[vietnamese], compounds_[vietnamese + 1]}) {
      best.english = std::max(best.english, linked(word, english_[english], Language::kVietnamese));
      best.vietnamese = std::max(best.vietnamese, linked(english_[english], word, Language::kEnglish));
    }
    return best;
  }

 private:
  [[nodiscard]] float linked(Lexicon::WordId word, Lexicon::WordId target, Language from) const {
    if (word == Lexicon::kUnknown || target == Lexicon::kUnknown) return 0;
    const auto row = lexicon_.row(word, from);
    const auto found = std::lower_bound(
        row.begin(), row.end(), target,
        [](const Lexicon::RowEntry& entry, Lexicon::WordId id) { return entry.target() < id; });
    return found != row.end() && found->target() == target ? found->probability() : 0;
  }

  const Lexicon& lexicon_;
  std::vector<Lexicon::WordId> syllables_;
  std::vector<Lexicon::WordId> compounds_;  // of each syllable with the one before it
  std::vector<Lexicon::WordId> english_;
};

}  // namespace

WordRange words_in(const std::vector<SentenceWord>& words, Span stretch) {
  const auto begin = std::find_if(words.begin(), words.end(),
                                  [&](const SentenceWord& word) { return word.span.end > stretch.begin; });
  const auto end = std::find_if(begin, words.end(),
                                [&](const SentenceWord& word) { return word.span.begin >= stretch.end; });
  return {static_cast<std::size_t>(begin - words.begin()), static_cast<std::size_t>(end - words.begin())};
}

Span span_of(const std::vector<SentenceWord>& words, WordRange range) {
  Span span{words[range.begin].span.begin, words[range.end - 1].span.end};
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (words[i].quantity.empty()) continue;
    const WordRange whole = words_in(words, words[i].quantity_span);
    if (whole.begin < range.begin || whole.end > range.end) continue;
    span = {std::min(span.begin, words[i].quantity_span.begin),
            std::max(span.end, words[i].quantity_span.end)};
  }
  return span;
}

AlignedPair::AlignedPair(std::string_view vietnamese, std::string_view english, const Lexicon* learned,
                         const WordTable& table)
    : words_{sentence_words(vietnamese, Language::kVietnamese), sentence_words(english, Language::kEnglish)} {
  for (const Language language : kLanguages) {
    for (const SentenceWord& word : words(language))
      ids_[index_of(language)].push_back(table.find(word.form, language));
  }
  compare(learned, table);
}

void AlignedPair::compare(const Lexicon* learned, const WordTable& table) {
  const auto& vi = words(Language::kVietnamese);
  const auto& en = words(Language::kEnglish);
  const LexiconWords lexicon(Lexicon::built_in(), vi, en);
  std::optional<LexiconWords> of_corpus;
  if (learned != nullptr) of_corpus.emplace(*learned, vi, en);
  std::vector<WordTable::Both> chances(vi.size() * en.size());
  lexical_.resize(chances.size());
  compounds_.resize(chances.size());
  for (std::size_t i = 0; i < vi.size(); ++i) {
    is_compound_.push_back(lexicon.is_compound(i));
    for (std::size_t j = 0; j < en.size(); ++j) {
      const std::size_t cell = i * en.size() + j;
      const WordTable::Both known = table.chance(ids_[0][i], ids_[1][j]);
      WordTable::Both listed = lexicon.chance(i, j);
      if (of_corpus) {
        const WordTable::Both there = of_corpus->chance(i, j);
        listed = {std::max(listed.english, there.english), std::max(listed.vietnamese, there.vietnamese)};
      }
      const float same = kSameShare * sameness(vi[i], en[j]);
      chances[cell] = {std::max({known.english, kLexiconShare * listed.english, same}),
                       std::max({known.vietnamese, kLexiconShare * listed.vietnamese, same})};
      lexical_[cell] = std::max(chances[cell].english, chances[cell].vietnamese);
      if (i > 0) compounds_[cell] = table.compound(ids_[1][j], ids_[0][i - 1], ids_[0][i]);
    }
  }
  if (chances.empty()) return;
  for (const Language language : kLanguages) align(table, language, chances);
}

void AlignedPair::align(const WordTable& table, Language generated,
                        const std::vector<WordTable::Both>& chances) {
  const std::size_t englishes = words(Language::kEnglish).size();
  const bool vietnamese = generated == Language::kVietnamese;
  Emissions emissions;
  emissions.states = words(other(generated)).size();
  const std::size_t length = words(generated).size();
  emissions.word.resize(length * emissions.states);
  for (std::size_t j = 0; j < length; ++j) {
    emissions.nothing.push_back(table.nothing(ids_[index_of(generated)][j], generated) + kFloor);
    for (std::size_t i = 0; i < emissions.states; ++i) {
      const WordTable::Both& both = chances[vietnamese ? j * englishes + i : i * englishes + j];
      emissions.word[j * emissions.states + i] = kFloor + (vietnamese ? both.vietnamese : both.english);
    }
  }
  posteriors_[index_of(generated)] = Hmm(emissions, table.jumps(generated)).posteriors();
}

namespace {

/// Where a sentence has a quantity, unless it has it more than once.
std::optional<Span> only_place_of(const std::string& quantity, const std::vector<SentenceWord>& words) {
  std::optional<Span> found;
  for (const SentenceWord& word : words) {
    if (word.quantity != quantity) continue;
    if (found && *found != word.quantity_span) return std::nullopt;
    found = word.quantity_span;
  }
  return found;
}

}  // namespace

std::optional<Span> same_quantity(const AlignedPair& pair, Language from, WordRange phrase) {
  const auto& words = pair.words(from);
  const std::string& quantity = words[phrase.begin].quantity;
  // Bare numbers are left to the model: "2009" is usually rendered "năm 2009".
  if (std::all_of(quantity.begin(), quantity.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  const auto mine = only_place_of(quantity, words);
  if (!mine) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool inside = i >= phrase.begin && i < phrase.end;
    if (inside != (words[i].quantity == quantity)) return std::nullopt;
  }
  return only_place_of(quantity, pair.words(other(from)));
}

}  // namespace songngu
