// Throughput of the analysis that every indexed and every searched word goes through, in bytes of source per
// second.
#include <string>

#include <benchmark/benchmark.h>

#include "common/text/quantity/quantity.h"
#include "common/text/sentence/sentence.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/stem.h"
#include "common/text/word/token.h"

namespace songngu {
namespace {

const std::string& passage(bool vietnamese) {
  static const std::string kVietnamese =
      "Năm 2017, thành phố ven sông này đầu tư 1.000 tỷ đồng để chống ngập. Theo các kỹ sư, 37% diện tích "
      "nằm dưới mực "
      "nước triều; mùa mưa kéo dài từ tháng 5 đến tháng 11. “Chúng tôi không chặn nước, chúng tôi dẫn nước "
      "đi,” một người "
      "trong số họ nói… Hoà Bình, thị trấn ở thượng nguồn, giữ lại một phần dòng chảy.";
  static const std::string kEnglish =
      "In 2017 the city on the river spent $44m on drainage. Engineers say that 37% of its area lies below "
      "the tide; the "
      "rains last from May to November. “We do not stop the water, we lead it away,” said one of them. Hoa "
      "Binh, a town "
      "upstream, keeps back part of the flow, and the U.S. Geological Survey’s gauges show how much.";
  return vietnamese ? kVietnamese : kEnglish;
}

template <typename Analysis>
void run(benchmark::State& state, Analysis analysis) {
  const std::string& text = passage(state.range(0) != 0);
  for (auto _ : state) benchmark::DoNotOptimize(analysis(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

void fold(benchmark::State& state) {
  run(state, [](const std::string& text) { return folded_form(text); });
}

void tokens(benchmark::State& state) {
  run(state, [](const std::string& text) { return tokenize(text); });
}

void stems(benchmark::State& state) {
  run(state, [](const std::string& text) {
    std::size_t size = 0;
    for (const Token& token : tokenize(text)) size += stem(token.folded).size();
    return size;
  });
}

void sentences(benchmark::State& state) {
  run(state, [](const std::string& text) { return split_sentences(text); });
}

void quantities(benchmark::State& state) {
  const NumberStyle style = state.range(0) != 0 ? NumberStyle::kVietnamese : NumberStyle::kEnglish;
  run(state, [style](const std::string& text) { return find_quantities(text, style); });
}

BENCHMARK(fold)->ArgName("vi")->Arg(1)->Arg(0);
BENCHMARK(tokens)->ArgName("vi")->Arg(1)->Arg(0);
BENCHMARK(stems)->ArgName("vi")->Arg(1)->Arg(0);
BENCHMARK(sentences)->ArgName("vi")->Arg(1)->Arg(0);
BENCHMARK(quantities)->ArgName("vi")->Arg(1)->Arg(0);

}  // namespace
}  // namespace songngu
