#include "common/wordalign/word_table.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "common/base/embedded_file.h"
#include "common/base/image.h"

namespace songngu {

SONGNGU_EMBEDDED_FILE(word_table_image, SONGNGU_WORD_TABLE_FILE)

namespace {

constexpr std::uint8_t kNone = 255;
constexpr float kNothingForUnknown = 1e-5F;

std::uint8_t quantised(float probability) {
  if (probability <= 0) return kNone;
  return static_cast<std::uint8_t>(std::clamp(std::lround(-16 * std::log2(probability)), 0L, 254L));
}

float probability(std::uint8_t quantised) {
  static const auto table = [] {
    std::array<float, 256> powers{};
    for (std::size_t i = 0; i < kNone; ++i) powers[i] = std::exp2(-static_cast<float>(i) / 16);
    return powers;
  }();
  return table[quantised];
}

std::uint32_t number(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

}  // namespace

std::string WordTable::image_of(const Contents& contents) {
  std::string text;
  std::string image;
  Header header{};
  for (const Language language : kLanguages) {
    header.jumps[index_of(language)] = contents.jumps[index_of(language)].values();
    header.words[index_of(language)] = number(contents.words[index_of(language)].size());
  }
  header.links = number(contents.links.size());
  header.compounds = number(contents.compounds.size());
  append_items<Header>(image, std::span(&header, 1));
  for (const Language language : kLanguages) {
    std::vector<Word> words;
    std::size_t row = 0;
    const auto& forms = contents.words[index_of(language)];
    for (WordId id = 0; id <= forms.size(); ++id) {
      if (language == Language::kVietnamese) {
        while (row < contents.links.size() && contents.links[row].vietnamese < id) ++row;
      } else {
        while (row < contents.compounds.size() && contents.compounds[row].english < id) ++row;
      }
      const bool last = id == forms.size();
      const std::uint32_t nothing = last ? kNone : quantised(contents.nothing[index_of(language)][id]);
      words.push_back({number(text.size()) << 8U | nothing, number(row)});
      if (!last) text += forms[id];
    }
    append_items<Word>(image, words);
  }
  for (const auto& link : contents.links) {
    const Link packed{static_cast<std::uint16_t>(link.english), quantised(link.chance.english),
                      quantised(link.chance.vietnamese)};
    append_items<Link>(image, std::span(&packed, 1));
  }
  std::string dice;
  for (const auto& compound : contents.compounds) {
    const std::uint32_t syllables = compound.first << 16U | compound.second;
    append_items<std::uint32_t>(image, std::span(&syllables, 1));
    dice += static_cast<char>(quantised(compound.dice));
  }
  return image + dice + text;
}

WordTable::WordTable(std::string_view image) : text_(image) {
  const Header& header = take_items<Header>(text_, 1).front();
  for (std::size_t l = 0; l < 2; ++l) {
    jumps_[l] = JumpRates(header.jumps[l]);
    words_[l] = take_items<Word>(text_, header.words[l] + 1);
  }
  links_ = take_items<Link>(text_, header.links);
  compounds_ = take_items<std::uint32_t>(text_, header.compounds);
  dice_ = take_items<std::uint8_t>(text_, header.compounds);
}

const WordTable& WordTable::built_in() {
  static const WordTable table(word_table_image());
  return table;
}

std::string_view WordTable::text_of(const Word* word) const {
  const std::uint32_t begin = word[0].text_and_nothing >> 8U;
  return text_.substr(begin, (word[1].text_and_nothing >> 8U) - begin);
}

WordTable::WordId WordTable::find(std::string_view word, Language language) const {
  const auto words = words_[index_of(language)];
  const auto* const end = words.data() + words.size() - 1;
  const auto* low = words.data();
  for (auto left = end - low; left > 0;) {
    const auto half = left / 2;
    if (text_of(low + half) < word) {
      low += half + 1;
      left -= half + 1;
    } else {
      left = half;
    }
  }
  return low != end && text_of(low) == word ? static_cast<WordId>(low - words.data()) : kUnknown;
}

WordTable::Both WordTable::chance(WordId vietnamese, WordId english) const {
  if (vietnamese == kUnknown || english == kUnknown) return {};
  const auto words = words_[index_of(Language::kVietnamese)];
  const auto row = links_.subspan(words[vietnamese].row, words[vietnamese + 1].row - words[vietnamese].row);
  const auto found = std::lower_bound(row.begin(), row.end(), english,
                                      [](const Link& link, WordId id) { return link.english < id; });
  if (found == row.end() || found->english != english) return {};
  return {probability(found->english_chance), probability(found->vietnamese_chance)};
}

float WordTable::compound(WordId english, WordId first, WordId second) const {
  if (english == kUnknown || first == kUnknown || second == kUnknown) return 0;
  const auto words = words_[index_of(Language::kEnglish)];
  const auto row = compounds_.subspan(words[english].row, words[english + 1].row - words[english].row);
  const std::uint32_t syllables = first << 16U | second;
  const auto found = std::lower_bound(row.begin(), row.end(), syllables);
  if (found == row.end() || *found != syllables) return 0;
  return probability(dice_[words[english].row + static_cast<std::size_t>(found - row.begin())]);
}

float WordTable::nothing(WordId word, Language language) const {
  if (word == kUnknown) return kNothingForUnknown;
  return probability(static_cast<std::uint8_t>(words_[index_of(language)][word].text_and_nothing));
}

}  // namespace songngu
