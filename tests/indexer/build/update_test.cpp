#include "indexer/build/update.h"

#include <random>
#include <utility>

#include "indexer/build/build.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/build/publish/generation.h"
#include "tests/indexer/build/update_case.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

TEST_F(UpdateTest, TellsNewEditedAndDeletedEntries) {
  make();
  write("corpus/new.txt", digest_text(70));
  write("corpus/f1.txt", digest_text(71));
  write("corpus/f2.txt", digest_text(2) + "\n\n");
  remove("corpus/f3.txt");
  const BuildReport report = update();
  EXPECT_EQ(report.files, 3U);
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.edited, 1U);
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_TRUE(report.published);
  EXPECT_EQ(read_manifest(at("database")).changed_entries, 3U);
  expect_like_a_fresh_build();
}

TEST_F(UpdateTest, DoesNothingWhereNothingChanged) {
  make();
  const BuildReport report = update();
  EXPECT_TRUE(report.unchanged);
  EXPECT_FALSE(report.published);
  EXPECT_EQ(report.files, 0U);
}

TEST_F(UpdateTest, AMovedFileOfTheSameNameKeepsItsEntryAndChangesItsPath) {
  make();
  fs::rename(at("corpus/f1.txt"), at("corpus/f1.md"));
  const BuildReport report = update();
  EXPECT_EQ(report.added + report.edited + report.deleted, 0U);
  EXPECT_TRUE(report.published);
  expect_like_a_fresh_build();
}

TEST_F(UpdateTest, TwoFilesOfOneNameAreBothLeftOut) {
  make();
  write("corpus/f1.md", digest_text(80));
  const BuildReport report = update();
  EXPECT_EQ(report.refused, 2U);
  EXPECT_EQ(report.deleted, 1U);
  expect_like_a_fresh_build();
}

TEST_F(UpdateTest, ARefusedFileLosesItsEntriesAndIsToldOfEachTime) {
  make();
  write("corpus/f1.txt", "\xff\n");
  EXPECT_EQ(update().deleted, 1U);
  const BuildReport again = update();
  EXPECT_EQ(again.refused, 1U);
  EXPECT_FALSE(again.published);
  expect_like_a_fresh_build();
  write("corpus/f1.txt", digest_text(1));
  EXPECT_EQ(update().added, 1U);
  expect_like_a_fresh_build();
}

TEST_F(UpdateTest, AFileThatWasNamedItselfMayBeDeleted) {
  BuildOptions options;
  options.corpus = {at("corpus/f1.txt"), at("corpus/f2.txt")};
  options.database = at("database");
  build(options, {});
  remove("corpus/f2.txt");
  EXPECT_EQ(update().deleted, 1U);
  write("corpus/f2.txt", digest_text(2));
  EXPECT_EQ(update().added, 1U);
  remove("corpus/f1.txt");
  remove("corpus/f2.txt");
  expect_error(ExitCode::kUsage, {}, "no .txt or .md file found");
}

TEST_F(UpdateTest, AVanishedCorpusIsAnErrorAndDeletesNothing) {
  make();
  fs::rename(at("corpus"), at("unmounted"));
  expect_error(ExitCode::kUsage, {}, at("corpus"));
}

TEST_F(UpdateTest, NeverEmptiesTheDatabase) {
  make();
  for (int i = 0; i < 12; ++i) write(fmt::format("corpus/f{}.txt", i), "\xff\n");
  expect_error(
      ExitCode::kUsage, {},
      "no entry would be left in the database | the database is unchanged; to remove everything, delete it");
}

TEST_F(UpdateTest, ASingleFileCanNotBeUpdated) {
  BuildOptions options;
  options.corpus = {at("corpus")};
  options.database = at("database");
  options.single_file = true;
  build(options, {});
  write("corpus/f1.txt", digest_text(61));
  expect_error(ExitCode::kUsage, {},
               "is a single file or remote: it can be searched, not updated | build a folder on the machine");
}

TEST_F(UpdateTest, NorCanOneGenerationByItself) {
  make();
  EXPECT_EQ(
      refusal([&] { songngu::update({.database = at("database/gen-1"), .paths = {}}, {}); }),
      at("database/gen-1") + " is only a part of a database | name the folder that 'indexer build' made");
}

TEST_F(UpdateTest, AnotherWriterKeepsItOut) {
  make();
  write("corpus/f1.txt", digest_text(61));
  const GenerationWriter other(at("database"));
  expect_error(ExitCode::kLocked, {}, "is being written by another program | try again when it is done");
}

TEST_F(UpdateTest, WritesInPlaceOrPublishesAGenerationByTheNumberOfShards) {
  make(1);
  write("corpus/f1.txt", digest_text(61));
  update();
  EXPECT_TRUE(fs::exists(at("database/gen-1")));
  EXPECT_FALSE(fs::exists(at("database/gen-2")));
  make(3);
  write("corpus/f1.txt", digest_text(62));
  write("corpus/new.txt", digest_text(63));
  remove("corpus/f2.txt");
  update();
  EXPECT_TRUE(fs::exists(at("database/gen-3.1")));
  EXPECT_FALSE(fs::exists(at("database/building")));
  expect_like_a_fresh_build(3);
}

TEST_F(UpdateTest, IsTheSameForAnyNumberOfJobs) {
  make();
  fs::copy(at("database"), at("other"), fs::copy_options::recursive);
  for (int i = 0; i < 90; ++i) write(fmt::format("corpus/f{}.txt", i), digest_text(100 + i));
  update({}, 1);
  songngu::update({.database = at("other"), .paths = {}, .jobs = 4}, {});
  EXPECT_EQ(documents_in(at("database")), documents_in(at("other")));
  EXPECT_EQ(fingerprint_in(at("database")), fingerprint_in(at("other")));
}

namespace fs = std::filesystem;

/// Random files, whose texts and number of entries change at random.
class RandomCorpus {
 public:
  explicit RandomCorpus(unsigned seed) : random_(seed) {}

  /// "" for a file that is to be deleted.
  std::pair<std::string, std::string> edit() {
    const std::string name =
        fmt::format("corpus/{}f{}.{}", below(3) == 0 ? "deep/" : "", below(8), below(5) == 0 ? "md" : "txt");
    const int what = below(10);
    if (what < 3) return {name, ""};
    std::string text = digest_text(below(40));
    for (int more = below(3); more > 0; --more) text += "\n" + digest_text(below(40));
    if (what == 3) text += "\xff\n";
    if (what == 4) text = "\n\n" + text;
    return {name, text};
  }
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

 private:
  std::mt19937 random_;
};

class RandomEdits : public UpdateTest, public testing::WithParamInterface<unsigned> {};

TEST_P(RandomEdits, GiveWhatAFreshBuildGives) {
  RandomCorpus random(GetParam());
  const unsigned shards = GetParam() % 4 == 3 ? 3 : 1;
  make(shards);
  for (int round = 0; round < 6; ++round) {
    for (int edits = 1 + random.below(5); edits > 0; --edits) {
      const auto [name, text] = random.edit();
      text.empty() ? remove(name) : write(name, text);
    }
    // Sometimes in two steps, first only a part.
    if (random.below(2) == 0 && fs::exists(at("corpus/deep"))) update({at("corpus/deep")});
    update({}, 1 + static_cast<unsigned>(random.below(3)));
    expect_like_a_fresh_build(shards);
    if (HasFailure()) FAIL() << "in round " << round;
  }
}

// Each takes seconds. The fourth of each four has parts.
INSTANTIATE_TEST_SUITE_P(Seeds, RandomEdits, testing::Values(0U, 3U));
INSTANTIATE_TEST_SUITE_P(SlowSeeds, RandomEdits, testing::Values(1U, 2U, 4U, 5U, 6U, 7U));

}  // namespace
}  // namespace songngu
