// Translations of words with their probabilities: IBM Model 1 tables in both directions.
//
// Words are those of lexical_words(): Vietnamese syllables in exact form, English stems; and Vietnamese words
// of two syllables with one space ("kinh tế"), which only the translation of queries uses (the aligner is
// better with syllables alone). scripts/learn-lexicon makes the built-in table. Each build learns another
// table from its own corpus, starting from the built-in one (indexer/learn/learner.h).
//
// A lexicon is used in its stored form, the image. Numbers of an image have four bytes, least significant
// first:
//
//   for each language: number of words, number of entries, sum of the counts
//   for each language: a record for each word, sorted by the bytes of the words, and one after the last;
//                      the entries, row by row
//   text of the words, one after another
//   record: offset of the word's text, index of the first entry of its row, its count
//   entry:  probability in sixteenths of an octave (lowest byte), target
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"

namespace songngu {

struct Translation {
  std::string word;
  double probability = 0;
};

class Lexicon {
 public:
  using WordId = std::uint32_t;
  static constexpr WordId kUnknown = std::numeric_limits<WordId>::max();

  /// An entry of a row: t(target | word), rounded to 2^(-n/16), 2^-15.9 at least.
  class RowEntry {
   public:
    /// REQUIRES: target < 2^24.
    RowEntry(WordId target, float probability);
    RowEntry(WordId target, std::uint8_t sixteenths) : bits_(target << 8U | sixteenths) {}
    [[nodiscard]] WordId target() const { return bits_ >> 8U; }
    [[nodiscard]] float probability() const;
    [[nodiscard]] std::uint8_t sixteenths() const { return static_cast<std::uint8_t>(bits_); }

    bool operator==(const RowEntry&) const = default;

   private:
    std::uint32_t bits_;
  };

  /// The contents of an image for one language: its words, sorted by bytes, with their rows one after
  /// another.
  struct Side {
    std::vector<std::string_view> words;
    std::vector<std::uint32_t>
        counts;  ///< how often each is in the sentences that the table was learned from
    std::vector<std::uint32_t> row_begin;  ///< the index in `row_entries` of the first of each row
    std::vector<RowEntry> row_entries;  ///< the more probable translations of each word, by ascending target
    std::uint32_t total = 0;            ///< of the counts of all words, including those that were dropped
  };

  /// An empty lexicon, with which only names and quantities match.
  Lexicon() : Lexicon({}, {}) {}
  Lexicon(const Side& vietnamese, const Side& english);

  /// The built-in table, in the read-only data of the program.
  static const Lexicon& built_in();

  [[nodiscard]] bool empty() const { return size(Language::kVietnamese) == 0; }
  [[nodiscard]] std::size_t size(Language language) const { return side(language).words.size() - 1; }
  [[nodiscard]] std::size_t row_entries(Language language) const { return side(language).row_entries.size(); }
  [[nodiscard]] WordId find(std::string_view word, Language language) const;
  /// Parts of the image, as in words(), which returns all words in order.
  [[nodiscard]] std::string_view word(WordId id, Language language) const;
  [[nodiscard]] std::vector<std::string_view> words(Language language) const;

  /// Whether it is a Vietnamese word of two syllables.
  [[nodiscard]] bool is_compound(WordId id, Language language) const {
    return language == Language::kVietnamese && word(id, language).find(' ') != std::string_view::npos;
  }

  /// The translations of a word of language `from`, by ascending target.
  [[nodiscard]] std::span<const RowEntry> row(WordId id, Language from) const;
  /// The same for a form (LexicalWord::form), the most probable first; none for an unknown word.
  [[nodiscard]] std::vector<Translation> translations(std::string_view word, Language from) const;

  /// t(target | word), `word` of language `from`; 0 if the row does not have it.
  [[nodiscard]] double probability(WordId word, WordId target, Language from) const;

  /// How often the word was seen.
  [[nodiscard]] std::uint32_t count(WordId id, Language language) const {
    return side(language).words[id].count;
  }
  [[nodiscard]] std::uint32_t total(Language language) const { return side(language).total; }
  /// The share of the word among all words; for an unknown word about that of a word that was seen once.
  [[nodiscard]] double frequency(WordId id, Language language) const;

  /// Equal lexicons have equal images.
  [[nodiscard]] std::string_view image() const { return image_; }
  bool operator==(const Lexicon& with) const { return image_ == with.image_; }

 private:
  struct Header {
    std::uint32_t words;
    std::uint32_t row_entries;
    std::uint32_t total;
  };
  struct WordRecord {
    std::uint32_t text;
    std::uint32_t row;
    std::uint32_t count;
  };
  struct ImageSide {
    std::span<const WordRecord> words;  ///< and one after the last
    std::span<const RowEntry> row_entries;
    std::uint32_t total = 0;
  };

  /// REQUIRES: `image` is aligned to four bytes and outlives this.
  explicit Lexicon(std::string_view image);
  static std::string image_of(const std::array<const Side*, 2>& sides);
  [[nodiscard]] const ImageSide& side(Language language) const { return sides_[index_of(language)]; }

  std::shared_ptr<const std::string> owned_;  ///< the image, unless it is that of the built-in table
  std::string_view image_;
  std::array<ImageSide, 2> sides_;
  std::string_view text_;
};

}  // namespace songngu
