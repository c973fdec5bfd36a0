#include "searcher/search/rank/sought_words.h"

#include <algorithm>
#include <utility>

#include "common/lexicon/lexicon.h"
#include "common/text/word/stem.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {

SoughtWords::SoughtWords(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                         Language language)
    : language_(language) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const QueryWord& typed = words[i];
    Word word;
    word.stem = stems_.add(stem(typed.token.folded));
    word.function = typed.function;
    // English writes Vietnamese names without diacritics.
    const bool any_spelling = language == Language::kEnglish && is_of(language, typed);
    if (typed.as_typed && !any_spelling) word.spelling = typed.token.exact;
    word.across = is_of(other(language), typed);
    if (word.stem == words_of_.size()) words_of_.emplace_back();
    const std::vector<std::size_t>& same_stem = words_of_[word.stem];
    const auto is_same = [&](std::size_t earlier) { return words_[earlier].spelling == word.spelling; };
    if (std::none_of(same_stem.begin(), same_stem.end(), is_same)) {
      word.idf = statistics.idf(stem_frequency(statistics, language, typed.token), language);
    }
    words_of_[word.stem].push_back(i);
    if (typed.follows_previous && i > 0) word.pair_idf = pair_idf(statistics, words[i - 1], typed, language);
    if (!word.function && word.idf > 0) word.translations = sought_translations(typed);
    words_.push_back(std::move(word));
  }
}

std::vector<SoughtWords::Sought> SoughtWords::sought_translations(const QueryWord& typed) {
  const std::string exact = typed.restored.empty() ? typed.token.exact : typed.restored;
  const std::string form = language_ == Language::kVietnamese ? exact : stem(typed.token.folded);
  std::vector<Sought> all;
  for (const Translation& translation : Lexicon::built_in().translations(form, language_)) {
    if (all.size() == kTranslationsSought) break;
    Sought& sought = all.emplace_back(Sought{.forms = {}, .probability = translation.probability});
    const std::size_t blank = translation.word.find(' ');
    sought.forms.push_back(translations_.add(translation.word.substr(0, blank)));
    if (blank != std::string::npos)
      sought.forms.push_back(translations_.add(translation.word.substr(blank + 1)));
  }
  return all;
}

SeenAcross::SeenAcross(const SoughtWords& words)
    : words_(words), stems_(words.stems().size()), translations_(words.translations().size()) {}

void SeenAcross::read(const PassageView& text) {
  for (std::size_t token = 0; token < text.size(); ++token) read_token(text, token);
}

void SeenAcross::read_token(const PassageView& text, std::size_t token) {
  const WordStart start = text.start(token);
  if (words_.stems().may_hold(start)) {
    words_.stems().find(text.stem(token), [&](std::size_t number) { stems_[number] = true; });
  }
  if (words_.translations().may_hold(start)) {
    const bool by_stem = text.language() == Language::kEnglish;
    words_.translations().find(by_stem ? text.stem(token) : text.exact(token),
                               [&](std::size_t number) { translations_[number] = true; });
  }
}

double SeenAcross::translated(const SoughtWords::Word& word) const {
  const auto is_there = [&](const SoughtWords::Sought& sought) {
    return std::all_of(sought.forms.begin(), sought.forms.end(),
                       [&](std::size_t number) { return translations_[number]; });
  };
  const auto likeliest = std::find_if(word.translations.begin(), word.translations.end(), is_there);
  return likeliest == word.translations.end() ? 0
                                              : std::min(1.0, kTranslationFactor * likeliest->probability);
}

}  // namespace songngu
