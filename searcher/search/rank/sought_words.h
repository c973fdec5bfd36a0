// The words of a query as the second stage of ranking looks for them: by their stems in passages of one
// language, by their translations in the counterparts of those.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"
#include "searcher/search/read/passage_view.h"
#include "searcher/search/read/sought_forms.h"

namespace songngu {

class SoughtWords {
 public:
  /// A translation of one word or of two, which must both be there.
  struct Sought {
    std::vector<std::size_t> forms;  ///< numbers in translations()
    double probability = 0;
  };
  struct Word {
    std::size_t stem = 0;  ///< number in stems()
    std::string spelling;  ///< exact form that a word must have; empty where any spelling will do
    bool across = true;    ///< whether passages of the other language can have it by its letters
    double idf = 0;        ///< 0 for a word that stands earlier in the query as well
    double pair_idf = 0;   ///< with the word before it; 0 where they are no neighbours
    bool function = false;
    std::vector<Sought> translations;  ///< as the other language's passages have them, likeliest first
  };

  SoughtWords(const CollectionStatistics& statistics, const std::vector<QueryWord>& words, Language language);

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](std::size_t word) const { return words_[word]; }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }

  [[nodiscard]] const SoughtForms& stems() const { return stems_; }
  /// Vietnamese words in exact form, or English stems.
  [[nodiscard]] const SoughtForms& translations() const { return translations_; }

  /// Calls `found` with the number of each word that the token of a passage is.
  template <typename Found>
  void find(const PassageView& passage, std::size_t token, const Found& found) const {
    if (!stems_.may_hold(passage.start(token))) return;
    stems_.find(passage.stem(token), [&](std::size_t stem) {
      for (const std::size_t word : words_of_[stem]) {
        const std::string& spelling = words_[word].spelling;
        if (spelling.empty() || passage.exact(token) == spelling) found(word);
      }
    });
  }

 private:
  [[nodiscard]] std::vector<Sought> sought_translations(const QueryWord& typed);

  Language language_;
  std::vector<Word> words_;
  SoughtForms stems_;
  SoughtForms translations_;
  std::vector<std::vector<std::size_t>> words_of_;  // by stem
};

/// What texts in the other language say of the words.
class SeenAcross {
 public:
  /// `words` must outlive it.
  explicit SeenAcross(const SoughtWords& words);

  void read(const PassageView& text);

  /// How surely what was read has a translation of the word, 0 to 1.
  [[nodiscard]] double translated(const SoughtWords::Word& word) const;
  /// Whether the word stands there as it is, as names and numbers do.
  [[nodiscard]] bool same(const SoughtWords::Word& word) const { return word.across && stems_[word.stem]; }

 private:
  void read_token(const PassageView& text, std::size_t token);

  const SoughtWords& words_;
  std::vector<bool> stems_;
  std::vector<bool> translations_;
};

}  // namespace songngu
