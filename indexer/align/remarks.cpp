#include "indexer/align/remarks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "common/model/number_style.h"
#include "common/text/quantity/figure.h"
#include "common/text/quantity/phrase.h"
#include "common/text/quantity/unit.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/stem.h"
#include "common/text/word/syllable.h"
#include "common/text/word/token.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

constexpr double kUnlike = 20;  // numbers with a ratio beyond don't stand for each other

// A figure of a bullet that differs from the linked sentence may come from another. One that is rarely there
// by chance may be anywhere in the article; others need kShared of the kNear words on either side.
constexpr double kRare = 100;
constexpr std::size_t kNear = 6;
constexpr std::size_t kShared = 2;

// No bead or bullet of people has as many; beyond, nothing is compared, so that no input takes forever.
constexpr std::size_t kMostComparisons = 1'000'000;
constexpr std::size_t kMostOccurrences = 50;
constexpr std::size_t kMostRemarks = 1000;

constexpr double kSameDigits = 1e-6;

/// Units whose symbols look like names; articles write them in full.
constexpr auto kUnits =
    std::to_array<std::string_view>({"kwh", "mwh", "gwh", "twh", "kw", "mw", "gw", "tw", "mah", "kb", "mb",
                                     "gb", "tb", "khz", "mhz", "ghz", "hz"});

/// A figure with its place in the entry.
struct PlacedFigure {
  Figure figure;
  std::uint32_t passage = 0;

  [[nodiscard]] bool sure() const { return figure.writing != Writing::kUnclear; }
  /// Where it is written, with its hedge and the range that it is a part of.
  [[nodiscard]] Segment segment() const { return {passage, figure.quoted}; }
};

using Figures = std::vector<PlacedFigure>;

Figures figures_of(const Entry& entry, const std::vector<Segment>& segments, Language language) {
  Figures figures;
  for (const Segment& segment : segments) {
    const std::string_view text = slice(entry.passages[segment.passage].text, segment.span);
    for (Figure& figure : find_figures(text, number_style(language))) {
      figure.span.begin += segment.span.begin;
      figure.span.end += segment.span.begin;
      figure.hedge_begin += segment.span.begin;
      figure.quoted.begin += segment.span.begin;
      figure.quoted.end += segment.span.begin;
      figures.push_back({std::move(figure), segment.passage});
    }
  }
  return figures;
}

/// Figures of the two sides of a bead without a figure of the other side that they agree with. Each figure
/// agrees with one other; what may be misread agrees with any number of them, and is never left.
struct Unmatched {
  Figures vietnamese;
  Figures english;
};

/// Pairs each Vietnamese figure, those that are written the same first, with an English one.
Unmatched unmatched(const Figures& vietnamese, const Figures& english) {
  if (vietnamese.size() * english.size() > kMostComparisons) return {};
  std::vector<bool> here(vietnamese.size(), false);
  std::vector<bool> there(english.size(), false);
  const auto pair = [&](auto fits) {
    for (std::size_t v = 0; v < vietnamese.size(); ++v) {
      for (std::size_t e = 0; e < english.size() && !here[v]; ++e) {
        if (!there[e] && fits(vietnamese[v], english[e])) here[v] = there[e] = true;
      }
    }
  };
  const auto agreeing = [](const PlacedFigure& v, const PlacedFigure& e) {
    return agree(v.figure, e.figure);
  };
  const auto unconverted = [&](const PlacedFigure& v, const PlacedFigure& e) {
    return !is_conversion(v.figure, e.figure) && agreeing(v, e);
  };
  pair([&](const PlacedFigure& v, const PlacedFigure& e) {
    return v.sure() && e.sure() && v.figure.value == e.figure.value && v.figure.kind == e.figure.kind &&
           agreeing(v, e);
  });
  pair([&](const PlacedFigure& v, const PlacedFigure& e) { return v.sure() && e.sure() && agreeing(v, e); });
  Unmatched left;
  for (std::size_t v = 0; v < vietnamese.size(); ++v) {
    const auto matches = [&](const PlacedFigure& e) { return !e.sure() && unconverted(vietnamese[v], e); };
    if (!here[v] && vietnamese[v].sure() && std::none_of(english.begin(), english.end(), matches))
      left.vietnamese.push_back(vietnamese[v]);
  }
  for (std::size_t e = 0; e < english.size(); ++e) {
    const auto matches = [&](const PlacedFigure& v) { return !v.sure() && unconverted(v, english[e]); };
    if (!there[e] && english[e].sure() && std::none_of(vietnamese.begin(), vietnamese.end(), matches))
      left.english.push_back(english[e]);
  }
  return left;
}

/// How far two figures are from each other, as a ratio: 0 for equal ones.
double distance(const Figure& a, const Figure& b) {
  return std::abs(std::log(std::max(std::abs(a.value), 1e-6) / std::max(std::abs(b.value), 1e-6)));
}

/// Whether one is the other at another scale.
bool same_digits(const Figure& a, const Figure& b) {
  const double scale = distance(a, b) / std::log(10.0);
  return std::abs(scale - std::round(scale)) < kSameDigits;
}

/// Whether one may be a wrong form of the other: both of a kind, and amounts of one currency or equal.
bool comparable(const Figure& a, const Figure& b) {
  const auto year = [](const Figure& f) {
    return f.kind == FigureKind::kYear ||
           (f.kind == FigureKind::kNumber && f.value >= 1500 && f.value <= 2150);
  };
  const auto day = [](const Figure& f) {
    return f.kind == FigureKind::kDay ||
           (f.kind == FigureKind::kNumber && f.in_digits && f.value >= 1 && f.value <= 31);
  };
  if (a.kind != b.kind) return (year(a) && year(b)) || (day(a) && day(b));
  if (a.kind == FigureKind::kMoney) return same_currency(a.unit, b.unit) || a.value == b.value;
  if (a.kind == FigureKind::kCode) return a.unit == b.unit;
  return a.kind != FigureKind::kNumber || distance(a, b) < std::log(kUnlike) || same_digits(a, b);
}

/// Whether one may be a wrong form of the other where each is the only one left of its side: an amount whose
/// currency one side leaves out, or "2000 soldiers", which reads like a year.
bool comparable_alone(const Figure& a, const Figure& b) {
  const auto amount = [](const Figure& f) {
    return f.kind == FigureKind::kMoney || f.kind == FigureKind::kNumber;
  };
  const auto thousands = [](const Figure& f) {
    return f.kind == FigureKind::kYear ||
           (f.kind == FigureKind::kNumber && f.value >= 1000 && f.value < 10000);
  };
  if (comparable(a, b)) return true;
  if (a.kind == b.kind) return false;
  if (amount(a) && amount(b)) return distance(a, b) < std::log(kUnlike) || same_digits(a, b);
  return thousands(a) && thousands(b) && a.kind == FigureKind::kNumber;
}

/// Removes the figure of `others` that can be compared with it and is nearest.
std::optional<PlacedFigure> take_nearest(const PlacedFigure& figure, Figures& others, bool alone) {
  auto best = others.end();
  for (auto other = others.begin(); other != others.end(); ++other) {
    if (!(alone ? comparable_alone : comparable)(figure.figure, other->figure)) continue;
    if (best == others.end() ||
        distance(figure.figure, other->figure) < distance(figure.figure, best->figure))
      best = other;
  }
  if (best == others.end()) return std::nullopt;
  PlacedFigure taken = *best;
  others.erase(best);
  return taken;
}

std::string kind_name(const Figure& a, const Figure& b) {
  switch (a.kind) {
    case FigureKind::kYear:
      return "years";
    case FigureKind::kMonth:
      return "months";
    case FigureKind::kDay:
      return "days";
    case FigureKind::kWeekday:
      return "weekdays";
    case FigureKind::kQuarter:
      return "quarters";
    case FigureKind::kFraction:
      return "fractions";
    case FigureKind::kMultiple:
      return "multiples";
    case FigureKind::kOrdinal:
      return "ordinals";
    case FigureKind::kTime:
      return "times";
    case FigureKind::kPercent:
      return "percentages";
    case FigureKind::kMoney:
      return a.kind != b.kind || same_currency(a.unit, b.unit) ? "amounts" : "currencies";
    case FigureKind::kCode:
      return "names";
    case FigureKind::kNumber:
      return a.value == b.value && is_conversion(a, b) ? "units" : "numbers";
  }
  return "";
}

std::string_view text_at(const Entry& entry, const Segment& segment) {
  return slice(entry.passages.at(segment.passage).text, segment.span);
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_letters(text, at);
    if (end > at) words.push_back(exact_form(text.substr(at, end - at)));
    at = end;
    if (at < text.size()) next_code_point(text, at);
  }
  return words;
}

/// All figures of the article, of both languages.
Figures figures_of_article(const Entry& entry) {
  Figures figures;
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    if (!is_article(passage.kind)) continue;
    const Figures more = figures_of(entry, {{i, {0, code_point_count(passage.text)}}}, passage.language);
    figures.insert(figures.end(), more.begin(), more.end());
  }
  return figures;
}

bool agrees_with_any(const PlacedFigure& figure, const Figures& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const PlacedFigure& other) { return agree(figure.figure, other.figure); });
}

/// The words within `reach` words of the figure, each once, sorted.
std::vector<std::string> words_near(const Entry& entry, const PlacedFigure& figure, std::size_t reach) {
  const std::string_view text = entry.passages[figure.passage].text;
  const Span span = figure.segment().span;
  std::vector<std::string> before = words_in(slice(text, {0, span.begin}));
  std::vector<std::string> near = words_in(slice(text, {span.end, code_point_count(text)}));
  near.resize(std::min(near.size(), reach));
  const std::size_t skipped = before.size() - std::min(before.size(), reach);
  near.insert(near.end(), before.begin() + static_cast<std::ptrdiff_t>(skipped), before.end());
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  return near;
}

/// Whether the article has the bullet's figure, and not by chance.
bool is_said(const Entry& entry, const PlacedFigure& figure, const Figures& article) {
  const bool rare = figure.figure.value >= kRare && figure.figure.hedge == Hedge::kNone;
  if (rare && figure.figure.kind != FigureKind::kPercent) return agrees_with_any(figure, article);
  const std::vector<std::string> here = words_near(entry, figure, kNear);
  bool found = false;
  std::size_t occurrences = 0;
  for (const PlacedFigure& other : article) {
    // "a third" is a rough value of many per cents
    const bool rough =
        other.figure.kind == FigureKind::kFraction && figure.figure.kind == FigureKind::kPercent;
    if (found || rough || !agree(figure.figure, other.figure)) continue;
    if (++occurrences > kMostOccurrences) return true;
    if (entry.passages[other.passage].language != entry.passages[figure.passage].language) continue;
    const std::vector<std::string> there = words_near(entry, other, 2 * kNear);
    std::vector<std::string> common;
    std::set_intersection(here.begin(), here.end(), there.begin(), there.end(), std::back_inserter(common));
    found = common.size() >= kShared;
  }
  return found;
}

/// "1974" for "the year after", where the original has 1973.
bool is_said_relatively(const PlacedFigure& figure, const PlacedFigure& other, const Entry& entry,
                        const Bead& bead) {
  if (figure.figure.kind != FigureKind::kYear || std::abs(figure.figure.value - other.figure.value) > 1)
    return false;
  return std::any_of(bead.en.begin(), bead.en.end(), [&](const Segment& segment) {
    const std::vector<std::string> words = words_in(text_at(entry, segment));
    return std::find(words.begin(), words.end(), "year") != words.end();
  });
}

/// Whether the hedge of the figure excludes what may be its original: "hơn 40" for 37.
bool hedged_wrongly(const PlacedFigure& figure, const Figures& originals) {
  if (figure.figure.hedge == Hedge::kNone) return false;
  Figure approximate = figure.figure;
  approximate.hedge = Hedge::kAbout;
  return std::any_of(originals.begin(), originals.end(), [&](const PlacedFigure& original) {
    return comparable(approximate, original.figure) && agree(approximate, original.figure);
  });
}

std::vector<Remark> differing_figures(const Entry& entry, const std::vector<Bead>& beads,
                                      const Figures& article) {
  std::vector<Remark> remarks;
  for (const Bead& bead : beads) {
    if (!bead.linked()) continue;
    Unmatched left = unmatched(figures_of(entry, bead.vi, Language::kVietnamese),
                               figures_of(entry, bead.en, Language::kEnglish));
    const bool alone = left.vietnamese.size() == 1 && left.english.size() == 1;
    for (const PlacedFigure& figure : left.vietnamese) {
      PlacedFigure said = figure;  // by the article elsewhere; a wrong hedge is not excused by what it allows
      if (hedged_wrongly(figure, left.english)) said.figure.hedge = Hedge::kNone;
      if (bead.relation == Relation::kSummary && is_said(entry, said, article)) continue;
      const auto other = take_nearest(figure, left.english, alone);
      if (!other || is_said_relatively(figure, *other, entry, bead)) continue;
      const std::string kind = kind_name(figure.figure, other->figure);
      const bool again = !remarks.empty() && remarks.back().where == figure.segment() &&
                         remarks.back().against == other->segment() && remarks.back().kind == kind;
      if (again) continue;  // the other end of a range
      remarks.push_back({figure.segment(), other->segment(),
                         fmt::format("{} differ: \"{}\" here, \"{}\" in the original", kind,
                                     text_at(entry, figure.segment()), text_at(entry, other->segment())),
                         kind});
    }
  }
  return remarks;
}

/// Adds the figures of bullets and takeaways that the article does not have, except those that differ.
void add_unsupported(const Entry& entry, const Figures& article, std::vector<Remark>& remarks) {
  std::size_t compared = 0;
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    if (is_article(passage.kind)) continue;
    for (const PlacedFigure& figure :
         figures_of(entry, {{i, {0, code_point_count(passage.text)}}}, passage.language)) {
      const auto same = [&](const Remark& remark) { return remark.where == figure.segment(); };
      compared += article.size();
      if (compared > 10 * kMostComparisons || remarks.size() >= kMostRemarks) return;
      if (figure.figure.writing != Writing::kPlain || agrees_with_any(figure, article)) continue;
      if (std::any_of(remarks.begin(), remarks.end(), same)) continue;
      remarks.push_back({figure.segment(), std::nullopt,
                         fmt::format("\"{}\" is nowhere in the article", text_at(entry, figure.segment())),
                         kind_name(figure.figure, figure.figure)});
    }
  }
}

/// The words of the article, without diacritics and case, and each two neighbours as one word: "OpenAI" may
/// be "Open AI".
std::set<std::string> words_of_article(const Entry& entry) {
  std::set<std::string> words;
  for (const Passage& passage : entry.passages) {
    if (!is_article(passage.kind)) continue;
    std::string last;
    for (const Token& token : tokenize(passage.text)) {
      const std::string word(without_possessive(token.folded));
      words.insert({word, stem(word), last + word});
      last = word;
    }
  }
  return words;
}

/// Whether the word is a name that a translator leaves as it is. (H1N1 and HTML5 are figures: figure.h.)
bool is_foreign_name(const Token& token) {
  const std::string_view word = token.folded;
  return token.capitalized && word.size() > 1 && word.find_first_of("0123456789") == std::string_view::npos &&
         !is_vietnamese_syllable(word) && currency_of_code(word).empty() && !contains(kUnits, word);
}

/// Adds the names of Vietnamese bullets and takeaways that the article does not have.
void add_unsupported_names(const Entry& entry, std::vector<Remark>& remarks) {
  const std::set<std::string> article = words_of_article(entry);
  if (article.empty()) return;
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    if (is_article(passage.kind) || passage.language != Language::kVietnamese) continue;
    std::string last;
    for (const Token& token : tokenize(passage.text)) {
      const std::string word(without_possessive(token.folded));
      const bool joined = article.contains(last + word);
      const bool known = joined || article.contains(word) || article.contains(stem(word));
      last = word;
      if (known || !is_foreign_name(token)) continue;
      if (remarks.size() >= kMostRemarks) return;
      const Segment place{i, token.span};
      remarks.push_back({place, std::nullopt,
                         fmt::format("\"{}\" is nowhere in the article", text_at(entry, place)), "names",
                         false});
    }
  }
}

}  // namespace

std::vector<Remark> remarks_on(const Entry& entry, const std::vector<Bead>& beads) {
  const Figures article = figures_of_article(entry);
  std::vector<Remark> remarks = differing_figures(entry, beads, article);
  if (!article.empty()) add_unsupported(entry, article, remarks);
  add_unsupported_names(entry, remarks);
  return remarks;
}

std::vector<Segment> places_of(const Remark& remark) {
  std::vector<Segment> places{remark.where};
  if (remark.against) places.push_back(*remark.against);
  return places;
}

std::string what_may_differ() {
  return "figures";
}

}  // namespace songngu
