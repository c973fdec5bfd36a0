#include "indexer/build/publish/generation.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "common/database/place/stub.h"
#include "indexer/build/publish/ownership.h"
#include "tests/common/base/refusal.h"
#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

const std::string kElsewhere = " | name another place with --db PATH, or remove what is there";

class GenerationTest : public testing::Test {
 protected:
  [[nodiscard]] std::string database() const { return folder_.at("digest.db"); }

  static void publish(GenerationWriter& writer, const std::string& text) {
    const fs::path made = writer.workspace() / "shard-0";
    fs::create_directory(made);
    std::ofstream(made / "iamglass") << text;
    writer.publish({made}, {});
  }

  static std::string content(const GenerationWriter& writer) {
    std::ifstream in(writer.present().at(0) / "iamglass");
    return {std::istreambuf_iterator<char>(in), {}};
  }

  TempFolder folder_;
};

TEST_F(GenerationTest, PublishesByNamingTheNewOneInTheStub) {
  GenerationWriter writer(database());
  EXPECT_TRUE(writer.present().empty());
  publish(writer, "first");
  EXPECT_EQ(content(writer), "first");
  publish(writer, "second");
  EXPECT_EQ(content(writer), "second");
  EXPECT_EQ(read_stub(database()), "auto gen-2\n");
}

TEST_F(GenerationTest, AStubThatIsBeingReadStaysWhatItWas) {
  GenerationWriter writer(database());
  publish(writer, "first");
  std::ifstream reader(fs::path(database()) / kStubName);
  publish(writer, "second");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(reader), {}), "auto gen-1\n")
      << "renamed over, not written to";
}

TEST_F(GenerationTest, KeepsTheLastGenerationAndRemovesOlderOnes) {
  GenerationWriter writer(database());
  for (const char* text : {"1", "2", "3"}) publish(writer, text);
  EXPECT_FALSE(fs::exists(fs::path(database()) / "gen-1"));
  EXPECT_TRUE(fs::exists(fs::path(database()) / "gen-2"));
  EXPECT_TRUE(fs::exists(fs::path(database()) / "gen-3"));
}

TEST_F(GenerationTest, LeavesNothingBehindWhenNothingIsPublished) {
  { const GenerationWriter writer(database()); }
  EXPECT_FALSE(fs::exists(database()));
}

TEST_F(GenerationTest, ClearsWhatAKilledWriterLeft) {
  {
    GenerationWriter writer(database());
    publish(writer, "old");
  }
  fs::create_directories(fs::path(database()) / "building" / "chunk-1");
  fs::create_directories(fs::path(database()) / "gen-2");
  const GenerationWriter writer(database());
  EXPECT_TRUE(fs::is_empty(writer.workspace()));
  EXPECT_FALSE(fs::exists(fs::path(database()) / "gen-2"));
  EXPECT_EQ(content(writer), "old");
}

TEST_F(GenerationTest, OfTwoWritersOneIsTold) {
  const GenerationWriter writer(database());
  EXPECT_EQ(refusal([&] { const GenerationWriter second(database()); }, ExitCode::kLocked),
            database() + " is being written by another program | try again when it is done");
}

TEST_F(GenerationTest, ASingleFileMayBeNamedLikeAFolder) {
  {
    const SingleFileWriter writer(database() + "/");
    EXPECT_EQ(writer.workspace(), database() + ".building");
  }
  EXPECT_FALSE(fs::exists(database()));
}

TEST_F(GenerationTest, RefusesAPlaceThatHoldsSomethingElse) {
  fs::create_directories(database());
  std::ofstream(fs::path(database()) / "letter.txt") << "dear";
  EXPECT_EQ(refusal([&] { const GenerationWriter writer(database()); }),
            database() + " is not empty and is not a songngu database" + kElsewhere);
  EXPECT_EQ(refusal([&] { const SingleFileWriter writer(database()); }),
            database() + " is a directory; a single-file database is a file" + kElsewhere);
  const std::string letter = database() + "/letter.txt";
  EXPECT_EQ(refusal([&] { const SingleFileWriter writer(letter); }),
            letter + " is not a songngu database" + kElsewhere);
  EXPECT_TRUE(fs::exists(letter));
}

TEST(GenerationNumber, IsOfAGenerationOrItsShard) {
  EXPECT_EQ(generation_number("gen-12"), 12);
  EXPECT_EQ(generation_number("gen-12.3"), 12);
  for (const char* name :
       {"gen-", "gen-0", "gen--1", "gen-1x", "gen-1.", "gen-1.0", "gen-1.2x", "gen-1.2.3", "12"}) {
    EXPECT_EQ(generation_number(name), 0) << name;
  }
}

}  // namespace
}  // namespace songngu
