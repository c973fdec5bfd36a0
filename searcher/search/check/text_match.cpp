#include "searcher/search/check/text_match.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "common/base/overloaded.h"
#include "common/text/quantity/date.h"
#include "common/text/quantity/quantity.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/syllable.h"
#include "searcher/query/terms/words.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/passage_view.h"

namespace songngu {
namespace {

/// For each word, the places where it occurs in the passage, ascending.
using WordPlaces = std::vector<std::vector<std::size_t>>;

/// Assigns a place of its own to each word, in a window that begins at `low`: bipartite matching with
/// augmenting paths. A word with several places makes room for a word that has only this one.
class Assignment {
 public:
  Assignment(const WordPlaces& words, std::size_t low, std::uint32_t window)
      : words_(words), low_(low), window_(window) {}

  bool is_complete() {
    // Also bounds the depth of the paths.
    if (words_.size() > std::size_t{window_} + 1) return false;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      tried_.clear();
      if (!place(word)) return false;
    }
    return true;
  }

 private:
  bool place(std::size_t word) {
    const std::vector<std::size_t>& places = words_[word];
    for (auto p = std::lower_bound(places.begin(), places.end(), low_);
         p != places.end() && *p - low_ <= window_; ++p) {
      if (!tried_.insert(*p).second) continue;
      const auto holder = holders_.find(*p);
      if (holder != holders_.end() && !place(holder->second)) continue;
      holders_[*p] = word;
      return true;
    }
    return false;
  }

  const WordPlaces& words_;
  std::size_t low_;
  std::uint32_t window_;
  std::map<std::size_t, std::size_t> holders_;  // the word that has a place
  std::set<std::size_t> tried_;
};

/// Whether the words follow each other in order, from `first` to at most `window` words after it.
bool fits_in_order(const WordPlaces& words, std::size_t first, std::uint32_t window) {
  std::size_t last = first;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto next = std::upper_bound(words[i].begin(), words[i].end(), last);
    if (next == words[i].end() || *next - first > window) return false;
    last = *next;
  }
  return true;
}

/// NEAR: whether each word has a place of its own, no two of them further apart than `window` words.
bool within(const WordPlaces& words, std::uint32_t window) {
  for (const std::vector<std::size_t>& places : words) {
    for (const std::size_t low : places) {
      if (Assignment(words, low, window).is_complete()) return true;
    }
  }
  return false;
}

/// ADJ: the same, with the places in the order of the words. REQUIRES: at least one word.
bool in_order_within(const WordPlaces& words, std::uint32_t window) {
  return std::any_of(words.front().begin(), words.front().end(),
                     [&](std::size_t first) { return fits_in_order(words, first, window); });
}

/// Words of a passage, by their numbers in a PassageView; end excluded.
struct Occurrence {
  std::size_t begin = 0;
  std::size_t end = 0;

  auto operator<=>(const Occurrence&) const = default;
};
using Occurrences = std::vector<Occurrence>;  // in order, each once

constexpr std::size_t kWordsPerCheck = 1024;  // between two checks of the deadline

/// The currency or per cent of a canonical quantity; empty for a plain number.
std::string_view unit_of(std::string_view term) {
  return term.substr(std::min(term.find_first_not_of("0123456789."), term.size()));
}

/// A part of a phrase: a literal word, or a quantity with its occurrences.
struct Element {
  const Token* word = nullptr;
  Occurrences quantity = {};
};

/// Where words, quantities, phrases and prefixes occur in one passage.
class Finder {
 public:
  Finder(const PassageView& passage, Diacritics diacritics) : passage_(passage), diacritics_(diacritics) {}

  [[nodiscard]] const PassageView& passage() const { return passage_; }

  [[nodiscard]] Occurrences find(const WordNode& typed) const {
    stop_if_late();
    Occurrences found;
    const WordStart start(typed.stem);  // "oed" and "oing" have the same start only in their stem
    for (std::size_t i = 0; i < passage_.size(); ++i) {
      if (start.fits(passage_.start(i)) && is_word(i, typed)) found.push_back({i, i + 1});
    }
    for (const std::string& joined : typed.joined) find_joined(joined, found);
    const bool is_syllable =
        typed.token.exact != typed.token.folded && is_vietnamese_syllable(typed.token.folded);
    if (diacritics_ != Diacritics::kExact && !is_syllable) find_apart(typed.token.folded, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  [[nodiscard]] Occurrences find(const PrefixNode& prefix) const {
    const bool exact = diacritics_ == Diacritics::kExact;
    const WordForms begins = beginning_forms(prefix.text);
    const WordForms whole = word_forms(prefix.text);
    const std::string& beginning = exact ? begins.exact : begins.folded;
    const std::string& word = exact ? whole.exact : whole.folded;
    Occurrences found;
    for (std::size_t i = 0; i < passage_.size(); ++i) {
      const std::string& form = exact ? passage_.exact(i) : passage_.folded(i);
      if (form.starts_with(beginning) || form == word) found.push_back({i, i + 1});
    }
    return found;
  }

  [[nodiscard]] Occurrences find(const QuantityNode& quantity) const {
    Occurrences found = find_same(quantity);
    const std::string_view unit = unit_of(quantity.term);
    for (const Occurrence& literal : sequence(elements_of(quantity.words))) {
      if (unit.empty() || has_unit(literal, unit)) found.push_back(literal);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  [[nodiscard]] Occurrences find(const PhraseNode& phrase) const {
    Occurrences found = sequence(elements_of(phrase.parts));
    for (const Occurrence& name : sequence(elements_of(phrase.joined))) found.push_back(name);
    const auto* const word =
        phrase.parts.size() == 1 ? std::get_if<WordNode>(&phrase.parts.front()) : nullptr;
    if (word != nullptr && diacritics_ != Diacritics::kExact) find_apart(word->token.folded, found);
    std::sort(found.begin(), found.end());
    return found;
  }

  [[nodiscard]] Occurrences find(const WordOrQuantity& part) const {
    return std::visit([this](const auto& known) { return find(known); }, part);
  }

  /// The words of the passage's quantities that equal this one.
  [[nodiscard]] Occurrences find_same(const QuantityNode& wanted) const {
    Occurrences found;
    std::size_t begin = 0;  // all words before it are before the quantity
    for (const Quantity& quantity : is_date(wanted.term) ? passage_.dates() : passage_.quantities()) {
      if (!is_same_amount(wanted.term, quantity.term) && without_year(wanted.term) != quantity.term) continue;
      const auto in_quantity = [&](std::size_t word) { return overlap(passage_.span(word), quantity.span); };
      while (begin < passage_.size() && passage_.span(begin).end <= quantity.span.begin) ++begin;
      std::size_t end = begin;
      while (end < passage_.size() && in_quantity(end)) ++end;
      if (begin != end) found.push_back({begin, end});
    }
    return found;
  }

 private:
  /// Where the passage writes a name as one word that was typed as several.
  void find_joined(const std::string& folded, Occurrences& found) const {
    const WordStart start(folded);
    for (std::size_t i = 0; i < passage_.size(); ++i) {
      if (start.fits(passage_.start(i)) && passage_.folded(i) == folded) found.push_back({i, i + 1});
    }
  }

  /// Where it writes a name as several words that was typed as one.
  void find_apart(std::string_view folded, Occurrences& found) const {
    constexpr std::size_t kShortestName = 3;
    if (folded.size() < kShortestName) return;
    const WordStart start(folded);
    for (std::size_t i = 0; i + 1 < passage_.size(); ++i) {
      if (!start.fits(passage_.start(i)) || !folded.starts_with(passage_.folded(i))) continue;
      std::size_t end = i;
      std::string_view rest = folded;
      while (end < passage_.size() && !rest.empty() && rest.starts_with(passage_.folded(end))) {
        rest.remove_prefix(passage_.folded(end++).size());
      }
      if (rest.empty() && end > i + 1) found.push_back({i, end});
    }
  }

  [[nodiscard]] bool is_word(std::size_t i, const WordNode& typed) const {
    if (diacritics_ != Diacritics::kExact) return passage_.stem(i) == typed.stem && may_be(i, typed);
    if (passage_.exact(i) == typed.token.exact) return true;
    const bool unmarked = typed.token.exact == typed.token.folded && passage_.exact(i) == passage_.folded(i);
    return unmarked && passage_.language() == Language::kEnglish && passage_.stem(i) == typed.stem;
  }

  /// Not "ten" for "tên" (is_of() in searcher/query/terms/words.h).
  [[nodiscard]] bool may_be(std::size_t i, const WordNode& typed) const {
    const QueryWord word = query_word(typed);
    return diacritics_ == Diacritics::kIgnore || is_of(passage_.language(), word) ||
           passage_.exact(i) == typed.token.exact;
  }

  [[nodiscard]] bool is_literally(const Token& typed, std::size_t i) const {
    if (diacritics_ == Diacritics::kExact) return typed.exact == passage_.exact(i);
    return WordStart(typed.folded).fits(passage_.start(i)) && typed.folded == passage_.folded(i);
  }

  [[nodiscard]] bool has_unit(const Occurrence& place, std::string_view unit) const {
    const auto quantities =
        passage_.quantities_in({passage_.span(place.begin).begin, passage_.span(place.end - 1).end});
    return std::any_of(quantities.begin(), quantities.end(),
                       [&](const Quantity& found) { return unit_of(found.term) == unit; });
  }

  [[nodiscard]] static std::vector<Element> elements_of(const std::vector<WordNode>& words) {
    std::vector<Element> elements;
    for (const WordNode& word : words) elements.push_back({.word = &word.token});
    return elements;
  }
  [[nodiscard]] std::vector<Element> elements_of(const std::vector<WordOrQuantity>& parts) const {
    std::vector<Element> elements;
    for (const WordOrQuantity& part : parts) {
      elements.push_back(std::visit(
          Overloaded{[](const WordNode& word) { return Element{.word = &word.token}; },
                     [this](const QuantityNode& quantity) { return Element{.quantity = find(quantity)}; }},
          part));
    }
    return elements;
  }

  [[nodiscard]] Occurrences sequence(const std::vector<Element>& elements) const {
    Occurrences found;
    if (elements.empty()) return found;
    for (std::size_t begin = 0; begin < passage_.size(); ++begin) {
      if (begin % kWordsPerCheck == 0) stop_if_late();
      const Token* first = elements.front().word;
      if (first != nullptr && !is_literally(*first, begin)) continue;
      std::set<std::size_t> ends{begin};
      for (auto element = elements.begin(); element != elements.end() && !ends.empty(); ++element) {
        ends = ends_of(*element, ends);
      }
      if (!ends.empty()) found.push_back({begin, *ends.rbegin()});
    }
    return found;
  }

  /// Where the element ends if it begins at one of these places.
  [[nodiscard]] std::set<std::size_t> ends_of(const Element& element,
                                              const std::set<std::size_t>& begins) const {
    std::set<std::size_t> ends;
    for (const std::size_t begin : begins) {
      if (element.word != nullptr && begin < passage_.size() && is_literally(*element.word, begin)) {
        ends.insert(begin + 1);
      }
      const auto last = element.quantity.end();
      auto place = std::lower_bound(element.quantity.begin(), last, Occurrence{begin, begin});
      for (; place != last && place->begin == begin; ++place) ends.insert(place->end);
    }
    return ends;
  }

  const PassageView& passage_;
  Diacritics diacritics_;
};

/// Whether a passage matches.
class TextMatcher {
 public:
  TextMatcher(const Finder& finder, const OutsideText& outside) : finder_(finder), outside_(outside) {}

  [[nodiscard]] bool matches(const Node& node) const {
    return std::visit(Overloaded{[&](const WordNode& word) { return !finder_.find(word).empty(); },
                                 [&](const PhraseNode& phrase) { return !finder_.find(phrase).empty(); },
                                 [&](const PrefixNode& prefix) { return !finder_.find(prefix).empty(); },
                                 [&](const QuantityNode& quantity) { return matches(quantity); },
                                 [&](const NearNode& near) { return matches(near); },
                                 [&](const BooleanNode& boolean) { return matches(boolean); },
                                 [&](const FieldNode&) { return outside_.has_fact(node); },
                                 [&](const TitleNode&) { return outside_.has_fact(node); },
                                 [&](const DateNode&) { return outside_.has_fact(node); }},
                      node.kind);
  }

 private:
  [[nodiscard]] bool matches(const QuantityNode& quantity) const {
    if (!finder_.find_same(quantity).empty()) return true;
    return outside_.stands_for_words(quantity) && !quantity.words.empty() &&
           std::all_of(quantity.words.begin(), quantity.words.end(),
                       [&](const WordNode& word) { return !finder_.find(word).empty(); });
  }

  [[nodiscard]] bool matches(const NearNode& near) const {
    WordPlaces words;
    for (const WordOrQuantity& part : near.parts) {
      std::vector<std::size_t>& places = words.emplace_back();
      for (const Occurrence& found : finder_.find(part)) places.push_back(found.begin);
    }
    return near.in_order ? in_order_within(words, near.window) : within(words, near.window);
  }

  [[nodiscard]] bool matches(const BooleanNode& boolean) const {
    const auto is_match = [this](const Node& part) { return matches(part); };
    const auto is_reason = [this](const Node& part) { return outside_.is_required(part) && matches(part); };
    return std::all_of(boolean.required.begin(), boolean.required.end(), is_match) &&
           std::all_of(boolean.filters.begin(), boolean.filters.end(), is_match) &&
           std::none_of(boolean.excluded.begin(), boolean.excluded.end(), is_match) &&
           (!boolean.required.empty() || boolean.optional.empty() ||
            std::any_of(boolean.optional.begin(), boolean.optional.end(), is_reason));
  }

  const Finder& finder_;
  const OutsideText& outside_;
};

/// Highlights the words and quantities of a tree, except for what it excludes.
class Highlighter {
 public:
  Highlighter(const Finder& finder, bool function_words)
      : finder_(finder),
        passage_(finder.passage()),
        function_words_(function_words),
        highlighted_(finder.passage().size(), false) {}

  void highlight(const Node& node) {
    std::visit(Overloaded{[&](const WordNode& word) { highlight(word, function_words_); },
                          [&](const QuantityNode& quantity) { highlight(quantity); },
                          [&](const PhraseNode& phrase) { highlight(phrase); },
                          [&](const PrefixNode& prefix) { highlight(finder_.find(prefix)); },
                          [&](const NearNode& near) { highlight(near); },
                          [&](const BooleanNode& boolean) {
                            for (const auto* parts : {&boolean.optional, &boolean.required}) {
                              for (const Node& part : *parts) highlight(part);
                              highlight_function_words(*parts);
                            }
                          },
                          [](const FieldNode&) {}, [](const TitleNode&) {}, [](const DateNode&) {}},
               node.kind);
  }

  [[nodiscard]] std::vector<Span> spans() const {
    std::vector<Span> found = quantities_;
    for (std::size_t i = 0; i < highlighted_.size(); ++i) {
      if (highlighted_[i]) found.push_back(passage_.span(i));
    }
    return merged(std::move(found));
  }

 private:
  void highlight(const WordNode& word, bool function_words) {
    if (function_words || !word.function) highlight(places_of(word));
  }

  /// Highlights function words next to the word that they were typed next to: as parts of words (cho vay) or
  /// with them (the bank).
  void highlight_function_words(const std::vector<Node>& typed) {
    for (std::size_t i = 1; i < typed.size(); ++i) {
      const auto* first = as<WordNode>(typed[i - 1]);
      const auto* second = as<WordNode>(typed[i]);
      if (first == nullptr || second == nullptr || first->function == second->function) continue;
      const Occurrences seconds = places_of(*second);
      for (const Occurrence& place : places_of(*first)) {
        const Occurrence next{place.end, place.end + 1};
        if (std::binary_search(seconds.begin(), seconds.end(), next)) highlight({place, next});
      }
    }
  }

  /// The occurrences of the word; only those with the diacritics that were typed, if there are any.
  [[nodiscard]] Occurrences places_of(const WordNode& word) const {
    Occurrences places = finder_.find(word);
    const Token& typed = word.token;
    const auto is_very_word = [&](const Occurrence& place) {
      return typed.exact != typed.folded && passage_.exact(place.begin) == typed.exact;
    };
    keep_if_any(places, is_very_word);
    if (word.is_name) {
      keep_if_any(places, [&](const Occurrence& place) {
        return passage_.letters(place.begin) != LetterCase::kSmall;
      });
    }
    return places;
  }

  /// Drops the other places, if there is one of these.
  template <typename IsBetter>
  static void keep_if_any(Occurrences& places, const IsBetter& is_better) {
    if (std::none_of(places.begin(), places.end(), is_better)) return;
    std::erase_if(places, [&](const Occurrence& place) { return !is_better(place); });
  }

  void highlight(const QuantityNode& quantity) {
    const Occurrences same = finder_.find_same(quantity);
    highlight_with_signs(same);
    // The 4 of GPT 4 is also where both are one word.
    const bool has_name = std::any_of(quantity.words.begin(), quantity.words.end(),
                                      [](const WordNode& word) { return !word.joined.empty(); });
    if (!same.empty() && !has_name) return;
    for (const WordNode& word : quantity.words) highlight(word, false);
  }

  void highlight(const PhraseNode& phrase) {
    const bool has_quantity =
        std::any_of(phrase.parts.begin(), phrase.parts.end(),
                    [](const WordOrQuantity& part) { return std::holds_alternative<QuantityNode>(part); });
    const Occurrences places = finder_.find(phrase);
    has_quantity ? highlight_with_signs(places) : highlight(places);
  }

  void highlight(const NearNode& near) {
    for (const WordOrQuantity& part : near.parts) {
      std::visit(Overloaded{[&](const WordNode& word) { highlight(word, function_words_); },
                            [&](const QuantityNode& quantity) { highlight(quantity); }},
                 part);
    }
  }

  void highlight(const Occurrences& places) {
    for (const Occurrence& place : places) {
      const auto from = highlighted_.begin() + static_cast<std::ptrdiff_t>(place.begin);
      std::fill(from, highlighted_.begin() + static_cast<std::ptrdiff_t>(place.end), true);
    }
  }

  /// The same, with the signs of the quantities there ($, %).
  void highlight_with_signs(const Occurrences& places) {
    highlight(places);
    for (const Occurrence& place : places) {
      const Span span{passage_.span(place.begin).begin, passage_.span(place.end - 1).end};
      for (const Quantity& quantity : passage_.quantities_in(span)) quantities_.push_back(quantity.span);
    }
  }

  const Finder& finder_;
  const PassageView& passage_;
  bool function_words_;
  std::vector<bool> highlighted_;  // by word
  std::vector<Span> quantities_;
};

}  // namespace

bool text_matches(const Node& tree, const PassageView& passage, Diacritics diacritics,
                  const OutsideText& outside) {
  const Finder finder(passage, diacritics);
  return TextMatcher(finder, outside).matches(tree);
}

std::vector<Span> highlights(const Node& tree, const PassageView& passage, Diacritics diacritics) {
  const Finder finder(passage, diacritics);
  for (const bool function_words : {false, true}) {
    Highlighter highlighter(finder, function_words);
    highlighter.highlight(tree);
    if (std::vector<Span> spans = highlighter.spans(); !spans.empty()) return spans;
  }
  return {};
}

}  // namespace songngu
