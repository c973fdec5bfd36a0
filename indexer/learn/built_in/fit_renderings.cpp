// fit_renderings LINKS FOLDER [QUESTIONS ANSWERS]: the weights of the span model, links_vi.def, links_en.def,
// weights_vi.def and weights_en.def of common/wordalign/.
//
// LINKS has a sentence pair a line whose words were linked by hand (linked_phrases.h says in which form).
// Weights fitted on phrases of all pairs go to FOLDER. QUESTIONS has a question a line, as JSON: "id",
// "entry" (the article), "from" ("vi" or "en"), "text" and "other" (a sentence and its translation) and
// "span"
// ([begin, end] of a phrase in `text`, in code points). ANSWERS gets an answer to each question, by weights
// fitted on the articles of the other four folds of five: "id", "spans" of `other`, "confidence".
#include <array>
#include <cmath>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/hash.h"
#include "common/model/language.h"
#include "common/wordalign/link_chances.h"
#include "common/wordalign/span_features.h"
#include "common/wordalign/span_model.h"
#include "indexer/learn/built_in/linked_phrases.h"

namespace songngu {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kFolds = 5;
constexpr int kEpochs = 12;
constexpr std::size_t kBatch = 64;
constexpr double kRate = 0.03;  // of Adam, at the beginning
constexpr double kDecay = 1.0;  // L2: each weight's prior is a normal distribution of variance 1 / kDecay

constexpr int kUnlinkedTimes = 3;  // how often a phrase without rendering counts: there are few of them

/// A sentence and its translation, with what features are made from.
class SentencePair {
 public:
  SentencePair(const std::string& vietnamese, const std::string& english) : aligned_(vietnamese, english) {
    for (const Language from : kLanguages) plain_[index_of(from)].emplace(aligned_, from);
  }
  SentencePair(const SentencePair&) = delete;
  SentencePair& operator=(const SentencePair&) = delete;

  [[nodiscard]] const AlignedPair& aligned() const { return aligned_; }
  /// With features of links since link() was called.
  [[nodiscard]] const SpanFeatureExtractor& extractor(Language from) const {
    const auto& linked = linked_[index_of(from)];
    return linked ? *linked : *plain_[index_of(from)];
  }
  void link(const std::array<SpanWeights, 2>& weights) {
    const LinkChances links(aligned_, weights);
    for (const Language from : kLanguages) linked_[index_of(from)].emplace(aligned_, from, &links);
  }
  void unlink() {
    for (auto& extractor : linked_) extractor.reset();
  }

 private:
  AlignedPair aligned_;
  std::array<std::optional<SpanFeatureExtractor>, 2> plain_;  // by index_of(language), as are the others
  std::array<std::optional<SpanFeatureExtractor>, 2> linked_;
};

using SentencePairs = std::map<std::pair<std::string, std::string>, SentencePair>;

struct Question {
  std::string id;
  Language from = Language::kVietnamese;
  std::size_t fold = 0;
  const SentencePair* pair = nullptr;
  WordRange phrase;
  std::optional<WordRange> gold;  // none: nothing renders the phrase

  [[nodiscard]] SpanFeatures features() const { return pair->extractor(from).features(phrase); }
};

/// Nothing where a span has no words, or the rendering is longer than any that is considered.
std::optional<Question> question_of(const LinkedPhrase& phrase, SentencePairs& pairs) {
  Question question;
  question.from = phrase.from;
  question.fold = hash64(phrase.entry) % kFolds;
  const std::pair texts(phrase.vietnamese, phrase.english);
  question.pair = &pairs.try_emplace(texts, texts.first, texts.second).first->second;
  const AlignedPair& pair = question.pair->aligned();
  question.phrase = words_in(pair.words(question.from), phrase.phrase);
  if (question.phrase.size() == 0) return std::nullopt;
  if (!phrase.rendering) return question;
  question.gold = words_in(pair.words(other(question.from)), *phrase.rendering);
  if (question.gold->size() == 0 || question.gold->size() > question.features().longest())
    return std::nullopt;
  return question;
}

std::optional<Question> read_question(const std::string& line, SentencePairs& pairs) {
  const Json json = Json::parse(line);
  const auto span = [](const Json& two) {
    return Span{two[0].get<std::uint32_t>(), two[1].get<std::uint32_t>()};
  };
  const bool vietnamese = json["from"] == "vi";
  const auto question = question_of({.entry = json["entry"],
                                     .vietnamese = json[vietnamese ? "text" : "other"],
                                     .english = json[vietnamese ? "other" : "text"],
                                     .from = vietnamese ? Language::kVietnamese : Language::kEnglish,
                                     .phrase = span(json["span"]),
                                     .rendering = std::nullopt},
                                    pairs);
  if (!question) return std::nullopt;
  Question asked = *question;
  asked.id = json["id"];
  return asked;
}

using Weights = std::vector<double>;

/// Adds features of words, borders and so on, at their places among the weights.
void add(Weights& to, std::size_t& at, const float* features, std::size_t size, double times) {
  for (std::size_t k = 0; k < size; ++k) to[at + k] += times * static_cast<double>(features[k]);
  at += size;
}

/// How much likelier each word, border and length is in the gold than expected.
struct Missing {
  explicit Missing(const SpanFeatures& f)
      : covered(f.size + 1), left(f.size), right(f.size), length(f.longest() + 1) {}

  void add(std::size_t begin, std::size_t words, double chance) {
    covered[begin] += chance;
    covered[begin + words] -= chance;
    left[begin] += chance;
    right[begin + words - 1] += chance;
    length[words] += chance;
  }

  std::vector<double> covered;  // differences from word to word
  std::vector<double> left;
  std::vector<double> right;
  std::vector<double> length;
};

void add_lengths(const SpanFeatures& f, const std::vector<double>& missing, Weights& to, std::size_t at) {
  constexpr std::size_t kCells = SpanFeatures::kPhraseLengths * SpanFeatures::kSpanLengths;
  for (std::size_t n = 1; n < missing.size(); ++n) {
    if (f.length_cell(n) < kCells) to[at + f.length_cell(n)] += missing[n];
    float ratios[SpanFeatures::kRatio];
    f.ratios(n, ratios);
    std::size_t after = at + kCells;
    add(to, after, ratios, SpanFeatures::kRatio, missing[n]);
  }
}

/// The gradient of the logarithm of the gold's chance: features of the gold less expected features.
double add_gradient(const Question& question, SpanWeights weights, Weights& gradient) {
  const SpanFeatures f = question.features();
  const auto [word, border, nothing] = f.sizes;
  const SpanDistribution distribution(f, weights);
  Missing missing(f);
  for (std::size_t j = 0; j < f.size; ++j) {
    for (std::size_t n = 1; n <= distribution.longest() && j + n <= f.size; ++n)
      missing.add(j, n, -distribution.probability(j, n));
  }
  double chance = distribution.nothing();
  if (question.gold) {
    missing.add(question.gold->begin, question.gold->size(), 1);
    chance = distribution.probability(question.gold->begin, question.gold->size());
  }
  double covered = 0;
  for (std::size_t j = 0; j < f.size; ++j) {
    std::size_t at = 0;
    add(gradient, at, &f.word[j * word], word, covered += missing.covered[j]);
    add(gradient, at, &f.left[j * border], border, missing.left[j]);
    add(gradient, at, &f.right[j * border], border, missing.right[j]);
  }
  add_lengths(f, missing.length, gradient, word + 2 * border);
  std::size_t at = f.sizes.weights() - nothing;
  add(gradient, at, f.nothing.data(), nothing, (question.gold ? 0 : 1) - distribution.nothing());
  return std::log(chance + 1e-300);
}

/// Adam (Kingma and Ba 2015), which climbs.
class Adam {
 public:
  explicit Adam(std::size_t size) : weights_(size), mean_(size), square_(size), used_(size) {}

  [[nodiscard]] const std::vector<float>& weights() const { return used_; }

  void step(const Weights& gradient, double number, double rate, double prior) {
    ++steps_;
    for (std::size_t k = 0; k < weights_.size(); ++k) {
      const double g = gradient[k] / number - prior * weights_[k];
      mean_[k] = 0.9 * mean_[k] + 0.1 * g;
      square_[k] = 0.999 * square_[k] + 0.001 * g * g;
      const double mean = mean_[k] / (1 - std::pow(0.9, steps_));
      weights_[k] += rate * mean / (std::sqrt(square_[k] / (1 - std::pow(0.999, steps_))) + 1e-8);
      used_[k] = static_cast<float>(weights_[k]);
    }
  }

 private:
  Weights weights_;
  Weights mean_;
  Weights square_;
  std::vector<float> used_;
  int steps_ = 0;
};

std::vector<float> fit(const std::vector<Question>& questions, Language from,
                       std::optional<std::size_t> without, const SpanFeatures::Sizes& sizes) {
  std::vector<const Question*> order;
  for (const Question& question : questions) {
    if (question.from != from || question.fold == without) continue;
    order.insert(order.end(), question.gold ? 1 : kUnlinkedTimes, &question);
  }
  std::mt19937 random(1);
  Adam adam(sizes.weights());
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    const double rate = kRate * (kEpochs - epoch) / kEpochs;
    double likelihood = 0;
    for (std::size_t begin = 0; begin < order.size(); begin += kBatch) {
      const std::size_t end = std::min(order.size(), begin + kBatch);
      Weights gradient(sizes.weights());
      for (std::size_t i = begin; i < end; ++i)
        likelihood += add_gradient(*order[i], SpanWeights(adam.weights()), gradient);
      adam.step(gradient, static_cast<double>(end - begin), rate, kDecay / static_cast<double>(order.size()));
    }
    if (epoch + 1 == kEpochs)
      std::cerr << name(from) << ": " << likelihood / static_cast<double>(order.size()) << '\n';
  }
  return adam.weights();
}

void write_weights(const std::string& path, const std::vector<float>& weights) {
  std::ofstream file(path);
  file << "// Made by indexer/learn/built_in/fit_renderings.cpp, in the order of "
          "SpanFeatures::Sizes::weights().\n";
  for (std::size_t k = 0; k < weights.size(); ++k)
    file << fmt::format("{:.4f}F,{}", weights[k], k % 12 == 11 || k + 1 == weights.size() ? '\n' : ' ');
}

void answer(const std::vector<Question>& questions, Language from, std::size_t fold,
            const std::vector<float>& weights, std::ostream& to) {
  for (const Question& question : questions) {
    if (question.from != from || question.fold != fold) continue;
    const SpanFeatures features = question.features();
    const auto best = best_span(features, SpanDistribution(features, weights));
    if (!best) continue;
    const auto& words = question.pair->aligned().words(other(from));
    const std::uint32_t begin = words[best->words.begin].span.begin;
    const std::uint32_t end = words[best->words.end - 1].span.end;
    to << Json{{"id", question.id}, {"spans", {{begin, end}}}, {"confidence", best->confidence}} << '\n';
  }
}

/// The weights of both stages, by index_of(language).
struct Fitted {
  std::array<std::vector<float>, 2> links;
  std::array<std::vector<float>, 2> spans;
};

/// Fits the first stage, finds the links of all pairs by it, and fits the second stage.
Fitted fit_stages(const std::vector<Question>& questions, SentencePairs& pairs,
                  std::optional<std::size_t> without) {
  Fitted fitted;
  for (auto& [texts, pair] : pairs) pair.unlink();
  for (const Language from : kLanguages)
    fitted.links[index_of(from)] = fit(questions, from, without, SpanFeatures::kPlain);
  for (auto& [texts, pair] : pairs) pair.link({fitted.links[0], fitted.links[1]});
  for (const Language from : kLanguages)
    fitted.spans[index_of(from)] = fit(questions, from, without, SpanFeatures::kWithLinks);
  return fitted;
}

std::vector<Question> read_links(const std::string& path, SentencePairs& pairs) {
  std::vector<Question> questions;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    for (const LinkedPhrase& phrase : linked_phrases(line)) {
      if (auto question = question_of(phrase, pairs)) questions.push_back(std::move(*question));
    }
  }
  return questions;
}

void write_answers(const std::vector<Question>& questions, SentencePairs& pairs,
                   const std::string& asked_path, const std::string& answers_path) {
  std::vector<Question> asked;
  std::ifstream file(asked_path);
  for (std::string line; std::getline(file, line);) {
    if (auto question = read_question(line, pairs)) asked.push_back(std::move(*question));
  }
  std::ofstream answers(answers_path);
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const Fitted fitted = fit_stages(questions, pairs, fold);
    for (const Language from : kLanguages) answer(asked, from, fold, fitted.spans[index_of(from)], answers);
  }
}

void run(const std::vector<std::string>& arguments) {
  SentencePairs pairs;
  const std::vector<Question> questions = read_links(arguments[0], pairs);
  std::cerr << questions.size() << " phrases\n";
  if (arguments.size() == 4) write_answers(questions, pairs, arguments[2], arguments[3]);
  const Fitted fitted = fit_stages(questions, pairs, std::nullopt);
  for (const Language from : kLanguages) {
    write_weights(fmt::format("{}/links_{}.def", arguments[1], name(from)), fitted.links[index_of(from)]);
    write_weights(fmt::format("{}/weights_{}.def", arguments[1], name(from)), fitted.spans[index_of(from)]);
  }
}

}  // namespace
}  // namespace songngu

int main(int argc, char** argv) {
  if (argc != 3 && argc != 5) {
    std::cerr << "usage: fit_renderings LINKS FOLDER [QUESTIONS ANSWERS]\n";
    return 2;
  }
  try {
    songngu::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 1;
  }
}
