#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/model/entry.h"
#include "common/output/width.h"
#include "common/text/unicode/utf8.h"
#include "searcher/render/format.h"
#include "tests/searcher/render/constructed.h"

namespace songngu {
namespace {

using testing::ContainsRegex;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Answer answer_of(Hit hit) {
  Answer answer;
  answer.total = 1;
  answer.hits = {std::move(hit)};
  return answer;
}

RenderOptions wide() {
  RenderOptions options;
  options.columns = 120;
  options.layout = Layout::kStacked;
  return options;
}

RenderOptions colored() {
  RenderOptions options = wide();
  options.appearance.color = true;
  return options;
}

TEST(TextHit, ShowsEverythingAReaderNeeds) {
  EXPECT_EQ(render_text(answer_of(constructed_hit()), wide()),
            "  1  Một buổi sáng ở chợ nổi\n"
            "     2024-05-01 · news.example · 2024-05-01-cho/vi/body/2\n"
            "     vi  Trời còn tối. Chợ nổi đã đông người mua bán. Đến trưa thì tan.\n"
            "     en  … The floating market is already busy. …\n"
            "\n"
            "1 hit\n");
}

TEST(TextHit, HighlightsMatchesAndDimsWhatDoesNotCorrespond) {
  const std::string text = render_text(answer_of(constructed_hit()), colored());
  EXPECT_THAT(text, HasSubstr("\x1b[0;1;31mChợ\x1b[0m \x1b[0;1;31mnổi\x1b[0m đã đông"));
  EXPECT_THAT(
      text,
      HasSubstr("\x1b[0;2mIt is still dark. \x1b[0mThe \x1b[0;1;31mfloating market\x1b[0m is already busy."
                "\x1b[0;2m By noon it is over.\x1b[0m"));
}

TEST(TextHit, LightsRenderingsAndDimsUnsureOnes) {
  Hit hit = constructed_hit();
  CounterpartPassage& passage = hit.counterpart->passages.front();
  passage.matches.clear();
  passage.renderings = {{{0, 3}, {{22, 37}}, .9}};
  EXPECT_THAT(render_text(answer_of(hit), colored()), HasSubstr("\x1b[0;1;31mfloating market\x1b[0m is"));
  passage.renderings.front().confidence = .6;
  EXPECT_THAT(render_text(answer_of(hit), colored()), ContainsRegex("\x1b\\[0;2;[0-9;]*mfloating market"));
  passage.renderings.front().confidence = .4;
  EXPECT_THAT(render_text(answer_of(hit), colored()), HasSubstr("The floating market is"));
}

TEST(TextHit, LightsWhatRendersTheMatchesOfTheCounterpart) {
  Hit hit = constructed_hit();
  hit.matches.clear();
  hit.counterpart->passages.front().renderings = {{{14, 21}, {{22, 37}}, .9}};
  const std::string text = render_text(answer_of(hit), colored());
  EXPECT_THAT(text, HasSubstr("\x1b[0;1;31mChợ nổi\x1b[0m đã đông"));
  EXPECT_THAT(text, HasSubstr("\x1b[0;1;31mfloating market\x1b[0m"));
  hit.counterpart->passages.front().renderings.front().confidence = .4;
  EXPECT_THAT(render_text(answer_of(hit), colored()), Not(HasSubstr("\x1b[0;1;31mChợ")));
}

TEST(TextHit, ShortensALongSentenceOfTheCounterpartAroundTheRendering) {
  Hit hit = constructed_hit();
  CounterpartPassage& passage = hit.counterpart->passages.front();
  const std::string filler = std::string(200, 'a') + " " + std::string(200, 'b');
  passage.text = filler + " " + filler + " the floating market " + filler + " " + filler + ".";
  const std::uint32_t at = code_point_count(passage.text.substr(0, passage.text.find("floating")));
  passage.spans = passage.focus = {{0, code_point_count(passage.text)}};
  passage.matches.clear();
  passage.renderings = {{{14, 21}, {{at, at + 15}}, .9}};
  const std::string text = render_text(answer_of(hit), wide());
  EXPECT_THAT(text, HasSubstr("floating market"));
  EXPECT_LT(text.size(), passage.text.size());
  passage.renderings.clear();
  EXPECT_GT(render_text(answer_of(hit), wide()).size(), passage.text.size());
}

TEST(TextHit, ShowsLongPassagesWholeOnRequest) {
  RenderOptions options = wide();
  options.full = true;
  EXPECT_THAT(render_text(answer_of(constructed_hit()), options),
              HasSubstr("en  It is still dark. The floating"));
}

TEST(TextHit, ShortensLongPassagesToWhatMatched) {
  Hit hit = constructed_hit();
  for (int i = 0; i < 20; ++i) hit.text += " Thêm một câu dài nữa cho đủ.";
  EXPECT_THAT(render_text(answer_of(hit), wide()), HasSubstr("Chợ nổi đã đông"));
  EXPECT_LT(render_text(answer_of(hit), wide()).size(), 900U);
}

TEST(TextHit, SaysWhereThereIsNoCounterpart) {
  Hit hit = constructed_hit();
  hit.counterpart.reset();
  EXPECT_THAT(render_text(answer_of(hit), wide()), HasSubstr("en  (no counterpart)\n"));
}

TEST(TextHit, SaysWhereACounterpartIsUncertain) {
  Hit hit = constructed_hit();
  EXPECT_THAT(render_text(answer_of(hit), wide()), Not(HasSubstr("uncertain")));
  hit.counterpart->confidence = kLowConfidence;
  EXPECT_THAT(render_text(answer_of(hit), wide()), Not(HasSubstr("uncertain")));
  hit.counterpart->confidence = 0.69;
  EXPECT_THAT(render_text(answer_of(hit), wide()), HasSubstr("(uncertain: 0.69)"));
}

TEST(TextHit, ShowsAHeadingOnce) {
  Hit hit = constructed_hit();
  hit.kind = Kind::kHeading;
  hit.text = *hit.title;
  hit.matches = {{0, 3}};
  const std::string text = render_text(answer_of(hit), wide());
  EXPECT_EQ(text.find("buổi sáng"), text.rfind("buổi sáng"));
  EXPECT_THAT(render_text(answer_of(hit), colored()), HasSubstr("\x1b[0;1;31mMột\x1b[0;1m buổi"));
}

TEST(TextHit, PutsTheCounterpartBesideItsHitNotBesideANeighbour) {
  RenderOptions options = wide();
  options.layout = Layout::kSide;
  const std::string text = render_text(full_answer(), options);
  EXPECT_THAT(text, ContainsRegex("vi  Trời[^\n]*│ en  … The"));
  EXPECT_THAT(text, HasSubstr("bến.                            │\n"));
}

TEST(TextHit, DoesNotBreakAnIdentifierThatFitsALine) {
  Hit hit = full_answer().hits[0];
  const std::string id = hit.id;
  const auto place = [&](int columns) {
    RenderOptions options;
    options.columns = columns;
    return render_text(answer_of(hit), options);
  };
  EXPECT_THAT(place(80), HasSubstr(" · " + id + "\n"));
  EXPECT_THAT(place(36), HasSubstr("\n     " + id + "\n"));
}

TEST(TextFacets, KeepACountWithItsValueAndShowTheFirstTwenty) {
  Answer answer = full_answer();
  answer.facets = {{Facet::kTag, {}}};
  for (int i = 10; i < 40; ++i) answer.facets[0].counts.emplace_back("Tag" + std::to_string(i), 50 - i);
  RenderOptions options;
  options.columns = 40;
  const std::string text = render_text(answer, options);
  EXPECT_THAT(text, HasSubstr("tag   Tag10 40 · Tag11 39 · Tag12 38\n      Tag13 37 · "));
  EXPECT_THAT(text, HasSubstr("Tag29 21 · 10 more\n"));
  EXPECT_THAT(text, Not(HasSubstr("Tag30")));
}

TEST(TextHit, ShowsContextSummariesAndExplanation) {
  const std::string text = render_text(full_answer(), wide());
  EXPECT_THAT(text, HasSubstr("      ·  Câu chuyện bắt đầu ở bến.\n     vi  Trời"));
  EXPECT_LT(text.find("     en"), text.find("      ·  Thuyền về.\n"))
      << "the counterpart right below its hit";
  EXPECT_THAT(text, HasSubstr("      •  Chợ họp từ sớm\n"));
  EXPECT_THAT(text, HasSubstr("      12.310  score, the sum of:\n"
                              "       8.200  chợ (vi, exact)\n"
                              "       4.110  nổi (vi)\n"));
  EXPECT_THAT(text, HasSubstr("tag   FT 9 · Travel 3\n"));
  EXPECT_THAT(text, StartsWith("read as  (OR chợ nổi)\n"));
  EXPECT_THAT(text, EndsWith("1–2 of 12 hits\n"));
}

TEST(TextHit, PutsLanguagesBesideEachOtherWhereThereIsRoom) {
  RenderOptions options = wide();
  options.layout = Layout::kAuto;
  EXPECT_THAT(render_text(answer_of(constructed_hit()), options), HasSubstr(" │ en  … The floating"));
  options.columns = 119;
  EXPECT_THAT(render_text(answer_of(constructed_hit()), options), Not(HasSubstr("│")));
  options.layout = Layout::kSide;
  EXPECT_THAT(render_text(answer_of(constructed_hit()), options), HasSubstr("│"));
}

TEST(TextHit, NeverExceedsTheTerminal) {
  Answer answer = full_answer();
  answer.hits[0].text = "東京 👩‍👩‍👧‍👦 " + answer.hits[0].text +
                        " https://example.org/a/very/long/address/without/any/place/to/break";
  for (const Layout layout : {Layout::kStacked, Layout::kSide}) {
    for (int columns = 20; columns < 200; columns += 7) {
      RenderOptions options;
      options.columns = columns;
      options.layout = layout;
      const std::string text = render_text(answer, options);
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        ASSERT_LE(display_width(text.substr(begin, end - begin)), columns) << text;
        begin = end + 1;
      }
    }
  }
}

TEST(TextHit, LetsNothingFromTheCorpusThrough) {
  const std::string hostile = "\x1b]0;owned\x07\u202e\u009b2J";
  Answer answer = full_answer();
  Hit& hit = answer.hits[0];
  hit.text = hit.counterpart->passages[0].text = hostile + " text.";
  hit.matches = hit.counterpart->passages[0].focus = {};
  hit.title = hit.site = hit.url = hit.date = hostile;
  hit.id = hit.entry = hit.file = hostile;
  hit.summaries[0].text = hit.before[0].text = hit.after[0].text = hit.explain[0].what = hostile;
  answer.facets[0].counts[0].first = hostile;
  answer.parsed = hostile;
  for (const Shape shape : {Shape::kHits, Shape::kPassage, Shape::kEntry}) {
    RenderOptions options = wide();
    options.shape = shape;
    const std::string text = render_text(answer, options);
    for (const char* sign : {"\x1b", "\x07", "\u202e", "\u009b"}) EXPECT_THAT(text, Not(HasSubstr(sign)));
  }
}

TEST(TextHit, LinksTheSourceAndTheFile) {
  RenderOptions options = wide();
  options.appearance.links = true;
  const std::string text = render_text(answer_of(constructed_hit()), options);
  EXPECT_THAT(text, HasSubstr("\x1b]8;;https://news.example/cho\x1b\\news.example\x1b]8;;\x1b\\"));
  EXPECT_THAT(text, HasSubstr("/corpus/2024-05-01-cho.txt\x1b\\2024-05-01-cho/vi/body/2"));
}

TEST(TextEntry, ShowsTheSummaryThenBothSidesRowByRow) {
  Answer answer;
  Hit bullet = constructed_hit();
  bullet.kind = Kind::kSummary;
  bullet.text = "Chợ họp từ sớm";
  Hit english = linked_hit(Language::kEnglish, "2024-05-01-cho/en/body/2", {});
  english.text = "It is still dark.";
  answer.hits = {bullet, constructed_hit(), english};
  RenderOptions options = wide();
  options.shape = Shape::kEntry;
  options.layout = Layout::kStacked;
  EXPECT_EQ(render_text(answer, options),
            "Một buổi sáng ở chợ nổi\n"
            "2024-05-01 · news.example · 2024-05-01-cho\n"
            "https://news.example/cho\n"
            "#Travel #FT\n"
            "\n"
            "•   Chợ họp từ sớm\n"
            "\n"
            "vi  Trời còn tối. Chợ nổi đã đông người mua bán. Đến trưa thì tan.\n"
            "en  It is still dark.\n");
  const std::string beside = "│ It is still dark.\n";
  options.layout = Layout::kAuto;
  for (const auto& [columns, is_beside] : {std::pair{79, false}, {80, true}}) {
    options.columns = columns;
    EXPECT_EQ(render_text(answer, options).find(beside) != std::string::npos, is_beside) << columns;
  }
  options.columns = 60;
  options.layout = Layout::kSide;
  EXPECT_THAT(render_text(answer, options), HasSubstr(beside));
}

}  // namespace
}  // namespace songngu
