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

}  // namespace
}  // namespace songngu
