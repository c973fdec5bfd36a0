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
#include "common/lexicon/readings.h"
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

/// Puts them in order, and makes the probability of the first 1.
void keep_likeliest(std::vector<Alternative>& found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Alternative& a, const Alternative& b) { return a.probability > b.probability; });
  if (found.size() > kTranslationsAsked) found.resize(kTranslationsAsked);
  const double most = found.empty() ? 1 : found.front().probability;
  for (Alternative& alternative : found) alternative.probability /= most;
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
  keep_likeliest(found);
  return found;
}

/// The translations of all readings of a word, each by the probability of the reading.
std::vector<Alternative> looked_up(const std::vector<Reading>& readings, Language from) {
  if (readings.size() == 1) return looked_up(readings.front().form, from);
  std::vector<Alternative> all;
  for (const Reading& reading : readings) {
    if (reading.probability < kLeastReadingAsked) break;
    for (Alternative& one : looked_up(reading.form, from)) {
      one.probability *= reading.probability;
      const auto same = std::find_if(all.begin(), all.end(),
                                     [&](const Alternative& known) { return known.forms == one.forms; });
      if (same == all.end()) {
        all.push_back(std::move(one));
      } else {
        same->probability += one.probability;
      }
    }
  }
  keep_likeliest(all);
  return all;
}

/// A word as the lexicon has it, with what its spelling shows of it.
struct Source {
  LexicalWord word;
  std::vector<Reading> readings;  // what may have been intended
  std::vector<Span> places;
  std::vector<std::string> folded;  // of each word
  bool may_be_same = false;         // in the other language: it is a name, or foreign
  bool function = false;
  bool is_name = false;
  bool bare = false;  // may lack its diacritics
  bool follows_previous = false;
};

/// The share of all words of the lexicon that are this syllable, with any diacritics; 0 if it has none.
double vietnamese_frequency(const std::string& folded) {
  const Lexicon& lexicon = Lexicon::built_in();
  double sum = 0;
  for (const Lexicon::WordId id : words_typed_as({{folded, true}}, lexicon))
    sum += lexicon.frequency(id, Language::kVietnamese);
  return sum;
}

/// The share of a syllable's occurrences that have no diacritics.
double share_without_marks(const std::string& folded) {
  const Lexicon& lexicon = Lexicon::built_in();
  const double bare = lexicon.frequency(lexicon.find(folded, Language::kVietnamese), Language::kVietnamese);
  return bare / std::max(bare, vietnamese_frequency(folded));
}

/// Whether a Vietnamese query seems to lack diacritics. It does if no word has any. Else two assumptions are
/// compared: every word lacks its diacritics with probability 1/2, or every word is typed as it is meant.
bool leaves_out_marks(const std::vector<QueryWord>& words) {
  double odds = kTypedAsMeant;  // logarithm
  bool any_marked = false;
  for (const QueryWord& word : words) {
    any_marked = any_marked || word.has_diacritics;
    if (word.has_diacritics) {
      odds += std::log(2.0);
    } else if (!word.token.capitalized && is_vietnamese_syllable(word.token.folded)) {
      odds += std::log(share_without_marks(word.token.folded));
    }
  }
  return !any_marked || odds < 0;
}

Source source_of(const QueryWord& typed, Language language, bool clear, bool marks_left_out) {
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
  source.is_name = typed.is_name;
  source.bare = marks_left_out && language == Language::kVietnamese && !foreign && !typed.has_diacritics;
  if (source.bare) source.word.form = folded;
  source.readings = {{source.word.form, 1}};
  source.follows_previous = typed.follows_previous;
  return source;
}

Source joined(Source first, Source second) {
  first.word.form += ' ' + second.word.form;
  first.word.folded += second.word.folded;
  first.places.insert(first.places.end(), second.places.begin(), second.places.end());
  first.folded.push_back(std::move(second.folded.front()));
  first.may_be_same = first.may_be_same && second.may_be_same;
  first.function = first.function && second.function;
  first.is_name = first.is_name || second.is_name;
  first.bare = first.bare || second.bare;
  return first;
}

/// Whether all syllables of a reading are function words.
bool means_little(const std::string& form) {
  const std::vector<std::string> syllables = split_at_space(form);
  return std::all_of(syllables.begin(), syllables.end(), [](const std::string& syllable) {
    return is_function_word(syllable, Language::kVietnamese);
  });
}

void decide_readings(ReadWord read, Source& source) {
  if (source.bare) {
    double function = 0;
    for (const Reading& reading : read.readings) {
      if (means_little(reading.form)) function += reading.probability;
    }
    source.function = !source.is_name && function > 0.5;
    source.word.form = read.readings.front().form;
  }
  source.readings = std::move(read.readings);
}

/// Joins the syllables of Vietnamese words, among words that are next to each other.
std::vector<Source> with_compounds(std::vector<Source> words) {
  std::vector<Source> all;
  for (std::size_t begin = 0; begin < words.size();) {
    std::vector<TypedSyllable> run;
    do {
      const Source& word = words[begin + run.size()];
      run.push_back({word.word.form, word.bare});
    } while (begin + run.size() < words.size() && words[begin + run.size()].follows_previous);
    for (ReadWord& word : read_words(run, Lexicon::built_in())) {
      all.push_back(word.syllables == 2 ? joined(std::move(words[begin]), std::move(words[begin + 1]))
                                        : std::move(words[begin]));
      begin += word.syllables;
      decide_readings(std::move(word), all.back());
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
                        .alternatives = looked_up(source.readings, other(into_)),
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

AskedLanguage language_asked(const std::vector<QueryWord>& words) {
  if (const auto language = language_of(words)) return {*language, true};
  const Lexicon& lexicon = Lexicon::built_in();
  std::set<std::string> different;
  double odds = 0;  // logarithm: that it is Vietnamese
  for (const QueryWord& word : words) {
    // Names say nothing: those of Vietnam are also in English queries.
    const bool name = word.token.capitalized && !different.empty();
    if (!different.insert(word.token.folded).second || name || word.in_quantity) continue;
    const Lexicon::WordId english =
        lexicon.find(stem(without_possessive(word.token.folded)), Language::kEnglish);
    const double vietnamese = vietnamese_frequency(word.token.folded);
    if (vietnamese == 0 && english == Lexicon::kUnknown) continue;
    const double unseen = lexicon.frequency(Lexicon::kUnknown, Language::kVietnamese);
    odds += std::log(std::max(vietnamese, unseen) / lexicon.frequency(english, Language::kEnglish));
  }
  const bool clear = different.size() >= kFewestWordsOfALanguage && std::abs(odds) > kClearLanguage;
  return {odds > 0 ? Language::kVietnamese : Language::kEnglish, clear};
}

std::vector<TranslatedWord> translate(const CollectionStatistics& statistics,
                                      const std::vector<QueryWord>& words, Language language, bool clear) {
  const bool marks_left_out = language == Language::kVietnamese && leaves_out_marks(words);
  std::vector<Source> sources;
  for (const QueryWord& word : words) sources.push_back(source_of(word, language, clear, marks_left_out));
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
    word.has_diacritics = token.exact != token.folded;
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
