// fit_renderings QUESTIONS FOLDER [ANSWERS]: the weights of the span model (common/wordalign/weights_vi.def,
// weights_en.def).
//
// QUESTIONS has a question a line, as JSON: "id", "entry" (the article), "from" ("vi" or "en"), "text" and
// "other" (a sentence and its translation), "span" ([begin, end] of the phrase in `text`, in code points) and
// "gold" (the spans of `other` that render it;
// [] where nothing does). Weights fitted on all questions go to FOLDER. ANSWERS gets an answer to each
// question, by weights fitted on the articles of the other four folds of five: "id", "spans", "confidence".
#include <array>
#include <cmath>
#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/hash.h"
#include "common/model/language.h"
#include "common/wordalign/span_model.h"

namespace songngu {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kFolds = 5;
constexpr int kEpochs = 12;
constexpr std::size_t kBatch = 64;
constexpr double kRate = 0.03;  // of Adam, at the beginning
constexpr double kDecay = 1.0;  // L2: each weight's prior is a normal distribution of variance 1 / kDecay

struct Question {
  std::string id;
  Language from = Language::kVietnamese;
  std::size_t fold = 0;
  SpanFeatures features;
  std::optional<WordRange> gold;  // none: nothing renders the phrase
  std::vector<Span> spans;        // of the words of `other`
  bool asked = true;  // of the questions that are answered, not of those that are for fitting alone
};

Span span_in(const Json& pair) {
  return {pair[0].get<std::uint32_t>(), pair[1].get<std::uint32_t>()};
}

std::optional<Question> read_question(const Json& line) {
  Question question;
  question.id = line["id"];
  question.from = line["from"] == "vi" ? Language::kVietnamese : Language::kEnglish;
  question.fold = hash64(line["entry"].get<std::string>()) % kFolds;
  question.asked = line.value("asked", true);
  const bool vietnamese = question.from == Language::kVietnamese;
  const std::string text = line["text"];
  const std::string other_text = line["other"];
  const AlignedPair pair(vietnamese ? text : other_text, vietnamese ? other_text : text);
  const WordRange phrase = words_in(pair.words(question.from), span_in(line["span"]));
  if (phrase.size() == 0) return std::nullopt;
  const auto& target = pair.words(other(question.from));
  if (!line["gold"].empty()) {
    question.gold = words_in(target, {span_in(line["gold"].front()).begin, span_in(line["gold"].back()).end});
    if (question.gold->size() == 0) return std::nullopt;
  }
  question.features = span_features(pair, question.from, phrase);
  for (const SentenceWord& word : target) question.spans.push_back(word.span);
  if (question.gold && question.gold->size() > question.features.longest()) return std::nullopt;
  return question;
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
  const SpanFeatures& f = question.features;
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
    add(gradient, at, &f.word[j * SpanFeatures::kWord], SpanFeatures::kWord, covered += missing.covered[j]);
    add(gradient, at, &f.left[j * SpanFeatures::kBorder], SpanFeatures::kBorder, missing.left[j]);
    add(gradient, at, &f.right[j * SpanFeatures::kBorder], SpanFeatures::kBorder, missing.right[j]);
  }
  add_lengths(f, missing.length, gradient, SpanFeatures::kWord + 2 * SpanFeatures::kBorder);
  std::size_t at = SpanFeatures::kWeights - SpanFeatures::kNothing;
  add(gradient, at, f.nothing.data(), SpanFeatures::kNothing,
      (question.gold ? 0 : 1) - distribution.nothing());
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
                       std::optional<std::size_t> without) {
  std::vector<const Question*> order;
  for (const Question& question : questions) {
    if (question.from == from && question.fold != without) order.push_back(&question);
  }
  std::mt19937 random(1);
  Adam adam(SpanFeatures::kWeights);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    const double rate = kRate * (kEpochs - epoch) / kEpochs;
    double likelihood = 0;
    for (std::size_t begin = 0; begin < order.size(); begin += kBatch) {
      const std::size_t end = std::min(order.size(), begin + kBatch);
      Weights gradient(SpanFeatures::kWeights);
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
  file << "// Made by indexer/learn/built_in/fit_renderings.cpp, in the order of SpanFeatures::kWeights.\n";
  for (std::size_t k = 0; k < weights.size(); ++k)
    file << fmt::format("{:.4f}F,{}", weights[k], k % 12 == 11 || k + 1 == weights.size() ? '\n' : ' ');
}

void answer(const std::vector<Question>& questions, Language from, std::size_t fold,
            const std::vector<float>& weights, std::ostream& to) {
  for (const Question& question : questions) {
    if (question.from != from || question.fold != fold || !question.asked) continue;
    const auto best = best_span(question.features, SpanDistribution(question.features, SpanWeights(weights)));
    if (!best) continue;
    const std::uint32_t begin = question.spans[best->words.begin].begin;
    const std::uint32_t end = question.spans[best->words.end - 1].end;
    to << Json{{"id", question.id}, {"spans", {{begin, end}}}, {"confidence", best->confidence}} << '\n';
  }
}

void run(const std::string& input, const std::string& folder, const char* answers) {
  std::vector<Question> questions;
  std::ifstream file(input);
  for (std::string line; std::getline(file, line);) {
    if (auto question = read_question(Json::parse(line))) questions.push_back(std::move(*question));
  }
  std::cerr << questions.size() << " questions\n";
  std::ofstream output;
  if (answers != nullptr) output.open(answers);
  for (const Language from : kLanguages) {
    for (std::size_t fold = 0; fold < kFolds && answers != nullptr; ++fold)
      answer(questions, from, fold, fit(questions, from, fold), output);
    write_weights(fmt::format("{}/weights_{}.def", folder, name(from)), fit(questions, from, std::nullopt));
  }
}

}  // namespace
}  // namespace songngu

int main(int argc, char** argv) {
  if (argc < 3 || argc > 4) {
    std::cerr << "usage: fit_renderings QUESTIONS FOLDER [ANSWERS]\n";
    return 2;
  }
  try {
    songngu::run(argv[1], argv[2], argc > 3 ? argv[3] : nullptr);
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 1;
  }
}
