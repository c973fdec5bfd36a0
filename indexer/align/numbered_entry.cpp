#include "indexer/align/numbered_entry.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/lexicon/words.h"
#include "common/text/sentence/sentence.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/syllable.h"
#include "indexer/align/parameters.h"

namespace songngu {
namespace {

// Which word types of an entry can translate each other: by the lexicon, as equal names, as equal quantities.

struct TypedWord {
  LexicalWord word;
  Lexicon::WordId lexicon_id = Lexicon::kUnknown;
  bool foreign = false;  ///< not a Vietnamese syllable
  std::uint32_t occurrences = 0;
};

/// Two adjacent capitalised Vietnamese words, folded and written as one word, as English writes some names:
/// "danang" for "Đà Nẵng".
struct JoinedName {
  std::string folded;
  WordType first = 0;
  WordType second = 0;
};

using Kind = LexicalWord::Kind;

float explained_share(const TypedWord& type, Language language, const Lexicon& lexicon) {
  double share = parameters::kExplainedUnknown;
  if (type.lexicon_id != Lexicon::kUnknown) {
    double kept = 0;
    for (const Lexicon::RowEntry& translation : lexicon.row(type.lexicon_id, language)) {
      if (lexicon.is_compound(translation.target(), other(language))) continue;
      kept += static_cast<double>(translation.probability());
    }
    share = std::max(share, parameters::kExplained * std::min(1.0, kept));
  }
  if (type.word.kind == Kind::kName) share = std::max(share, parameters::kExplainedName);
  if (type.word.kind == Kind::kQuantity) share = std::max(share, parameters::kExplainedQuantity);
  return static_cast<float>(share);
}

std::string_view digits_of(std::string_view term) {
  return term.substr(0, std::min(term.size(), term.find_first_not_of("0123456789.")));
}

/// Whether the quantity has two digits or more, besides zeros at its ends, and is not a year.
bool is_rare_figure(const LexicalWord& word) {
  if (word.kind != Kind::kQuantity) return false;
  const std::string_view number = digits_of(word.form);
  const bool year = number == word.form && number.size() == 4 && number >= "1000" && number < "2100";
  const std::size_t first = number.find_first_of("123456789");
  const std::size_t last = number.find_last_of("123456789");
  return !year && first != last;
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
    side.rare_figures.push_back(is_rare_figure(type.word) ? type.word.form : std::string());
  }
}

/// The highest probabilities of each pair of types, whichever way they were found.
class PairTable {
 public:
  explicit PairTable(std::size_t vietnamese) : rows_(vietnamese) {}

  void add(WordType vi, WordType en, double en_given_vi, double vi_given_en) {
    for (WordTranslation& known : rows_[vi]) {
      if (known.target != en) continue;
      known.forward = std::max(known.forward, static_cast<float>(en_given_vi));
      known.backward = std::max(known.backward, static_cast<float>(vi_given_en));
      return;
    }
    rows_[vi].push_back({en, static_cast<float>(en_given_vi), static_cast<float>(vi_given_en)});
  }

  void move_to(NumberedEntry& entry, std::size_t english) {
    auto& [vi_side, en_side] = entry.sides;
    en_side.translations.resize(english);
    for (WordType vi = 0; vi < rows_.size(); ++vi) {
      for (const WordTranslation& known : rows_[vi])
        en_side.translations[known.target].push_back({vi, known.backward, known.forward});
    }
    vi_side.translations = std::move(rows_);
  }

 private:
  std::vector<std::vector<WordTranslation>> rows_;
};

void add_lexicon_translations(const std::vector<TypedWord>& from, const std::vector<TypedWord>& to,
                              Language language, const Lexicon& lexicon, PairTable& table) {
  std::unordered_map<Lexicon::WordId, WordType> type_of;
  for (WordType type = 0; type < to.size(); ++type) {
    if (to[type].lexicon_id != Lexicon::kUnknown) type_of.emplace(to[type].lexicon_id, type);
  }
  for (WordType type = 0; type < from.size(); ++type) {
    if (from[type].lexicon_id == Lexicon::kUnknown) continue;
    for (const Lexicon::RowEntry& translation : lexicon.row(from[type].lexicon_id, language)) {
      const auto found = type_of.find(translation.target());
      if (found == type_of.end()) continue;
      const auto probability = static_cast<double>(translation.probability());
      if (language == Language::kVietnamese)
        table.add(type, found->second, probability, 0);
      else
        table.add(found->second, type, 0, probability);
    }
  }
}

/// Whether both are names, given that they are written alike.
bool same_name(const TypedWord& vi, const TypedWord& en) {
  if (vi.word.kind == Kind::kQuantity || en.word.kind == Kind::kQuantity) return false;
  if (vi.foreign) return true;
  return vi.word.kind == Kind::kName && en.word.capitalized;
}

/// The probability that two quantities are the same: equal, or equal but for a unit that one side leaves out.
double same_quantity(const TypedWord& vi, const TypedWord& en) {
  const std::string_view a = vi.word.form;
  const std::string_view b = en.word.form;
  if (a == b) return parameters::kIdentity;
  const bool one_bare = digits_of(a) == a || digits_of(b) == b;
  return one_bare && !digits_of(a).empty() && digits_of(a) == digits_of(b) ? parameters::kIdentity / 3 : 0;
}

void add_identical_words(const std::vector<TypedWord>& vietnamese, const std::vector<TypedWord>& english,
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
      const double probability = quantity ? same_quantity(vietnamese[vi], other)
                                          : (same_name(vietnamese[vi], other) ? parameters::kIdentity : 0);
      if (probability > 0) table.add(vi, found->second, probability, probability);
    }
  }
}

void add_joined_names(const std::vector<JoinedName>& joined, const std::vector<TypedWord>& english,
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

/// Fills background, explained and translations of both sides.
void find_translations(const std::vector<TypedWord>& vietnamese, const std::vector<JoinedName>& joined,
                       const std::vector<TypedWord>& english, const Lexicon& lexicon, NumberedEntry& entry) {
  weigh_words(vietnamese, Language::kVietnamese, lexicon, entry.sides[0]);
  weigh_words(english, Language::kEnglish, lexicon, entry.sides[1]);
  PairTable table(vietnamese.size());
  add_lexicon_translations(vietnamese, english, Language::kVietnamese, lexicon, table);
  add_lexicon_translations(english, vietnamese, Language::kEnglish, lexicon, table);
  add_identical_words(vietnamese, english, table);
  add_joined_names(joined, english, table);
  table.move_to(entry, english.size());
}

/// Numbers the words of one language.
class Numbering {
 public:
  explicit Numbering(Language language, const Lexicon& lexicon) : language_(language), lexicon_(lexicon) {}

  Sentence read(std::string_view text, Segment segment) {
    Sentence sentence;
    sentence.segment = segment;
    // Of the composed form: decomposed text would count as longer.
    sentence.length = static_cast<float>(code_point_count(to_nfc(text)));
    bool after_name = false;
    for (LexicalWord& word : lexical_words(text, language_)) {
      const bool name = word.capitalized;
      sentence.words.push_back(add(std::move(word)));
      if (name && after_name) join(*(sentence.words.end() - 2), sentence.words.back());
      after_name = name;
    }
    return sentence;
  }

  [[nodiscard]] const std::vector<TypedWord>& types() const { return types_; }
  [[nodiscard]] const std::vector<JoinedName>& joined() const { return joined_; }

 private:
  WordType add(LexicalWord&& word) {
    const auto [place, fresh] = ids_.emplace(word.form, static_cast<WordType>(types_.size()));
    if (fresh) {
      TypedWord type;
      type.lexicon_id = lexicon_.find(word.form, language_);
      type.foreign = word.kind != LexicalWord::Kind::kQuantity && !is_vietnamese_syllable(word.folded);
      type.word = std::move(word);
      types_.push_back(std::move(type));
    } else if (word.kind == LexicalWord::Kind::kName) {
      types_[place->second].word.kind = LexicalWord::Kind::kName;
    }
    ++types_[place->second].occurrences;
    return place->second;
  }

  void join(WordType first, WordType second) {
    if (language_ != Language::kVietnamese) return;
    joined_.push_back({types_[first].word.folded + types_[second].word.folded, first, second});
  }

  Language language_;
  const Lexicon& lexicon_;
  std::unordered_map<std::string, WordType> ids_;
  std::vector<TypedWord> types_;
  std::vector<JoinedName> joined_;
};

void read_passage(const Passage& passage, std::uint32_t index, Numbering& numbering, NumberedSide& side) {
  bool opens = true;
  std::string_view rest =
      passage.text;  // from code point `at` on, so that a line of a million sentences is read once
  std::uint32_t at = 0;
  for (const Span span : split_sentences(passage.text)) {
    const std::string_view text = slice(rest, {span.begin - at, span.end - at});
    rest.remove_prefix(static_cast<std::size_t>(text.end() - rest.begin()));
    at = span.end;
    side.sentences.push_back(numbering.read(text, {index, span}));
    side.sentences.back().opens_paragraph = opens;
    opens = false;
  }
}

void note_repetitions(std::vector<Sentence>& sentences, std::size_t types) {
  std::vector<std::size_t> last_seen(types, 0);  // sentence of each word, from 1
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const WordType word : sentences[i].words) {
      if (i > 0 && last_seen[word] == i) sentences[i].repeated.push_back(word);
    }
    for (const WordType word : sentences[i].words) last_seen[word] = i + 1;
  }
}

/// The statements of a bullet: a full stop or a semicolon separates them.
std::vector<Span> statements_of(std::string_view text) {
  std::vector<Span> statements;
  for (const Span sentence : split_sentences(text)) {
    const std::string_view bytes = slice(text, sentence);
    Span rest = sentence;
    for (std::size_t from = 0, at = bytes.find(';'); at != std::string_view::npos;
         at = bytes.find(';', from)) {
      const std::uint32_t size = code_point_count(bytes.substr(from, at + 1 - from));
      statements.push_back({rest.begin, rest.begin + size});
      rest.begin += size;
      from = at + 1;
    }
    if (!rest.empty()) statements.push_back(rest);
  }
  return statements;
}

}  // namespace

std::vector<std::string> teaching_words(std::string_view text, Language language) {
  std::vector<std::string> forms;
  for (LexicalWord& word : lexical_words(text, language)) forms.push_back(std::move(word.form));
  return forms;
}

NumberedEntry number_entry(const Entry& entry, const Lexicon& lexicon) {
  NumberedEntry numbered;
  std::array numberings{Numbering(Language::kVietnamese, lexicon), Numbering(Language::kEnglish, lexicon)};
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    const auto language = index_of(passage.language);
    if (is_article(passage.kind)) {
      read_passage(passage, i, numberings[language], numbered.sides[language]);
      continue;
    }
    if (passage.language != Language::kVietnamese) continue;
    for (const Span span : statements_of(passage.text)) {
      numbered.statements.push_back(numberings[0].read(slice(passage.text, span), {i, span}));
    }
  }
  for (std::size_t side = 0; side < numberings.size(); ++side) {
    note_repetitions(numbered.sides[side].sentences, numberings[side].types().size());
  }
  find_translations(numberings[0].types(), numberings[0].joined(), numberings[1].types(), lexicon, numbered);
  return numbered;
}

}  // namespace songngu
