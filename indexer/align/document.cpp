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

/// Syllables of the Vietnamese words: what two texts of that language are compared by.
void divide_words(const std::vector<TypedWord>& types, const Lexicon& lexicon, const AlignOptions& options,
                  Document& document) {
  std::unordered_map<std::string_view, std::uint32_t> ids;
  std::vector<std::string_view> forms;
  std::vector<double> seen;
  double total = 1;
  for (const TypedWord& type : types) {
    auto& syllables = document.syllables.emplace_back();
    for (std::string_view rest = type.word.form; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const auto [place, fresh] = ids.emplace(rest.substr(0, end), static_cast<std::uint32_t>(forms.size()));
      if (fresh) {
        forms.push_back(place->first);
        seen.push_back(0);
      }
      syllables.push_back(place->second);
      seen[place->second] += type.occurrences;
      total += type.occurrences;
      rest.remove_prefix(std::min(rest.size(), end + 1));
    }
  }
  for (std::size_t s = 0; s < forms.size(); ++s) {
    const double outside =
        lexicon.frequency(lexicon.find(forms[s], Language::kVietnamese), Language::kVietnamese);
    document.syllable_background.push_back(static_cast<float>((1 - options.document_share) * outside +
                                                              options.document_share * seen[s] / total));
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
    if (passage.language != Language::kVietnamese) continue;
    for (const Span span : statements_of(passage.text)) {
      document.statements.push_back(numberings[0].read(slice(passage.text, span), {i, span}));
    }
  }
  link_words(numberings[0].types(), numberings[1].types(), lexicon, options, document);
  divide_words(numberings[0].types(), lexicon, options, document);
  return document;
}

}  // namespace songngu
