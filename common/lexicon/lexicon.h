// Which words of one language say which of the other, and how surely: IBM Model 1 tables in both directions.
//
// Words are those of lexical_words(): Vietnamese syllables in exact form, English stems. Beside them stand
// Vietnamese words of two syllables, written with one space ("kinh tế"): they serve the translation of
// queries; the aligner knows syllables alone and fares better so. The table that ships with the programs is
// learned by scripts/learn-lexicon; a build learns another one on top of it from its own corpus
// (indexer/learn/learner.h).
//
// A lexicon is read in place, in its image. Numbers of an image take four bytes, least significant first:
//
//   for each language: words, links, total of the counts
//   for each language: a record a word, sorted by the words' bytes, and one after the last; links, row by row
//   text of the words, one after another
//   record: where the word's text begins, where its row begins among the links, its count
//   link:   the word's probability in sixteenths of an octave (lowest byte), its target
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

  /// One row entry: t(target | word), kept to a sixteenth of an octave: 2^(-n/16), so down to 2^-15.9.
  class Link {
   public:
    /// REQUIRES: target < 2^24.
    Link(WordId target, float probability);
    Link(WordId target, std::uint8_t sixteenths) : bits_(target << 8U | sixteenths) {}
    [[nodiscard]] WordId target() const { return bits_ >> 8U; }
    [[nodiscard]] float probability() const;
    [[nodiscard]] std::uint8_t sixteenths() const { return static_cast<std::uint8_t>(bits_); }

    bool operator==(const Link&) const = default;

   private:
    std::uint32_t bits_;
  };

  /// What an image is made of: the words of one language, sorted by bytes, with their rows one after another.
  struct Side {
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> counts;     ///< how often each was seen in the sentences learned from
    std::vector<std::uint32_t> row_begin;  ///< where the row of each begins in `links`
    std::vector<Link> links;               ///< of a word its likelier translations, by ascending identifier
    std::uint32_t total = 0;               ///< of all words seen, the dropped ones included
  };

  /// An empty lexicon: names and quantities still match.
  Lexicon() : Lexicon({}, {}) {}
  Lexicon(const Side& vietnamese, const Side& english);

  /// The table that ships with the programs, in the program's own read-only data.
  static const Lexicon& built_in();

  [[nodiscard]] bool empty() const { return size(Language::kVietnamese) == 0; }
  [[nodiscard]] std::size_t size(Language language) const { return side(language).words.size() - 1; }
  [[nodiscard]] std::size_t links(Language language) const { return side(language).links.size(); }
  [[nodiscard]] WordId find(std::string_view word, Language language) const;
  /// Looks into the image, as words() does, which holds all in order.
  [[nodiscard]] std::string_view word(WordId id, Language language) const;
  [[nodiscard]] std::vector<std::string_view> words(Language language) const;

  /// Whether a word is two syllables that belong together.
  [[nodiscard]] bool is_compound(WordId id, Language language) const {
    return language == Language::kVietnamese && word(id, language).find(' ') != std::string_view::npos;
  }

  /// Translations of a word of language `from` into the other language, by ascending identifier.
  [[nodiscard]] std::span<const Link> row(WordId id, Language from) const;
  /// The same by form (as lexical_words() gives it), likeliest first; none for an unknown word.
  [[nodiscard]] std::vector<Translation> translations(std::string_view word, Language from) const;

  /// How often the word was seen.
  [[nodiscard]] std::uint32_t count(WordId id, Language language) const {
    return side(language).words[id].count;
  }
  [[nodiscard]] std::uint32_t total(Language language) const { return side(language).total; }
  /// Share of a word among all that were seen; of an unknown one, about that of a word seen once.
  [[nodiscard]] double frequency(WordId id, Language language) const;

  /// Equal lexicons have equal images.
  [[nodiscard]] std::string_view image() const { return image_; }
  bool operator==(const Lexicon& with) const { return image_ == with.image_; }

 private:
  struct Header {
    std::uint32_t words;
    std::uint32_t links;
    std::uint32_t total;
  };
  struct Word {
    std::uint32_t text;
    std::uint32_t row;
    std::uint32_t count;
  };
  struct ImageSide {
    std::span<const Word> words;  ///< and one after the last
    std::span<const Link> links;
    std::uint32_t total = 0;
  };

  /// `image`, aligned to four bytes, must outlive it.
  explicit Lexicon(std::string_view image);
  static std::string image_of(const std::array<const Side*, 2>& sides);
  [[nodiscard]] const ImageSide& side(Language language) const { return sides_[index_of(language)]; }

  std::shared_ptr<const std::string> owned_;  ///< the image, unless it is the program's
  std::string_view image_;
  std::array<ImageSide, 2> sides_;
  std::string_view text_;
};

}  // namespace songngu
