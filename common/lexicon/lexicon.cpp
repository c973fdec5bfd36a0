#include "common/lexicon/lexicon.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/base/embedded_file.h"
#include "common/base/image.h"

namespace songngu {

SONGNGU_EMBEDDED_FILE(lexicon_image, SONGNGU_LEXICON_FILE)

namespace {

std::uint8_t sixteenths_of(float probability) {
  if (probability <= 0) return 255;
  const double octaves = -std::log2(static_cast<double>(probability));
  return static_cast<std::uint8_t>(std::clamp(std::lround(16 * octaves), 0L, 255L));
}

}  // namespace

Lexicon::RowEntry::RowEntry(WordId target, float probability)
    : RowEntry(target, sixteenths_of(probability)) {}

float Lexicon::RowEntry::probability() const {
  static const auto table = [] {
    std::array<float, 256> powers{};
    for (std::size_t i = 0; i < powers.size(); ++i)
      powers[i] = static_cast<float>(std::exp2(-static_cast<double>(i) / 16));
    return powers;
  }();
  return table[sixteenths()];
}

std::string Lexicon::image_of(const std::array<const Side*, 2>& sides) {
  const auto number = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
  std::array<Header, 2> headers{};
  std::string records;
  std::string text;
  for (std::size_t l = 0; l < 2; ++l) {
    const Side& side = *sides[l];
    std::vector<WordRecord> words;
    words.reserve(side.words.size() + 1);
    for (std::size_t w = 0; w < side.words.size(); ++w) {
      words.push_back({number(text.size()), side.row_begin[w], side.counts[w]});
      text += side.words[w];
    }
    words.push_back({number(text.size()), number(side.row_entries.size()), 0});
    append_items<WordRecord>(records, words);
    append_items<RowEntry>(records, side.row_entries);
    headers[l] = {number(side.words.size()), number(side.row_entries.size()), side.total};
  }
  std::string image;
  append_items<Header>(image, headers);
  return image + records + text;
}

Lexicon::Lexicon(std::string_view image) : image_(image), text_(image) {
  const std::span headers = take_items<Header>(text_, 2);
  for (std::size_t l = 0; l < 2; ++l) {
    sides_[l].words = take_items<WordRecord>(text_, headers[l].words + 1);
    sides_[l].row_entries = take_items<RowEntry>(text_, headers[l].row_entries);
    sides_[l].total = headers[l].total;
  }
}

Lexicon::Lexicon(const Side& vietnamese, const Side& english) {
  auto image = std::make_shared<const std::string>(image_of({&vietnamese, &english}));
  *this = Lexicon(*image);
  owned_ = std::move(image);
}

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon(lexicon_image());
  return lexicon;
}

std::string_view Lexicon::word(WordId id, Language language) const {
  const WordRecord* const word = &side(language).words[id];
  return {text_.data() + word[0].text, word[1].text - word[0].text};
}

std::vector<std::string_view> Lexicon::words(Language language) const {
  std::vector<std::string_view> words;
  words.reserve(size(language));
  for (WordId id = 0; id < size(language); ++id) words.push_back(word(id, language));
  return words;
}

Lexicon::WordId Lexicon::find(std::string_view form, Language language) const {
  auto low = WordId{0};
  auto high = static_cast<WordId>(size(language));
  while (low < high) {
    const WordId middle = low + (high - low) / 2;
    if (word(middle, language) < form)
      low = middle + 1;
    else
      high = middle;
  }
  return low < size(language) && word(low, language) == form ? low : kUnknown;
}

std::span<const Lexicon::RowEntry> Lexicon::row(WordId id, Language from) const {
  const ImageSide& here = side(from);
  return here.row_entries.subspan(here.words[id].row, here.words[id + 1].row - here.words[id].row);
}

double Lexicon::probability(WordId word, WordId target, Language from) const {
  const std::span entries = row(word, from);
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), target,
                       [](const RowEntry& entry, WordId wanted) { return entry.target() < wanted; });
  return found != entries.end() && found->target() == target ? found->probability() : 0;
}

std::vector<Translation> Lexicon::translations(std::string_view word, Language from) const {
  const WordId id = find(word, from);
  if (id == kUnknown) return {};
  std::vector<Translation> found;
  for (const RowEntry& translation : row(id, from)) {
    found.push_back({std::string(this->word(translation.target(), other(from))),
                     static_cast<double>(translation.probability())});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Translation& a, const Translation& b) { return a.probability > b.probability; });
  return found;
}

double Lexicon::frequency(WordId id, Language language) const {
  if (total(language) == 0) return 1e-5;
  return (id == kUnknown ? 1.0 : count(id, language) + 0.5) / total(language);
}

}  // namespace songngu
