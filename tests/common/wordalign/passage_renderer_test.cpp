#include "common/wordalign/passage_renderer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

/// An entry of a Vietnamese and an English passage that say the same.
class PassageRendererTest : public ::testing::Test {
 protected:
  std::string rendered(const std::string& vietnamese, const std::string& english, const std::string& phrase,
                       Relation relation = Relation::kTranslation) {
    const std::vector<std::string> texts{vietnamese, english};
    Bead bead;
    bead.relation = relation;
    bead.vi = {{0, {0, code_point_count(vietnamese)}}};
    bead.en = {{1, {0, code_point_count(english)}}};
    return rendered_by(texts, {bead}, phrase);
  }

  /// The words of the other passages, those of different passages apart by " | "; empty where there are none.
  std::string rendered_by(const std::vector<std::string>& texts, const std::vector<Bead>& beads,
                          const std::string& phrase) {
    std::uint32_t passage = 0;
    while (texts[passage].find(phrase) == std::string::npos) ++passage;
    const std::size_t byte = texts[passage].find(phrase);
    const std::uint32_t begin = code_point_count(texts[passage].substr(0, byte));
    const Language language = passage == 0 ? Language::kVietnamese : Language::kEnglish;
    PassageRenderer renderer(passage, language, beads,
                             [&](std::uint32_t of) -> std::string_view { return texts[of]; });
    const auto found = renderer.render({begin, begin + code_point_count(phrase)});
    confidence_ = found ? found->confidence : 0;
    std::string words;
    for (const RenderedIn& in : found ? found->in : std::vector<RenderedIn>()) {
      for (const Span& span : in.spans)
        words += (words.empty() ? "" : " | ") + std::string(slice(texts[in.passage], span));
    }
    return words;
  }

  double confidence_ = 0;
};

const char* const kVietnamese =
    "Các quỹ phòng hộ và vốn đầu tư mạo hiểm đã rót vào Trung Quốc, khiến thị trường mất $1tn vào thứ Hai.";
const char* const kEnglish =
    "Hedge funds and venture capital poured into China, wiping $1tn off the market on Monday.";

TEST_F(PassageRendererTest, FindsPhrasesInBothDirections) {
  EXPECT_EQ(rendered(kVietnamese, kEnglish, "venture capital"), "vốn đầu tư mạo hiểm");
  EXPECT_GT(confidence_, 0.5);
  EXPECT_EQ(rendered(kVietnamese, kEnglish, "vốn đầu tư mạo hiểm"), "venture capital");
  EXPECT_EQ(rendered(kVietnamese, kEnglish, "Trung Quốc"), "China");
  EXPECT_EQ(rendered(kVietnamese, kEnglish, "China"), "Trung Quốc");
  EXPECT_EQ(rendered(kVietnamese, kEnglish, "thị trường"), "market");
}

TEST_F(PassageRendererTest, IsCertainOfQuantitiesAndDates) {
  EXPECT_EQ(rendered(kVietnamese, kEnglish, "thứ Hai"), "Monday");
  EXPECT_GE(confidence_, 0.99);
  EXPECT_EQ(rendered(kVietnamese, kEnglish, "Monday"), "thứ Hai");
  EXPECT_EQ(rendered("Mất 1.000 tỷ USD trong ngày.", "It lost $1tn that day.", "$1tn"), "1.000 tỷ USD");
  EXPECT_GE(confidence_, 0.99);
  EXPECT_EQ(rendered("Mất 1.000 tỷ USD trong ngày.", "It lost $1tn that day.", "1.000 tỷ USD"), "$1tn");
  EXPECT_EQ(rendered("Từ 5% xuống 3%, rồi lại 5%.", "From 5% to 3%, then 5%.", "5%"), "5%");
  EXPECT_NE(confidence_, 0.99);  // said twice, it is for the model to find out which
}

TEST_F(PassageRendererTest, KeepsNames) {
  EXPECT_EQ(rendered("Ứng dụng đứng đầu Apple App Store ở Mỹ.",
                     "The app topped the Apple App Store in America.", "Apple App Store"),
            "Apple App Store");
  EXPECT_EQ(rendered("Ông Lương Văn Phong gặp Bosworth ở Hàng Châu.",
                     "Liang Wenfeng met Bosworth in Hangzhou.", "Bosworth"),
            "Bosworth");
}

TEST_F(PassageRendererTest, IsSilentWhereTheOtherSideDoesNotSayIt) {
  EXPECT_EQ(rendered("Giá gạo tăng 3% trong năm nay.",
                     "The price of rice rose 3 per cent, officials in Hanoi said.", "officials"),
            "");
}

TEST_F(PassageRendererTest, BelievesNoLeftoverOfASummary) {
  const char* const bullet =
      "Walkman lên kệ ngày 1/7/1979 với giá 33.000 yên; 30.000 chiếc bán hết trong hai tháng";
  const char* const article =
      "The tape machine went on sale in Japan on July 1 for ¥33,000, and the first 30,000 were gone before "
      "August "
      "was out.";
  EXPECT_EQ(rendered(bullet, article, "lên kệ", Relation::kSummary), "");
  EXPECT_NE(rendered(bullet, article, "lên kệ", Relation::kTranslation), "");
  EXPECT_EQ(rendered(bullet, article, "33.000 yên", Relation::kSummary), "¥33,000");
  EXPECT_EQ(rendered(bullet, article, "bán", Relation::kSummary), "sale");
}

TEST_F(PassageRendererTest, RendersNoWordByAFigure) {
  const char* const vietnamese =
      "Hơn 95% dữ liệu liên lục địa đi qua cáp quang dưới đáy biển chứ không qua vệ tinh";
  const char* const english =
      "In fact, more than 95 per cent of the traffic between continents travels through fibre-optic cables "
      "on the "
      "seabed. More than 500 of them are in service or planned, with a combined length of about 1.4mn km.";
  EXPECT_EQ(rendered(vietnamese, english, "đáy biển"), "");
  EXPECT_EQ(rendered("Ba năm sau, giá tăng 20%.", "Three years later prices rose by a fifth.", "Ba năm"),
            "Three years");
}

TEST_F(PassageRendererTest, FollowsABeadIntoSeveralPassages) {
  const std::vector<std::string> texts{"Lãi suất tăng. Xuất khẩu giảm mạnh.", "Interest rates rose.",
                                       "Exports fell sharply."};
  Bead first;
  first.vi = {{0, {0, 14}}};
  first.en = {{1, {0, 20}}};
  Bead second;
  second.vi = {{0, {15, 35}}};
  second.en = {{2, {0, 21}}};
  EXPECT_EQ(rendered_by(texts, {first, second}, "Lãi suất"), "Interest rates");
  EXPECT_EQ(rendered_by(texts, {first, second}, "Xuất khẩu"), "Exports");
  EXPECT_EQ(rendered_by(texts, {first, second}, "Exports"), "Xuất khẩu");
  Bead both;
  both.vi = {{0, {0, 35}}};
  both.en = {{1, {0, 20}}, {2, {0, 21}}};
  EXPECT_EQ(rendered_by(texts, {both}, "Xuất khẩu"), "Exports");
}

TEST_F(PassageRendererTest, HasNothingToSayWithoutABead) {
  const std::vector<std::string> texts{"Lãi suất tăng.", "Interest rates rose."};
  EXPECT_EQ(rendered_by(texts, {}, "Lãi suất"), "");
  Bead lonely;
  lonely.vi = {{0, {0, 14}}};
  EXPECT_EQ(rendered_by(texts, {lonely}, "Lãi suất"), "");
}

TEST_F(PassageRendererTest, DoesNotAlignWhatIsVeryLong) {
  std::string vietnamese = "Lãi suất tăng";
  std::string english = "Interest rates rose";
  for (int i = 0; i < 200; ++i) {
    vietnamese += ", lại tăng";
    english += ", and rose";
  }
  EXPECT_EQ(rendered(vietnamese, english, "Lãi suất"), "");
}

TEST(JoinedSegments, TranslateOffsetsThereAndBack) {
  const std::vector<std::string> texts{"Một. Hai.", "Ba."};
  const JoinedSegments joined({{0, {5, 9}}, {1, {0, 3}}},
                              [&](std::uint32_t of) -> std::string_view { return texts[of]; });
  EXPECT_EQ(joined.text(), "Hai. Ba.");
  EXPECT_EQ(joined.joined(0, {5, 8}), (Span{0, 3}));
  EXPECT_EQ(joined.joined(1, {0, 2}), (Span{5, 7}));
  EXPECT_TRUE(joined.joined(0, {0, 3}).empty());
  EXPECT_THAT(joined.apart({0, 7}), ::testing::ElementsAre(RenderedIn{0, {{5, 9}}}, RenderedIn{1, {{0, 2}}}));
}

}  // namespace
}  // namespace songngu
