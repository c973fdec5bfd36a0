#include "indexer/build/corpus/changes.h"

#include "tests/indexer/build/update_case.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

class UpdateScopeTest : public UpdateTest {};

TEST_F(UpdateScopeTest, TouchesOnlyWhatLiesUnderThePaths) {
  write("corpus/deep/a.txt", digest_text(50));
  write("corpus/deep/b.txt", digest_text(51));
  make();
  write("corpus/deep/a.txt", digest_text(60));
  remove("corpus/deep/b.txt");
  write("corpus/f1.txt", digest_text(61));
  remove("corpus/f2.txt");
  const BuildReport deep = update({at("corpus/deep")});
  EXPECT_EQ(deep.edited, 1U);
  EXPECT_EQ(deep.deleted, 1U);
  const BuildReport one = update({at("corpus/f1.txt")});
  EXPECT_EQ(one.edited, 1U);
  EXPECT_EQ(one.deleted, 0U);
  EXPECT_EQ(update({at("corpus/f2.txt")}).deleted, 1U);
  expect_like_a_fresh_build();
}

TEST_F(UpdateScopeTest, PathsMayLeadThroughLinks) {
  make();
  fs::create_directory_symlink(at("corpus"), at("link"));
  write("corpus/f1.txt", digest_text(61));
  EXPECT_EQ(update({at("link/f1.txt")}).edited, 1U);
  remove("corpus/f2.txt");
  EXPECT_EQ(update({at("link/f2.txt")}).deleted, 1U);
  remove("corpus/f3.txt");
  EXPECT_EQ(update({at("link")}).deleted, 1U);
  expect_like_a_fresh_build();
}

TEST_F(UpdateScopeTest, RefusesPathsThatHaveNothingToDoWithTheCorpus) {
  make();
  const std::string foreign =
      "is not in the corpus of this database: " + at("corpus") +
      " | name a path inside it, or build the database of all folders: indexer build CORPUS...";
  expect_error(ExitCode::kUsage, {at("elsewhere")}, foreign);
  expect_error(ExitCode::kUsage, {at("corpus2/f1.txt")}, foreign);
  expect_error(ExitCode::kUsage, {at("corpus/mistyped.txt")},
               "mistyped.txt does not exist, and the database has nothing from it");
}

TEST_F(UpdateScopeTest, ANewNameForAnEntryWorksUnderItsPathAlone) {
  make();
  fs::rename(at("corpus/f1.txt"), at("corpus/f1.md"));
  EXPECT_EQ(update({at("corpus/f1.txt")}).deleted, 1U);
  EXPECT_EQ(update({at("corpus/f1.md")}).added, 1U);
  expect_like_a_fresh_build();
}

}  // namespace
}  // namespace songngu
