#include "indexer/digest/garbled.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace songngu {
namespace {

using digest_test::messages;
using digest_test::parse;
using testing::ElementsAre;
using testing::IsEmpty;

/// "what: written = meant", for each damage.
std::vector<std::string> found_in(std::string_view text) {
  constexpr std::array<const char*, 5> kNames{"twice", "VNI", "TCVN3", "entity", "torn"};
  std::vector<std::string> found;
  for (const Garbled& one : find_garbled(text)) {
    found.push_back(fmt::format("{} at {}: {} = {}", kNames.at(static_cast<std::size_t>(one.damage)),
                                one.byte, one.written, one.meant));
  }
  return found;
}

TEST(Garbled, Utf8EncodedTwice) {
  EXPECT_THAT(found_in("Kinh táº¿ Viá»‡t Nam"), ElementsAre("twice at 5: táº¿ = tế"));
  EXPECT_THAT(found_in("the bankâ€™s cafÃ©"), ElementsAre("twice at 4: bankâ€™s = bank’s"));
  EXPECT_THAT(found_in("a cafÃ© in Hue"), ElementsAre("twice at 2: cafÃ© = café"));
}

TEST(Garbled, Vni) {
  EXPECT_THAT(found_in("Kinh teá Vieät Nam taêng tröôûng"), ElementsAre("VNI at 5: teá = tế"));
  EXPECT_THAT(found_in("COÄNG HOØA XAÕ HOÄI"), ElementsAre("VNI at 0: COÄNG = cộng"));
}

TEST(Garbled, Tcvn3) {
  EXPECT_THAT(found_in("Kinh tÕ ViÖt Nam t¨ng tr­ëng"), ElementsAre("TCVN3 at 5: tÕ = tế"));
}

TEST(Garbled, Entities) {
  EXPECT_THAT(found_in("mua &amp; bán"), ElementsAre("entity at 4: &amp; = "));
  EXPECT_THAT(found_in("caf&eacute; &#233; &#xE9;"), ElementsAre("entity at 3: &eacute; = "));
  EXPECT_THAT(found_in("R&D; AT&T; a & b; S&P500;"), IsEmpty());
}

TEST(Garbled, TornSyllables) {
  EXPECT_THAT(found_in("Vi ệ t Nam, ti ế ng nói"), ElementsAre("torn at 0: Vi ệ t = Việt"));
  EXPECT_THAT(found_in("ở m và ý c"), IsEmpty()) << "once, and no syllable";
  EXPECT_THAT(found_in("Vi ệ t Nam"), IsEmpty()) << "once is an accident";
}

TEST(Garbled, TextThatIsRight) {
  for (const char* text :
       {"Kinh tế Việt Nam tăng trưởng, GIÁ “CÔNG”… ở Ý và à ồ ừ",
        "créée à Noël, naïve, Haïti, Señor Ñandú, Citroën", "Ä Ö Ü ß: schöne Grüße aus München",
        "ĐỪNG BÃ” và CÃ… là “é”…", "5 µm ± 2 °C, 3 × 4, ®, ©, £5, «về»", "Dài 5 m và cao 3 m, ở 2 t",
        "Ngân hàng São Paulo, Curaçao, Åland, Bjørn, Møller, Þór"}) {
    EXPECT_THAT(found_in(text), IsEmpty()) << text;
  }
}

TEST(Garbled, ColumnsAreOfLines) {
  const std::string text = "Giá gạo tăng.\rKinh táº¿ Viá»‡t Nam.";
  EXPECT_THAT(messages(parse(text)), ElementsAre(testing::StartsWith("corpus/entry.txt:2:6: ")));
  EXPECT_THAT(messages(parse("\xEF\xBB\xBFKinh táº¿ Viá»‡t Nam.\nGiá gạo tăng.\n")),
              ElementsAre(testing::StartsWith("corpus/entry.txt:1:6: ")));
}

TEST(Garbled, IsFoundInLinearTime) {
  EXPECT_THAT(found_in(std::string(4000000, '&') + ";"), IsEmpty());
}

TEST(Garbled, IsWarnedOfOnceForEachSide) {
  EXPECT_THAT(
      messages(parse("- Giá gạo tăng mạnh ở miền Bắc\n- Kinh táº¿ Viá»‡t Nam\n- Kinh táº¿ Viá»‡t Nam\n")),
      ElementsAre("corpus/entry.txt:2:8: warning: UTF-8 that was encoded twice: \"táº¿\" is \"tế\"; convert "
                  "the text back"));
  EXPECT_THAT(
      messages(parse("- Kinh teá Vieät Nam taêng tröôûng\n")),
      ElementsAre("corpus/entry.txt:1:8: warning: the old encoding VNI: \"teá\" is \"tế\"; convert the "
                  "text to Unicode"));
  EXPECT_THAT(
      messages(parse("- Kinh tÕ ViÖt Nam t¨ng tr­ëng\n")),
      ElementsAre("corpus/entry.txt:1:8: warning: the old encoding TCVN3: \"tÕ\" is \"tế\"; convert the "
                  "text to Unicode"));
  EXPECT_THAT(
      messages(parse("- Vi ệ t Nam có ti ế ng nói\n")),
      ElementsAre("corpus/entry.txt:1:3: warning: torn syllables, as from a PDF: \"Vi ệ t\" is \"Việt\"; "
                  "copy the text from another source"));
  EXPECT_THAT(messages(parse("- Giá gạo &amp;amp; giá xăng\n")),
              ElementsAre("corpus/entry.txt:1:11: warning: an HTML entity: write the character instead of "
                          "\"&amp;\""));
}

}  // namespace
}  // namespace songngu
