#include "indexer/align/document.h"

#include <algorithm>
#include <unordered_map>

#include "common/lexicon/compound.h"
#include "common/lexicon/words.h"
#include "common/text/sentence.h"
#include "common/text/token.h"
#include "common/text/utf8.h"
#include "indexer/align/word_links.h"

namespace songngu {
namespace {

std::vector<LexicalWord> words_of(std::string_view text, Language language, const Lexicon& lexicon) {
  auto words = lexical_words(text, language);
  return language == Language::kVietnamese ? join_compounds(std::move(words), lexicon) : words;
}

/// Numbers the words of one language.
class Numbering {
 public:
  explicit Numbering(Language language, const Lexicon& lexicon) : language_(language), lexicon_(lexicon) {}

  Sentence read(std::string_view text, Segment segment) {
    Sentence sentence;
    sentence.segment = segment;
    sentence.length = static_cast<float>(segment.span.size());
    for (LexicalWord& word : words_of(text, language_, lexicon_)) {
      sentence.words.push_back(add(std::move(word)));
    }
    return sentence;
  }

  [[nodiscard]] std::vector<TypedWord>& types() { return types_; }

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

  Language language_;
  const Lexicon& lexicon_;
  std::unordered_map<std::string, WordType> ids_;
  std::vector<TypedWord> types_;
};

void read_passage(const Passage& passage, std::uint32_t index, Numbering& numbering, DocumentSide& side) {
  bool opens = true;
  for (const Span span : split_sentences(passage.text)) {
    side.sentences.push_back(numbering.read(slice(passage.text, span), {index, span}));
    side.sentences.back().opens_paragraph = opens;
    opens = false;
  }
}

}  // namespace

std::vector<std::string> teaching_words(std::string_view text, Language language, const Lexicon& lexicon) {
  std::vector<std::string> forms;
  for (LexicalWord& word : words_of(text, language, lexicon)) forms.push_back(std::move(word.form));
  return forms;
}

Document make_document(const Entry& entry, const Lexicon& lexicon, const AlignOptions& options) {
  Document document;
  std::array numberings{Numbering(Language::kVietnamese, lexicon), Numbering(Language::kEnglish, lexicon)};
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    const auto language = static_cast<std::size_t>(passage.language);
    if (passage.kind == Kind::kHeading || passage.kind == Kind::kBody) {
      read_passage(passage, i, numberings[language], document.sides[language]);
      continue;
    }
    const Segment whole{i, {0, code_point_count(passage.text)}};
    auto& bullets = passage.language == Language::kVietnamese ? document.bullets : document.english_bullets;
    bullets.push_back(numberings[language].read(passage.text, whole));
  }
  link_words(numberings[0].types(), numberings[1].types(), lexicon, options, document);
  return document;
}

}  // namespace songngu
