#include "searcher/query/terms/translate.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/stop_words.h"
#include "common/lexicon/lexicon.h"
#include "common/lexicon/words.h"
#include "common/model/number_style.h"
#include "common/text/quantity/quantity.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/stem.h"
#include "common/text/word/syllable.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {
namespace {

std::vector<std::string> split_at_space(const std::string& form) {
  const std::size_t space = form.find(' ');
  if (space == std::string::npos) return {form};
  return {form.substr(0, space), form.substr(space + 1)};
}

/// Both directions must know of a translation, or it is mostly a word that occurs next to the right one: the
/// geometric mean of the two probabilities.
double likelihood(const Lexicon& lexicon, Lexicon::WordId word, const Lexicon::RowEntry& entry,
                  Language from) {
  const double back = lexicon.probability(entry.target(), word, other(from));
  return std::sqrt(entry.probability() * std::max(back, kLeastReverseProbability));
}

/// The translations of one form, likeliest first; the probability of the first is 1.
std::vector<Alternative> looked_up(const std::string& form, Language from) {
  const Lexicon& lexicon = Lexicon::built_in();
  const Lexicon::WordId word = lexicon.find(form, from);
  if (word == Lexicon::kUnknown) return {};
  const bool into_english = from == Language::kVietnamese;
  std::vector<Alternative> found;
  for (const Lexicon::RowEntry& entry : lexicon.row(word, from)) {
    if (entry.probability() < kLeastProbability) continue;
    const std::string translation(lexicon.word(entry.target(), other(from)));
    if (is_function_word(translation, other(from))) continue;
    found.push_back({.forms = split_at_space(translation),
                     .compare = into_english ? Alternative::Compare::kStem : Alternative::Compare::kExact,
                     .probability = likelihood(lexicon, word, entry, from)});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Alternative& a, const Alternative& b) { return a.probability > b.probability; });
  if (found.size() > kTranslationsAsked) found.resize(kTranslationsAsked);
  const double most = found.empty() ? 1 : found.front().probability;
  for (Alternative& alternative : found) alternative.probability /= most;
  return found;
}

/// A word as the lexicon has it, with what its spelling shows of it.
struct Source {
  LexicalWord word;
  std::vector<Span> places;
  std::vector<std::string> folded;  // of each word
  bool may_be_same = false;         // in the other language: it is a name, or foreign
  bool function = false;
  bool follows_previous = false;
};

Source source_of(const QueryWord& typed, Language language, bool clear) {
  const std::string folded(without_possessive(typed.token.folded));
  const bool foreign = !is_vietnamese_syllable(folded);
  Source source;
  source.word.form = language == Language::kEnglish || foreign ? stem(folded) : intended(typed).exact;
  source.word.folded = folded;
  source.word.capitalized = typed.token.capitalized;
  source.places = {typed.token.span};
  source.folded = {folded};
  source.may_be_same = foreign || typed.is_name || !clear;
  source.function = typed.function;
  source.follows_previous = typed.follows_previous;
  return source;
}

Source joined(Source first, Source second, LexicalWord word) {
  first.word = std::move(word);
  first.places.insert(first.places.end(), second.places.begin(), second.places.end());
  first.folded.push_back(std::move(second.folded.front()));
  first.may_be_same = first.may_be_same && second.may_be_same;
  first.function = first.function && second.function;
  return first;
}

/// Joins the syllables of Vietnamese words, among words that are next to each other.
std::vector<Source> with_compounds(std::vector<Source> words) {
  std::vector<Source> all;
  for (std::size_t begin = 0; begin < words.size();) {
    std::vector<LexicalWord> run{words[begin].word};
    while (begin + run.size() < words.size() && words[begin + run.size()].follows_previous)
      run.push_back(words[begin + run.size()].word);
    for (LexicalWord& word : join_compounds(std::move(run), Lexicon::built_in())) {
      const bool pair = word.form.find(' ') != std::string::npos;
      all.push_back(pair ? joined(std::move(words[begin]), std::move(words[begin + 1]), std::move(word))
                         : std::move(words[begin]));
      begin += pair ? 2 : 1;
    }
  }
  return all;
}

class Translator {
 public:
  Translator(const CollectionStatistics& statistics, Language from)
      : statistics_(statistics), into_(other(from)) {}

  [[nodiscard]] TranslatedWord translate(const Source& source) const {
    TranslatedWord made{.places = source.places,
                        .word = source.word.form,
                        .alternatives = looked_up(source.word.form, other(into_)),
                        .idf = 0,
                        .terms = {}};
    if (source.may_be_same || made.alternatives.empty()) add_same(source, made.alternatives);
    add_terms(made);
    return made;
  }

 private:
  /// The word itself; of two words also as one ("hanoi").
  static void add_same(const Source& source, std::vector<Alternative>& alternatives) {
    Alternative same{.forms = {}, .compare = Alternative::Compare::kStem, .probability = 1};
    for (const std::string& folded : source.folded) same.forms.push_back(stem(folded));
    const bool known = std::any_of(alternatives.begin(), alternatives.end(),
                                   [&](const Alternative& one) { return one.forms == same.forms; });
    if (known) return;
    if (same.forms.size() > 1)
      alternatives.push_back(
          {.forms = {stem(source.word.folded)}, .compare = same.compare, .probability = 1});
    alternatives.push_back(std::move(same));
  }

  /// The terms of a form: its spellings if diacritics do not matter.
  [[nodiscard]] std::vector<std::string> terms_of(const Alternative& alternative,
                                                  const std::string& form) const {
    if (alternative.compare == Alternative::Compare::kStem) return stem_spellings(statistics_, into_, form);
    Token token;
    token.exact = form;
    token.folded = folded_form(form);
    return {word_term(into_, token)};
  }

  void add_terms(TranslatedWord& made) const {
    double expected = 0;
    for (const Alternative& alternative : made.alternatives) {
      Xapian::doccount fewest = statistics_.passages(into_);
      for (const std::string& form : alternative.forms) {
        const std::vector<std::string> terms = terms_of(alternative, form);
        const Xapian::doccount found = frequency_of_any(statistics_, into_, terms);
        fewest = std::min(fewest, found);
        const double weight = alternative.probability * statistics_.idf(found, into_) /
                              static_cast<double>(alternative.forms.size());
        for (const std::string& term : terms) add_term(term, weight, made.terms);
      }
      expected += alternative.probability * fewest;
    }
    const double most = statistics_.passages(into_);
    made.idf = statistics_.idf(static_cast<Xapian::doccount>(std::lround(std::min(expected, most))), into_);
  }

  void add_term(const std::string& term, double weight, SynonymGroup& terms) const {
    if (statistics_.frequency(term) == 0) return;
    const auto same =
        std::find_if(terms.begin(), terms.end(), [&](const WeightedTerm& one) { return one.term == term; });
    if (same == terms.end()) {
      terms.push_back({term, weight});
    } else {
      same->weight = std::max(same->weight, weight);
    }
  }

  const CollectionStatistics& statistics_;
  Language into_;
};

}  // namespace

Language language_asked(const std::vector<QueryWord>& words) {
  if (const auto language = language_of(words)) return *language;
  const bool syllables = std::all_of(words.begin(), words.end(), [](const QueryWord& word) {
    return word.in_quantity || is_vietnamese_syllable(word.token.folded);
  });
  return syllables ? Language::kVietnamese : Language::kEnglish;
}

std::vector<TranslatedWord> translate(const CollectionStatistics& statistics,
                                      const std::vector<QueryWord>& words, Language language, bool clear) {
  std::vector<Source> sources;
  for (const QueryWord& word : words) sources.push_back(source_of(word, language, clear));
  if (language == Language::kVietnamese) sources = with_compounds(std::move(sources));
  const Translator translator(statistics, language);
  std::vector<TranslatedWord> translated;
  for (const Source& source : sources) {
    if (!source.function) translated.push_back(translator.translate(source));
  }
  return translated;
}

std::vector<TranslatedWord> translate(const CollectionStatistics& statistics, std::string_view text,
                                      Language language) {
  std::vector<QueryWord> words;
  for (const Token& token : tokenize(text)) {
    QueryWord word;
    word.token = token;
    word.function = is_function_word(token, language);
    word.is_name = token.capitalized && !words.empty();
    append_neighbour(std::move(word), words);
  }
  std::vector<TranslatedWord> all = translate(statistics, words, language, true);
  for (const Quantity& quantity : find_quantities(text, number_style(language))) {
    const std::string term = schema::term(schema::kQuantity, quantity.term);
    if (statistics.frequency(term) == 0) continue;
    all.push_back(translated_quantity(statistics, quantity.span, quantity.term,
                                      {{term, statistics.idf(statistics.frequency(term))}}));
  }
  std::set<std::string> seen;
  std::erase_if(
      all, [&](const TranslatedWord& word) { return word.terms.empty() || !seen.insert(word.word).second; });
  return all;
}

TranslatedWord translated_quantity(const CollectionStatistics& statistics, Span place,
                                   const std::string& quantity, SynonymGroup terms) {
  Xapian::doccount found = 0;
  for (const WeightedTerm& term : terms) found += statistics.frequency(term.term);
  TranslatedWord made{.places = {place},
                      .word = quantity,
                      .alternatives = {},
                      .idf = statistics.idf(std::min(found, statistics.xapian().get_doccount())),
                      .terms = {}};
  for (const WeightedTerm& term : terms)
    made.alternatives.push_back(
        {.forms = {term.term.substr(1)}, .compare = Alternative::Compare::kQuantity, .probability = 1});
  made.terms = std::move(terms);
  return made;
}

}  // namespace songngu
