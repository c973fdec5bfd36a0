#include "indexer/align/numbered_entry.h"

#include <algorithm>
#include <unordered_map>

#include "common/lexicon/words.h"
#include "common/text/normalize.h"
#include "common/text/sentence.h"
#include "common/text/syllable.h"
#include "common/text/utf8.h"
#include "indexer/align/word_links.h"

namespace songngu {
namespace {

/// Numbers the words of one language.
class Numbering {
 public:
  explicit Numbering(Language language, const Lexicon& lexicon) : language_(language), lexicon_(lexicon) {}

  Sentence read(std::string_view text, Segment segment) {
    Sentence sentence;
    sentence.segment = segment;
    // Of the composed form: a text that comes decomposed is not longer for it.
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
  std::string_view rest = passage.text;  // from code point `at` on: a line may have a million sentences
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

/// A bullet that joins several statements puts a full stop or a semicolon between them.
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
  link_words(numberings[0].types(), numberings[0].joined(), numberings[1].types(), lexicon, numbered);
  return numbered;
}

}  // namespace songngu
