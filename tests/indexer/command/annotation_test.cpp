#include "indexer/command/annotation.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(Annotation, IsAWorkflowCommand) {
  EXPECT_EQ(github_annotation({"a/b.txt", 3, 7, Severity::kWarning, "odd: a, b"}),
            "::warning file=a/b.txt,line=3,col=7::odd: a, b");
  EXPECT_EQ(github_annotation({"b.txt", 1, 1, Severity::kError, "x"}), "::error file=b.txt,line=1,col=1::x");
}

TEST(Annotation, LetsNothingEndItEarly) {
  EXPECT_EQ(github_annotation({"a,b::c\n%.txt", 1, 1, Severity::kError, "50%\r\n::set-output\x1b[2J"}),
            "::error file=a%2Cb%3A%3Ac%0A%25.txt,line=1,col=1::50%25%0D%0A::set-output\u241B[2J");
}

}  // namespace
}  // namespace songngu
