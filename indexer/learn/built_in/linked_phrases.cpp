#include "indexer/learn/built_in/linked_phrases.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <set>
#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

#include "common/base/hash.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/token.h"
#include "common/wordalign/loose_words.h"

namespace songngu {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kPhrases = 9;                         // of a pair and direction
constexpr std::size_t kLongestGap = 2;                      // from one word of a rendering to the next
constexpr std::size_t kMostUnlinked = 4;                    // words of a phrase without rendering
constexpr std::array<std::size_t, 2> kLongest{6, 4};        // words of a phrase, by index_of(language)
constexpr std::array<std::size_t, 2> kLeastUnlinked{2, 1};  // words of a phrase without rendering

// How likely a phrase of one word, two words … is to be chosen: about as often as such are searched for.
constexpr std::array<double, 6> kVietnameseWeights{4, 8, 4, 6, 3, 2};
constexpr std::array<double, 4> kEnglishWeights{8, 8, 5, 3};

std::span<const double> weights_of(Language language) {
  return language == Language::kVietnamese ? std::span<const double>(kVietnameseWeights)
                                           : std::span<const double>(kEnglishWeights);
}

/// A range of tokens, end excluded.
struct Tokens {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Side {
 public:
  Side(const Json& json, Language language) : text_(json["text"]), language_(language) {
    for (const Json& token : json["tokens"])
      spans_.push_back({token[0].get<std::uint32_t>(), token[1].get<std::uint32_t>()});
    links_.resize(spans_.size());
  }

  void link(std::size_t token, std::size_t to) { links_.at(token).insert(to); }

  /// After all links are there.
  void find_function_words() {
    std::vector<bool> loose;
    for (std::size_t i = 0; i < size(); ++i) loose.push_back(is_loose(i));
    for (std::size_t i = 0; i < size(); ++i) function_.push_back(loose[i] && !in_compound(i, loose));
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return spans_.size(); }
  [[nodiscard]] const std::set<std::size_t>& links(std::size_t token) const { return links_[token]; }
  [[nodiscard]] bool function(std::size_t token) const { return function_[token]; }
  [[nodiscard]] Span span(Tokens tokens) const {
    return {spans_[tokens.begin].begin, spans_[tokens.end - 1].end};
  }

 private:
  /// Whether it is a function word, a number of punctuation marks, or part of either.
  [[nodiscard]] bool is_loose(std::size_t i) const {
    const std::vector<Token> words = tokenize(slice(text_, spans_[i]));
    const bool name = language_ == Language::kVietnamese && i > 0 && !words.empty() && words[0].capitalized;
    return std::all_of(words.begin(), words.end(), [&](const Token& word) {
      const auto& form = language_ == Language::kVietnamese ? word.exact : word.folded;
      return is_loose_word(form, language_) && !name;
    });
  }

  /// A Vietnamese syllable that has a link in common with a neighbour that is no function word is part of a
  /// word with it ("tự do"), unless it is a marker ("các nước").
  [[nodiscard]] bool in_compound(std::size_t i, const std::vector<bool>& loose) const {
    const std::vector<Token> words = tokenize(slice(text_, spans_[i]));
    if (language_ == Language::kEnglish || words.empty()) return false;
    if (marker_of(words[0].exact, language_) != Marker::kNone) return false;
    const auto shares = [&](std::size_t j) {
      return j < size() && !loose[j] &&
             std::any_of(links_[i].begin(), links_[i].end(),
                         [&](std::size_t link) { return links_[j].contains(link); });
    };
    return shares(i - 1) || shares(i + 1);
  }

  std::string text_;
  Language language_;
  std::vector<Span> spans_;
  std::vector<std::set<std::size_t>> links_;  // of each token, to tokens of the other side
  std::vector<bool> function_;
};

/// The tokens that the phrase's links lead to, if they stand together and lead back into the phrase.
std::optional<Tokens> rendering_of(const Side& from, const Side& to, Tokens phrase) {
  std::set<std::size_t> image;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i)
    image.insert(from.links(i).begin(), from.links(i).end());
  if (from.links(phrase.begin).empty() || from.links(phrase.end - 1).empty()) return std::nullopt;
  if (std::all_of(image.begin(), image.end(), [&](std::size_t j) { return to.function(j); }))
    return std::nullopt;
  std::size_t last = *image.begin();
  for (const std::size_t j : image) {
    if (j - last > kLongestGap) return std::nullopt;
    last = j;
    for (const std::size_t i : to.links(j)) {
      if ((i < phrase.begin || i >= phrase.end) && !from.function(i)) return std::nullopt;
    }
  }
  return Tokens{*image.begin(), last + 1};
}

struct Rendered {
  Tokens phrase;
  Tokens rendering;
};

/// All phrases with a rendering, by their number of words less one.
std::vector<std::vector<Rendered>> rendered_phrases(const Side& from, const Side& to, std::size_t longest) {
  std::vector<std::vector<Rendered>> found(longest);
  for (std::size_t begin = 0; begin < from.size(); ++begin) {
    for (std::size_t n = 1; n <= longest && begin + n <= from.size(); ++n) {
      const Tokens phrase{begin, begin + n};
      if (from.function(phrase.end - 1)) break;
      if (const auto rendering = rendering_of(from, to, phrase)) found[n - 1].push_back({phrase, *rendering});
    }
  }
  return found;
}

std::vector<Tokens> unlinked_phrases(const Side& from, const Side& to, std::size_t least) {
  for (std::size_t j = 0; j < to.size(); ++j) {
    if (to.links(j).empty() && !to.function(j)) return {};
  }
  std::vector<Tokens> found;
  for (std::size_t begin = 0; begin < from.size();) {
    std::size_t end = begin;
    while (end < from.size() && !from.function(end) && from.links(end).empty()) ++end;
    if (end - begin >= least && end - begin <= kMostUnlinked) found.push_back({begin, end});
    begin = std::max(end, begin + 1);
  }
  return found;
}

/// Takes one out of them.
std::optional<Rendered> choose(std::vector<std::vector<Rendered>>& phrases, std::span<const double> weights,
                               std::mt19937& random) {
  double sum = 0;
  for (std::size_t n = 0; n < phrases.size(); ++n) sum += phrases[n].empty() ? 0 : weights[n];
  if (sum == 0) return std::nullopt;
  double left = sum * static_cast<double>(random()) / 4294967296.0;
  for (std::size_t n = 0; n < phrases.size(); ++n) {
    if (phrases[n].empty()) continue;
    left -= weights[n];
    if (left >= 0) continue;
    const std::size_t at = random() % phrases[n].size();
    const Rendered chosen = phrases[n][at];
    phrases[n].erase(phrases[n].begin() + static_cast<std::ptrdiff_t>(at));
    return chosen;
  }
  return std::nullopt;
}

}  // namespace

std::vector<LinkedPhrase> linked_phrases(const std::string& line) {
  const Json json = Json::parse(line);
  std::array<Side, 2> sides{Side(json["vi"], Language::kVietnamese), Side(json["en"], Language::kEnglish)};
  for (const Json& link : json["links"]) {
    sides[0].link(link[1], link[0]);
    sides[1].link(link[0], link[1]);
  }
  for (Side& side : sides) side.find_function_words();
  std::mt19937 random(static_cast<std::uint32_t>(hash64(line)));
  std::vector<LinkedPhrase> drawn;
  for (const Language language : kLanguages) {
    const Side& from = sides[index_of(language)];
    const Side& to = sides[index_of(other(language))];
    LinkedPhrase phrase{json["entry"], sides[0].text(), sides[1].text(), language, {}, {}};
    auto all = rendered_phrases(from, to, kLongest[index_of(language)]);
    for (std::size_t k = 0; k < kPhrases; ++k) {
      const auto chosen = choose(all, weights_of(language), random);
      if (!chosen) break;
      phrase.phrase = from.span(chosen->phrase);
      phrase.rendering = to.span(chosen->rendering);
      drawn.push_back(phrase);
    }
    phrase.rendering.reset();
    for (const Tokens& tokens : unlinked_phrases(from, to, kLeastUnlinked[index_of(language)])) {
      phrase.phrase = from.span(tokens);
      drawn.push_back(phrase);
    }
  }
  return drawn;
}

}  // namespace songngu
