// The real entry that the format was described from; it lies beside the source, not in it.
#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/digest/corpus.h"
#include "support.h"

namespace songngu {
namespace {

using digest_test::messages;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

std::filesystem::path sample() {
  const char* shared = std::getenv("SONGNGU_SHARED");
  const std::filesystem::path beside = std::filesystem::path(SONGNGU_SOURCE).parent_path() / "shared";
  return (shared != nullptr ? std::filesystem::path(shared) : beside) / "sample" / "deepseek.txt";
}

std::vector<std::string> texts(const Entry& entry, Language language, Kind kind) {
  std::vector<std::string> result;
  for (const Passage& passage : entry.passages) {
    if (passage.language == language && passage.kind == kind) result.push_back(passage.text);
  }
  return result;
}

TEST(Sample, IsReadAsAPersonReadsIt) {
  if (!std::filesystem::exists(sample())) GTEST_SKIP() << "no " << sample() << "; set SONGNGU_SHARED";
  const CorpusListing listing = list_corpus({sample().string()});
  ASSERT_EQ(listing.files.size(), 1U);
  const ParsedFile parsed = read_digest(listing.files[0]);
  EXPECT_THAT(messages(parsed), IsEmpty());
  ASSERT_EQ(parsed.entries.size(), 1U);
  const Entry& entry = parsed.entries[0];
  EXPECT_EQ(entry.id, "deepseek");
  EXPECT_EQ(entry.site, "ft.com");
  EXPECT_THAT(entry.tags, ElementsAre("FT"));
  EXPECT_EQ(texts(entry, Language::kVietnamese, Kind::kSummary).size(), 9U);
  EXPECT_EQ(texts(entry, Language::kVietnamese, Kind::kTakeaway).size(), 1U);
  EXPECT_EQ(texts(entry, Language::kVietnamese, Kind::kHeading).size(), 1U);
  EXPECT_EQ(texts(entry, Language::kVietnamese, Kind::kBody).size(), 18U);
  EXPECT_THAT(texts(entry, Language::kEnglish, Kind::kHeading),
              ElementsAre(StartsWith("With "), StartsWith("The start-up")));
  const std::vector<std::string> english = texts(entry, Language::kEnglish, Kind::kBody);
  ASSERT_EQ(english.size(), 11U);
  EXPECT_THAT(english.front(), StartsWith("Triumphalist"));
}

}  // namespace
}  // namespace songngu
