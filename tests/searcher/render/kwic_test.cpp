#include <algorithm>
#include <chrono>

#include <gmock/gmock.h>

#include "searcher/render/format.h"
#include "tests/searcher/render/constructed.h"

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A concordance of one match, whose rendering has this confidence.
std::string concordance(double confidence, int columns = 100) {
  Hit hit;
  hit.language = Language::kEnglish;
  hit.text = "The venture capital fell.";
  hit.matches = {{4, 19}};
  CounterpartPassage passage;
  passage.text = "Vốn đầu tư mạo hiểm giảm.";
  passage.renderings = {{{4, 19}, {{0, 19}}, confidence}};
  hit.counterpart = Counterpart{};
  hit.counterpart->passages = {passage};
  Answer answer;
  answer.hits = {hit};
  RenderOptions options;
  options.columns = columns;
  return render_kwic(answer, options);
}

TEST(Kwic, HasTheRenderingAtTheRight) {
  const std::string line = concordance(0.9);
  EXPECT_THAT(line, HasSubstr("The venture capital fell."));
  EXPECT_THAT(line, testing::EndsWith("  Vốn đầu tư mạo hiểm\n"));
}

TEST(Kwic, SaysWhatIsUncertainWithoutColour) {
  EXPECT_THAT(concordance(0.6), testing::EndsWith("  Vốn đầu tư mạo hiểm (?)\n"));
  EXPECT_THAT(concordance(0.6, 60), testing::EndsWith(" (?)\n")) << "also if the words are cut";
  EXPECT_THAT(concordance(0.9, 60), Not(HasSubstr("(?)")));
}

TEST(Kwic, HasWhatRendersTheMatchesOfTheCounterpart) {
  Hit hit;
  hit.text = "Vốn đầu tư mạo hiểm giảm.";
  CounterpartPassage passage;
  passage.text = "The venture capital fell.";
  passage.matches = {{4, 19}};
  passage.renderings = {{{0, 19}, {{4, 19}}, 0.9}};
  hit.counterpart = Counterpart{};
  hit.counterpart->passages = {passage};
  Answer answer;
  answer.hits = {hit};
  RenderOptions options;
  options.columns = 100;
  EXPECT_THAT(render_kwic(answer, options), HasSubstr("  Vốn đầu tư mạo hiểm giảm."));
  EXPECT_THAT(render_kwic(answer, options), testing::EndsWith("  venture capital\n"));
}

TEST(Kwic, TakesNoQuadraticTimeForAPassageOfManyMatches) {
  constexpr std::uint32_t kMatches = 20'000;
  Hit hit;
  for (std::uint32_t i = 0; i < kMatches; ++i) {
    hit.text += "gạo ngon ";
    hit.matches.push_back({9 * i, 9 * i + 3});
  }
  Answer answer;
  answer.hits = {hit};
  const auto begin = std::chrono::steady_clock::now();
  const std::string lines = render_kwic(answer, RenderOptions());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), kMatches);
  EXPECT_THAT(lines, HasSubstr("gạo ngon gạo ngon gạo ngon gạo ngon"));
}

}  // namespace
}  // namespace songngu
