#include "common/command/completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;

const std::vector<CompletableOption> kOptions = {
    {.names = {"--db"}, .value = "PATH", .summary = "The database"},
    {.names = {"-n", "--limit"}, .value = "N", .summary = "How many"},
    {.names = {"--lang"}, .value = "vi|en", .summary = "Language"},
    {.names = {"--all"}, .value = "", .summary = "All"},
};

std::string offered(const std::vector<std::string>& words) {
  return completions(kOptions, words, [](const TypedLine& line) -> std::optional<std::vector<Offer>> {
    if (line.option != nullptr && line.option->value == "PATH") return std::nullopt;
    if (line.option != nullptr) return std::vector<Offer>{};
    return std::vector<Offer>{{"tag:", kGoesOn}, {"radio"}};
  });
}

TEST(Completion, OffersOptionsWithWhatTheyMean) {
  EXPECT_EQ(offered({"--l"}), "--lang\tLanguage\n--limit\tHow many\n");
  EXPECT_EQ(offered({"x", "-n"}), "-n\tHow many\n");
}

TEST(Completion, OffersValuesOfAnOption) {
  EXPECT_EQ(offered({"--lang", ""}), "vi\nen\n");
  EXPECT_EQ(offered({"--lang=e"}), "--lang=en\n");
  EXPECT_EQ(offered({"--db", "x"}), "<file>\n");
  EXPECT_EQ(offered({"-n", ""}), "");
  EXPECT_EQ(offered({"--lang", "vi", "r"}), "radio\n") << "its value is there already";
}

TEST(Completion, OffersOperands) {
  EXPECT_EQ(offered({""}), "tag:\t…\nradio\n");
  EXPECT_EQ(offered({"--all", "t"}), "tag:\t…\n") << "a flag takes no value";
  EXPECT_EQ(offered({"--", "--l"}), "") << "no option comes after --";
  EXPECT_EQ(offered({}), "tag:\t…\nradio\n");
}

TEST(Completion, ReadsWhatComesBefore) {
  const TypedLine line = read_typed_line(kOptions, {"--db", "a", "x", "--db=b", "-n", "3", "--", "-y", "t"});
  EXPECT_THAT(line.values.at("--db"), ElementsAre("a", "b"));
  EXPECT_THAT(line.operands, ElementsAre("x", "-y"));
  EXPECT_EQ(line.typed, "t");
}

}  // namespace
}  // namespace songngu
