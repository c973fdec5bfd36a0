#include "common/database/record/record.h"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/bytes.h"
#include "common/database/record/compression.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

PassageRecord sample_record() {
  PassageRecord record;
  record.ordinal = 5;
  record.entry_size = 9;
  record.passage = {Language::kEnglish, Kind::kBody, 3, "Prices fell 37 per cent.", 21, 21};
  record.beads.push_back({Relation::kTranslation, 0.937, {{2, {0, 31}}, {3, {0, 8}}}, {{5, {0, 24}}}});
  record.beads.push_back({Relation::kSummary, 0.5, {{0, {0, 400}}}, {{5, {0, 24}}, {7, {10, 20}}}});
  return record;
}

TEST(PassageRecord, ComesBackAsItWas) {
  PassageRecord record = sample_record();
  EXPECT_EQ(decode_record(encode(record)), record);
  record.facts = EntryFacts{.file = {.folder = 3, .relative = "c/a.txt"},
                            .urls = {"https://example.org/a", "https://example.org/b"},
                            .site = "example.org",
                            .tags = {"FT", "Kinh_tế"},
                            .date = "2025-01-31",
                            .vi_title = "Giá giảm",
                            .en_title = std::nullopt};
  EXPECT_EQ(decode_record(encode(record)), record);
  record.passage.spots = {{0, 21, 2}, {7, 21, 13}, {8, 22, 0}};
  record.passage.end_line = 22;
  EXPECT_EQ(decode_record(encode(record)), record);
}

TEST(PassageRecord, RefusesPlacesThatNoFileHas) {
  PassageRecord record = sample_record();
  record.passage.spots = {{UINT32_MAX, 21, 2}, {5, 21, 2}};  // the second is written as six further on
  EXPECT_THAT(refusal([&] { decode_record(encode(record)); }, ExitCode::kDatabase),
              testing::HasSubstr("it holds a passage that is nowhere in its file"));
}

TEST(PassageRecord, RefusesBytesThatAreCutOff) {
  const std::string bytes = encode(sample_record());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(decode_record(std::string_view(bytes).substr(0, size)), Error) << size;
  }
}

TEST(PassageRecord, IsNeverMadeAnotherByAFlippedBit) {
  const std::string bytes = encode(sample_record());
  std::size_t passed = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
    try {
      EXPECT_EQ(decode_record(flipped), sample_record()) << bit;
      ++passed;
    } catch (const RecordError&) {
      continue;
    }
  }
  // A frame has bits that say nothing, and different ways to say the same.
  EXPECT_LE(passed, 4U);
}

TEST(PassageRecord, RefusesEveryFlippedBitBehindTheCompression) {
  const std::string plain = decompress(encode(sample_record()));
  for (std::size_t bit = 0; bit < plain.size() * 8; ++bit) {
    std::string flipped = plain;
    flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
    EXPECT_THAT(refusal([&] { decode_record(compress(flipped)); }, ExitCode::kDatabase),
                testing::StartsWith("the checksum of a record is wrong"))
        << bit;
    EXPECT_NE(refusal([&] { static_cast<void>(PlainRecord(compress(flipped)).text()); }, ExitCode::kDatabase),
              "accepted")
        << bit;
  }
}

TEST(PassageRecord, SaysTheSameWhateverCompressesIt) {
  const std::string plain = plain_bytes(sample_record());
  EXPECT_EQ(decompress(encode(sample_record())), plain + record_checksum(plain));
}

TEST(PassageRecord, RefusesWhatNoWriterWrites) {
  struct Wrong {
    std::function<void(PassageRecord&)> change;
    const char* found;
  };
  const std::vector<Wrong> wrongs = {
      {[](PassageRecord& record) { record.passage.kind = static_cast<Kind>(9); },
       "it holds a passage of an unknown kind"},
      {[](PassageRecord& record) { record.passage.text += '\xff'; }, "it holds a text that is not UTF-8"},
      {[](PassageRecord& record) { record.ordinal = record.entry_size; },
       "it holds a passage outside of its entry"},
      {[](PassageRecord& record) { record.beads.front().confidence = 1.5; },
       "it holds an impossible confidence"},
      {[](PassageRecord& record) { record.beads.front().vi.front().passage = record.entry_size; },
       "it holds a link that leads out of its entry"},
      {[](PassageRecord& record) {
         record.beads.front().vi.front().span = {4'000'000'000, 500'000'000};
       },
       "it holds a link that leads out of its entry"},
  };
  for (const Wrong& wrong : wrongs) {
    PassageRecord record = sample_record();
    wrong.change(record);
    EXPECT_THAT(refusal([&] { decode_record(encode(record)); }, ExitCode::kDatabase),
                testing::StartsWith(wrong.found));
  }
}

TEST(PassageRecord, RefusesASentenceThatBeginsBeforeItsPassage) {
  PassageRecord record = sample_record();
  record.facts.reset();
  record.beads = {
      Bead{.relation = Relation::kTranslation, .confidence = 1, .vi = {{record.ordinal, {0, 1}}}, .en = {}}};
  std::string plain = plain_bytes(record);
  char& begin = plain.at(plain.size() - 3);
  ASSERT_EQ(begin, '\0');
  begin = 1;  // minus one
  EXPECT_THAT(refusal([&] { decode_record(compress(plain + record_checksum(plain))); }, ExitCode::kDatabase),
              testing::StartsWith("it holds a link that leads out of its entry"));
}

TEST(PassageRecord, GivesItsPassageWithoutTheRest) {
  const PlainRecord record(encode(sample_record()));
  EXPECT_EQ(record.text().language, sample_record().passage.language);
  EXPECT_EQ(record.text().text, sample_record().passage.text);
  EXPECT_EQ(record.read(), sample_record());
  EXPECT_THAT(refusal([] { PlainRecord("nobody's"); }, ExitCode::kDatabase),
              testing::StartsWith("it holds a record that can't be"));
}

TEST(PassageRecord, KeepsSentencesInAnyOrder) {
  PassageRecord record = sample_record();
  record.beads = {{Relation::kTranslation, 0.5, {{2, {40, 50}}, {2, {0, 39}}, {2, {51, 60}}}, {{5, {9, 9}}}},
                  {Relation::kTranslation, 0.5, {{2, {10, 20}}}, {{5, {0, 4'000'000'000}}}}};
  EXPECT_EQ(decode_record(encode(record)), record);
}

}  // namespace
}  // namespace songngu
