#include "searcher/search/answer/unused_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/word/token.h"

namespace songngu {
namespace {

/// Neighbours that share more than kLeastWordInformation are a word, which is used; what is left are words
/// that the index does not know so well (hiện tại, chỉ định). EXPERIMENTS.md has how often a note is made.
constexpr double kLeastNotedInformation = 0.45;

bool side_by_side(const std::vector<Token>& text, const Token& first, const Token& second) {
  return std::adjacent_find(text.begin(), text.end(), [&](const Token& one, const Token& next) {
           return one.exact == first.exact && next.exact == second.exact;
         }) != text.end();
}

/// The texts of the hits and of their counterparts.
std::vector<std::vector<Token>> texts_of(const std::vector<Hit>& hits) {
  std::vector<std::vector<Token>> texts;
  for (const Hit& hit : hits) {
    texts.push_back(tokenize(hit.text));
    if (!hit.counterpart) continue;
    for (const auto& passage : hit.counterpart->passages) texts.push_back(tokenize(passage.text));
  }
  return texts;
}

/// The neighbours as they were probably intended, in their order.
struct Pair {
  Token first;
  Token second;
};

/// The unused word at `unused` with the neighbour with which it shares more information; none if that is
/// little, or if that neighbour is a function word as well (bao nhiêu).
std::optional<Pair> missed_pair(const CollectionStatistics& statistics, const Compiled& compiled,
                                std::size_t unused) {
  const std::vector<QueryWord>& words = compiled.words;
  std::optional<Pair> best;
  double most = kLeastNotedInformation;
  const auto consider = [&](std::size_t first) {
    const QueryWord& neighbour = words[first == unused ? first + 1 : first];
    if (!words[first + 1].follows_previous) return;
    Pair pair{intended(words[first]), intended(words[first + 1])};
    const double shared = shared_information(statistics, pair.first, pair.second);
    if (shared < most) return;
    most = shared;
    best.reset();
    if (!neighbour.function) best = std::move(pair);
  };
  if (unused > 0) consider(unused - 1);
  if (unused + 1 < words.size()) consider(unused);
  return best;
}

}  // namespace

std::vector<Note> unused_words_notes(const CollectionStatistics& statistics, const Compiled& compiled,
                                     const std::vector<Hit>& hits) {
  std::vector<Note> notes;
  if (hits.empty() || compiled.unused_words.empty()) return notes;
  // Pairs are counted in Vietnamese passages, and English words within these form none.
  if (language_of(compiled.words) == Language::kEnglish) return notes;
  std::vector<std::vector<Token>> texts;
  for (std::size_t i = 0; i < compiled.words.size(); ++i) {
    const Token& typed = compiled.words[i].token;
    if (!compiled.unused_words.contains(typed.span)) continue;
    const std::optional<Pair> pair = missed_pair(statistics, compiled, i);
    if (!pair) continue;
    if (texts.empty()) texts = texts_of(hits);
    const bool found = std::any_of(texts.begin(), texts.end(), [&](const std::vector<Token>& text) {
      return side_by_side(text, pair->first, pair->second);
    });
    if (found) continue;
    notes.push_back({NoteKind::kUnused,
                     fmt::format("not searched for, as it is a common word: {}; to require it: \"{} {}\"",
                                 typed.exact, pair->first.exact, pair->second.exact),
                     typed.span});
  }
  return notes;
}

}  // namespace songngu
