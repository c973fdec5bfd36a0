#include "common/wordalign/span_features.h"

#include <algorithm>
#include <cmath>

#include "common/wordalign/link_chances.h"

namespace songngu {
namespace {

constexpr float kSmall = 1e-3F;
constexpr float kScale = 0.25F;  // brings logarithms of chances to about -2…2

float log_ratio(float a, float b) {
  return kScale * std::log((a + kSmall) / (b + kSmall));
}

float log_odds(float chance) {
  const float c = std::clamp(chance, 0.0F, 1.0F);
  return log_ratio(c, 1 - c);
}

float log_chance(float chance) {
  return kScale * std::log(chance + 1e-4F);
}

}  // namespace

SpanFeatureExtractor::Outside::Outside(const std::vector<float>& values, std::size_t columns)
    : columns_(columns),
      rows_(columns == 0 ? 0 : values.size() / columns),
      before_(values.size() + columns),
      after_(values.size() + columns) {
  for (std::size_t at = 0; at < values.size(); ++at) {
    before_[at + columns] = std::max(before_[at], values[at]);
    const std::size_t back = values.size() - 1 - at;
    after_[back] = std::max(after_[back + columns], values[back]);
  }
}

float SpanFeatureExtractor::Outside::greatest(WordRange rows, std::size_t column) const {
  return std::max(before_[rows.begin * columns_ + column],
                  after_[std::min(rows.end, rows_) * columns_ + column]);
}

float SpanFeatureExtractor::lexical(std::size_t i, std::size_t j) const {
  return from_ == Language::kVietnamese ? pair_.lexical(i, j) : pair_.lexical(j, i);
}

float SpanFeatureExtractor::compound(std::size_t i, std::size_t j) const {
  if (to_ == Language::kEnglish) return i > 0 ? pair_.compound(i, j) : 0;
  const float before = j > 0 ? pair_.compound(j, i) : 0;
  const float after = j + 1 < words_.size() ? pair_.compound(j + 1, i) : 0;
  return std::max(before, after);
}

template <typename Value>
SpanFeatureExtractor::Values SpanFeatureExtractor::values_of(std::size_t rows, const Value& value) const {
  Values values;
  values.all.reserve(rows * words_.size());
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < words_.size(); ++j) values.all.push_back(value(i, j));
  }
  values.outside = Outside(values.all, words_.size());
  return values;
}

SpanFeatureExtractor::SpanFeatureExtractor(const AlignedPair& pair, Language from, const LinkChances* links)
    : pair_(pair),
      has_links_(links != nullptr),
      from_(from),
      to_(other(from)),
      sources_(pair.words(from)),
      words_(pair.words(to_)),
      by_nothing_(sources_.size()),
      all_(words_.size()),
      generates_(words_.size()) {
  const std::size_t rows = sources_.size();
  forward_ = values_of(rows, [&](std::size_t i, std::size_t j) { return pair.generated(to_, j, i); });
  back_ = values_of(rows, [&](std::size_t i, std::size_t j) { return pair.generated(from_, i, j); });
  lexical_ = values_of(rows, [&](std::size_t i, std::size_t j) { return lexical(i, j); });
  compound_ = values_of(rows, [&](std::size_t i, std::size_t j) { return compound(i, j); });
  if (links != nullptr)
    linked_ = values_of(rows, [&](std::size_t i, std::size_t j) { return links->chance(from_, i, j); });
  for (std::size_t i = 0; i < rows; ++i) {
    float all = 0;
    for (std::size_t j = 0; j < words_.size(); ++j) {
      const std::size_t at = i * words_.size() + j;
      all += back_.all[at];
      all_[j] += forward_.all[at];
      generates_[j] = std::max(generates_[j], back_.all[at]);
    }
    by_nothing_[i] = 1 - std::min(1.0F, all);
  }
  add_shared();
}

void SpanFeatureExtractor::add_shared() {
  const auto shared = [&](const std::vector<float>& all) {
    return values_of(sources_.size(), [&](std::size_t i, std::size_t j) {
      const std::size_t at = i * words_.size() + j;
      return j > 0 ? std::min(all[at - 1], all[at]) : 0;
    });
  };
  forward_shared_ = shared(forward_.all);
  back_shared_ = shared(back_.all);
  if (has_links_) linked_shared_ = shared(linked_.all);
  if (to_ != Language::kVietnamese) return;
  compound_shared_ = values_of(sources_.size(), [&](std::size_t i, std::size_t j) {
    return j > 0 ? std::sqrt(pair_.compound(j, i)) : 0;
  });
}

/// The features of one phrase.
class SpanFeatureExtractor::Phrase {
 public:
  Phrase(const SpanFeatureExtractor& all, WordRange phrase) : all_(all), phrase_(phrase), words_(all.words_) {
    for (std::size_t j = 0; j < words_.size(); ++j) claims_.push_back(claims(j));
    for (std::size_t j = 0; j < words_.size(); ++j) {
      if (claims_[j].claim > claims_[peak_].claim) peak_ = j;
    }
  }

  [[nodiscard]] SpanFeatures features() const {
    SpanFeatures made;
    made.sizes = all_.has_links_ ? SpanFeatures::kWithLinks : SpanFeatures::kPlain;
    made.size = words_.size();
    made.phrase = phrase_.size();
    made.word.resize(words_.size() * made.sizes.word);
    made.left.resize(words_.size() * made.sizes.border);
    made.right.resize(words_.size() * made.sizes.border);
    made.nothing.resize(made.sizes.nothing);
    for (std::size_t j = 0; j < words_.size(); ++j) {
      made.loose.push_back(words_[j].loose);
      word_features(j, &made.word[j * made.sizes.word]);
      border_features(j, j - 1, &made.left[j * made.sizes.border]);
      border_features(j, j + 1, &made.right[j * made.sizes.border]);
    }
    nothing_features(made.nothing.data());
    return made;
  }

 private:
  /// What the words of the phrase and the others claim of one word.
  struct Claims {
    float inside = 0;        // the chance that a word of the phrase generates it
    float outside = 0;       // the greatest of another word
    float nothing = 0;       // that none does
    float back_inside = 0;   // that it generates a word of the phrase
    float back_outside = 0;  // the greatest that it generates another word
    float lexical_inside = 0;
    float lexical_outside = 0;
    float compound_inside = 0;  // with the word before or after it
    float compound_outside = 0;
    float claim = 0;           // inside against outside, both ways
    float unclaimed = 0;       // generated by nothing, generates nothing
    float linked = 0;          // the chance to be linked to a word of the phrase
    float linked_outside = 0;  // the greatest chance to be linked to another word
  };

  [[nodiscard]] std::size_t sources() const { return all_.sources_.size(); }

  /// The greatest of the values that the words of the phrase have with the word j.
  [[nodiscard]] float inside(const Values& values, std::size_t j) const {
    float greatest = 0;
    for (std::size_t i = phrase_.begin; i < phrase_.end; ++i)
      greatest = std::max(greatest, values.all[i * words_.size() + j]);
    return greatest;
  }

  /// The same of the compounds of the syllables of the phrase, or of words of the phrase.
  [[nodiscard]] float compound_inside(std::size_t j) const {
    float greatest = 0;
    const bool pairs = all_.to_ == Language::kEnglish;  // the row i is of the syllables i - 1 and i
    for (std::size_t i = phrase_.begin + (pairs ? 1 : 0); i < phrase_.end; ++i)
      greatest = std::max(greatest, all_.compound_.all[i * words_.size() + j]);
    return greatest;
  }

  [[nodiscard]] Claims claims(std::size_t j) const {
    Claims c;
    float none_inside = 1;
    float not_linked = 1;
    for (std::size_t i = phrase_.begin; i < phrase_.end; ++i) {
      const std::size_t at = i * words_.size() + j;
      c.inside += all_.forward_.all[at];
      none_inside *= 1 - std::min(1.0F, all_.back_.all[at]);
      if (all_.has_links_) not_linked *= 1 - all_.linked_.all[at];
    }
    c.back_inside = 1 - none_inside;
    c.lexical_inside = inside(all_.lexical_, j);
    c.compound_inside = compound_inside(j);
    c.outside = all_.forward_.outside.greatest(phrase_, j);
    c.back_outside = all_.back_.outside.greatest(phrase_, j);
    c.lexical_outside = all_.lexical_.outside.greatest(phrase_, j);
    const std::size_t across =
        all_.to_ == Language::kEnglish ? 1 : 0;  // a pair with a syllable of the phrase
    c.compound_outside = all_.compound_.outside.greatest({phrase_.begin, phrase_.end + across}, j);
    if (all_.has_links_) {
      c.linked = 1 - not_linked;
      c.linked_outside = all_.linked_.outside.greatest(phrase_, j);
    }
    c.nothing = std::clamp(1 - all_.all_[j], 0.0F, 1.0F);
    c.claim = (log_ratio(c.inside, c.outside) + log_ratio(c.back_inside, c.back_outside)) / 2;
    c.unclaimed = c.nothing * (1 - std::min(1.0F, all_.generates_[j]));
    return c;
  }

  /// Of the word at `j`, which may be outside the sentence.
  [[nodiscard]] float claim(std::size_t j) const { return j < claims_.size() ? claims_[j].claim : -1.5F; }

  [[nodiscard]] float link(std::size_t j) const {
    return j < claims_.size() ? log_ratio(claims_[j].linked, claims_[j].linked_outside) : -1.5F;
  }

  void word_features(std::size_t j, float* to) const {
    const Claims& c = claims_[j];
    const SentenceWord& word = words_[j];
    const float compound = std::sqrt(c.compound_inside) - std::sqrt(c.compound_outside);
    const float lexical = log_chance(c.lexical_inside) - log_chance(c.lexical_outside);
    const bool known = all_.pair_.known(all_.to_, j);
    float weakest = c.claim;  // on the way to the peak
    for (std::size_t k = std::min(j, peak_); k <= std::max(j, peak_); ++k)
      weakest = std::min(weakest, claim(k));
    const auto distance = static_cast<float>(j > peak_ ? j - peak_ : peak_ - j);
    const float here = static_cast<float>(2 * j + 1) / static_cast<float>(2 * words_.size());
    const float there = static_cast<float>(phrase_.begin + phrase_.end) / static_cast<float>(2 * sources());
    const auto put = [&to](float value) { *to++ = value; };
    put(1);
    put(log_odds(c.inside));
    put(log_odds(c.back_inside));
    put(log_ratio(c.inside, c.outside));
    put(log_ratio(c.back_inside, c.back_outside));
    put(log_odds(c.outside));
    put(log_odds(c.back_outside));
    put(c.nothing);
    put(c.inside * c.back_inside);
    put(std::max(c.inside, c.back_inside));
    put(std::min(c.inside, c.back_inside));
    put(c.claim > 0 ? c.claim : 0);
    put(c.claim > 0.7F ? c.claim - 0.7F : 0);
    put(c.claim < -0.7F ? c.claim + 0.7F : 0);
    put(claim(j - 1));
    put(claim(j + 1));
    put(claim(j - 2));
    put(claim(j + 2));
    put(std::sqrt(c.compound_inside));
    put(std::sqrt(c.compound_outside));
    put(compound > 0 ? compound : 0);
    put(log_chance(c.lexical_inside));
    put(lexical);
    put(lexical > 0 ? lexical : 0);
    put(std::min(distance, 6.0F) / 6);
    put(distance == 0 ? 1 : 0);
    put(distance == 1 ? 1 : 0);
    put(weakest);
    put(word.loose ? 1 : 0);
    put(word.loose ? c.claim : 0);
    put(known ? 0 : 1);
    put(known ? 0 : c.claim);
    put(word.number ? 1 : 0);
    put(word.capitalized && j > 0 ? 1 : 0);
    put(word.capitalized && j > 0 ? c.claim : 0);
    put(c.unclaimed);
    put(word.loose ? c.unclaimed : 0);
    put(std::abs(here - there));
    put(j == 0 || word.follows ? 0 : 1);
    put(std::max(std::sqrt(c.compound_inside) * c.outside, 0.0F));
    if (all_.has_links_) word_link_features(j, to);
  }

  void word_link_features(std::size_t j, float* to) const {
    const Claims& c = claims_[j];
    const SentenceWord& word = words_[j];
    const auto put = [&to](float value) { *to++ = value; };
    put(log_odds(c.linked));
    put(log_odds(c.linked_outside));
    put(log_ratio(c.linked, c.linked_outside));
    put(c.linked);
    put(c.linked_outside);
    put(link(j - 1));
    put(link(j + 1));
    put(link(j - 2));
    put(link(j + 2));
    put(word.loose ? c.linked : 0);
    put(word.loose ? c.linked_outside : 0);
    put((1 - c.linked) * (1 - c.linked_outside));
  }

  /// Of the border of a span that has the word `in` at its end and not the next one, `out`.
  void border_features(std::size_t in, std::size_t out, float* to) const {
    const auto put = [&to](float value) { *to++ = value; };
    const SentenceWord& inner = words_[in];
    put(inner.loose ? 1 : 0);
    put(inner.loose ? claims_[in].claim : 0);
    put(claims_[in].claim);
    put(claims_[in].unclaimed);
    put(inner.loose ? claims_[in].unclaimed : 0);
    if (out >= words_.size()) {
      put(1);
      return;
    }
    const Claims& c = claims_[out];
    const SentenceWord& outer = words_[out];
    const std::size_t later = std::max(in, out);
    put(0);
    put(words_[later].follows ? 0 : 1);
    put(outer.loose ? 1 : 0);
    put(outer.loose ? c.claim : 0);
    put(c.claim);
    put(c.claim - claims_[in].claim);
    put(c.unclaimed);
    put(outer.loose ? c.unclaimed : 0);
    put(inner.capitalized && outer.capitalized ? 1 : 0);
    put(inner.capitalized != outer.capitalized ? 1 : 0);
    put(!inner.quantity.empty() && inner.quantity == outer.quantity ? 1 : 0);
    const bool split = all_.to_ == Language::kVietnamese && all_.pair_.is_compound(later);
    put(split ? 1 : 0);
    put(split && c.claim + claims_[in].claim > 0 ? 1 : 0);
    marker_features(inner.marker, to);
    marker_features(outer.marker, to + kMarkerFeatures);
    shared_features(in, out, later, to + 2 * kMarkerFeatures);
    if (all_.has_links_) border_link_features(in, out, later, to + 2 * kMarkerFeatures + kSharedFeatures);
  }

  void border_link_features(std::size_t in, std::size_t out, std::size_t later, float* to) const {
    const auto put = [&to](float value) { *to++ = value; };
    put(inside(all_.linked_shared_, later));
    put(all_.linked_shared_.outside.greatest(phrase_, later));
    put(claims_[in].linked);
    put(claims_[out].linked);
    put(claims_[out].linked_outside);
    put(link(in) - link(out));
  }

  static constexpr std::size_t kMarkerFeatures = 9;
  static constexpr std::size_t kSharedFeatures = 10;

  /// Whether the phrase is in the form that a marker at its rendering's border asks for.
  void marker_features(Marker marker, float* to) const {
    const SentenceWord& last = all_.sources_[phrase_.end - 1];
    const bool plural = last.ending == "s" ||
                        (phrase_.begin > 0 && all_.sources_[phrase_.begin - 1].marker == Marker::kPlural);
    const bool past = all_.sources_[phrase_.begin].ending == "ed";
    const auto put = [&to](bool value) { *to++ = value ? 1 : 0; };
    put(marker == Marker::kPlural);
    put(marker == Marker::kPlural && plural);
    put(marker == Marker::kTense);
    put(marker == Marker::kTense && past);
    put(marker == Marker::kPassive);
    put(marker == Marker::kPassive && past);
    put(marker == Marker::kNominal);
    put(marker == Marker::kNominal && all_.sources_[phrase_.begin].ending == "ing");
    put(marker == Marker::kArticle);
  }

  /// What claims both words of a border.
  void shared_features(std::size_t in, std::size_t out, std::size_t later, float* to) const {
    const float by_phrase = inside(all_.forward_shared_, later);
    const float by_other = all_.forward_shared_.outside.greatest(phrase_, later);
    const float back_phrase = inside(all_.back_shared_, later);
    const float back_other = all_.back_shared_.outside.greatest(phrase_, later);
    const bool pairs = all_.to_ == Language::kVietnamese;
    const float pair_phrase = pairs ? inside(all_.compound_shared_, later) : 0;
    const float pair_other = pairs ? all_.compound_shared_.outside.greatest(phrase_, later) : 0;
    const auto put = [&to](float value) { *to++ = value; };
    put(by_phrase);
    put(by_other);
    put(back_phrase + back_other);
    put(pair_phrase);
    put(pair_other);
    put(claimed_by_neighbour(in));
    put(claimed_by_neighbour(out));
    put(phrase_.size() == 1 ? by_phrase : 0);
    put(pair_phrase > pair_other ? pair_phrase - pair_other : 0);
    put(pair_phrase < pair_other ? pair_other - pair_phrase : 0);
  }

  /// By the words next to the phrase.
  [[nodiscard]] float claimed_by_neighbour(std::size_t j) const {
    const float before = phrase_.begin > 0 ? all_.forward_.all[(phrase_.begin - 1) * words_.size() + j] : 0;
    const float after = phrase_.end < sources() ? all_.forward_.all[phrase_.end * words_.size() + j] : 0;
    return std::max(before, after);
  }

  void nothing_features(float* to) const {
    const auto put = [&to](float value) { *to++ = value; };
    Claims best;
    float both = 0;
    float unclaimed = 0;
    for (const Claims& c : claims_) {
      best.inside = std::max(best.inside, c.inside);
      best.back_inside = std::max(best.back_inside, c.back_inside);
      best.lexical_inside = std::max(best.lexical_inside, c.lexical_inside);
      best.compound_inside = std::max(best.compound_inside, c.compound_inside);
      both = std::max(both, c.inside * c.back_inside);
      unclaimed += c.unclaimed;
    }
    float unknown = 0;
    float function = 0;
    float by_nothing = 0;
    float capitalized = 0;
    for (std::size_t i = phrase_.begin; i < phrase_.end; ++i) {
      if (!all_.pair_.known(all_.from_, i)) ++unknown;
      if (all_.sources_[i].loose) ++function;
      if (all_.sources_[i].capitalized && i > 0) ++capitalized;
      by_nothing += all_.by_nothing_[i];
    }
    const auto length = static_cast<float>(phrase_.size());
    put(1);
    put(log_odds(best.inside));
    put(log_odds(best.back_inside));
    put(log_odds(both));
    put(log_chance(best.lexical_inside));
    put(std::sqrt(best.compound_inside));
    put(by_nothing / length);
    put(unknown / length);
    put(function / length);
    put(capitalized / length);
    put(phrase_.size() == 1 ? 1 : 0);
    put(phrase_.size() == 2 ? 1 : 0);
    put(unclaimed / static_cast<float>(std::max<std::size_t>(1, words_.size())));
    put(claims_.empty() ? -1.5F : claims_[peak_].claim);
    if (all_.has_links_) nothing_link_features(to);
  }

  void nothing_link_features(float* to) const {
    const auto put = [&to](float value) { *to++ = value; };
    float most = 0;
    float sum = 0;
    float best_link = -1.5F;
    for (std::size_t j = 0; j < claims_.size(); ++j) {
      most = std::max(most, claims_[j].linked);
      sum += claims_[j].linked;
      best_link = std::max(best_link, link(j));
    }
    put(log_odds(most));
    put(std::min(sum / static_cast<float>(phrase_.size()), 3.0F));
    put(best_link);
  }

  const SpanFeatureExtractor& all_;
  WordRange phrase_;
  const std::vector<SentenceWord>& words_;
  std::vector<Claims> claims_;
  std::size_t peak_ = 0;
};

SpanFeatures SpanFeatureExtractor::features(WordRange phrase) const {
  return Phrase(*this, phrase).features();
}

std::size_t SpanFeatures::longest() const {
  return std::min(size, std::max(kSpanLengths, 3 * phrase));
}

std::size_t SpanFeatures::length_cell(std::size_t length) const {
  if (length > kSpanLengths || phrase > 6) return kPhraseLengths * kSpanLengths;
  return (std::min(phrase, kPhraseLengths) - 1) * kSpanLengths + length - 1;
}

void SpanFeatures::ratios(std::size_t length, float* to) const {
  const float ratio = std::log(static_cast<float>(length) / static_cast<float>(phrase));
  to[0] = ratio;
  to[1] = ratio * ratio;
  to[2] = static_cast<float>(length) / 12;
}

}  // namespace songngu
