#include "indexer/command/annotation.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace songngu {
namespace {

TEST(Annotation, IsAWorkflowCommand) {
  EXPECT_EQ(github_annotation({"a/b.txt", 3, 7, Severity::kWarning, "odd: a, b"}),
            "::warning file=a/b.txt,line=3,col=7::odd: a, b");
  EXPECT_EQ(github_annotation({"b.txt", 1, 1, Severity::kError, "x"}), "::error file=b.txt,line=1,col=1::x");
  EXPECT_EQ(github_annotation({"c.txt", 1, 1, Severity::kInfo, "x"}), "::notice file=c.txt,line=1,col=1::x");
}

TEST(Annotation, LetsNothingEndItEarly) {
  EXPECT_EQ(github_annotation({"a,b::c\n%.txt", 1, 1, Severity::kError, "50%\r\n::set-output\x1b[2J"}),
            "::error file=a%2Cb%3A%3Ac%0A%25.txt,line=1,col=1::50%25%0D%0A::set-output\u241B[2J");
}

nlohmann::json reported(const std::vector<Diagnostic>& diagnostics) {
  return nlohmann::json::parse(gitlab_report(diagnostics));
}

TEST(CodeQuality, HasWhatGitLabWants) {
  EXPECT_EQ(gitlab_report({}), "[]\n");
  auto report = reported({{"./a//b.txt", 3, 7, Severity::kWarning, "odd: \"a\"\n"},
                          {"b.txt", 1, 1, Severity::kError, "x"},
                          {"c.txt", 1, 1, Severity::kInfo, "x"}});
  ASSERT_EQ(report.size(), 3U);
  EXPECT_EQ(report[2]["severity"], "info");
  EXPECT_EQ(report[0]["fingerprint"].get<std::string>().size(), 32U);
  report[0].erase("fingerprint");
  EXPECT_EQ(report[0],
            nlohmann::json::parse(R"({"description":"odd: \"a\"\n","check_name":"digest","severity":"minor",
                                                 "location":{"path":"a/b.txt","lines":{"begin":3}}})"));
  EXPECT_EQ(report[1]["severity"], "major");
}

TEST(CodeQuality, KnowsADiagnosticThatHasMoved) {
  const auto fingerprint = [](const Diagnostic& diagnostic) {
    return reported({diagnostic})[0]["fingerprint"];
  };
  const auto first = fingerprint({"a.txt", 3, 7, Severity::kWarning, "odd"});
  EXPECT_EQ(fingerprint({"a.txt", 4, 1, Severity::kWarning, "odd"}), first);
  EXPECT_NE(fingerprint({"b.txt", 3, 7, Severity::kWarning, "odd"}), first);
  EXPECT_NE(fingerprint({"a.txt", 3, 7, Severity::kWarning, "even"}), first);
}

TEST(CodeQuality, TellsEqualDiagnosticsApart) {
  const auto report =
      reported({{"a.txt", 3, 1, Severity::kWarning, "odd"}, {"a.txt", 9, 1, Severity::kWarning, "odd"}});
  EXPECT_NE(report[0]["fingerprint"], report[1]["fingerprint"]);
}

}  // namespace
}  // namespace songngu
