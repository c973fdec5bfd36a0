#include "common/database/record.h"

#include <functional>

#include <gtest/gtest.h>

#include "common/base/bytes.h"

namespace songngu {
namespace {

PassageRecord sample() {
  PassageRecord record;
  record.ordinal = 5;
  record.entry_size = 9;
  record.passage = {Language::kEnglish, Kind::kBody, 3, "Prices fell 37 per cent.", 21};
  record.beads.push_back({Relation::kTranslation, 0.937, {{2, {0, 31}}, {3, {0, 8}}}, {{5, {0, 24}}}});
  record.beads.push_back({Relation::kSummary, 0.5, {{0, {0, 400}}}, {{5, {0, 24}}, {7, {10, 20}}}});
  return record;
}

TEST(PassageRecord, ComesBackAsItWas) {
  PassageRecord record = sample();
  EXPECT_EQ(decode_record(encode(record)), record);
  record.facts = EntryFacts{.file = "c/a.txt",
                            .urls = {"https://example.org/a", "https://example.org/b"},
                            .site = "example.org",
                            .tags = {"FT", "Kinh_tế"},
                            .date = "2025-01-31",
                            .vi_title = "Giá giảm",
                            .en_title = std::nullopt};
  EXPECT_EQ(decode_record(encode(record)), record);
}

TEST(PassageRecord, RefusesBytesThatAreCutOff) {
  const std::string bytes = encode(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(decode_record(std::string_view(bytes).substr(0, size)), Error) << size;
  }
}

TEST(PassageRecord, RefusesEveryFlippedBit) {
  const std::string bytes = encode(sample());
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
    EXPECT_THROW(decode_record(flipped), RecordError) << bit;
  }
}

TEST(PassageRecord, RefusesWhatNoWriterWrites) {
  const std::vector<std::function<void(PassageRecord&)>> wrongs = {
      [](PassageRecord& record) { record.passage.kind = static_cast<Kind>(9); },
      [](PassageRecord& record) { record.passage.text += '\xff'; },
      [](PassageRecord& record) { record.ordinal = record.entry_size; },
      [](PassageRecord& record) { record.beads.front().confidence = 1.5; },
      [](PassageRecord& record) { record.beads.front().vi.front().passage = record.entry_size; },
      [](PassageRecord& record) {
        record.beads.front().vi.front().span = {4'000'000'000, 500'000'000};
      },
  };
  for (std::size_t i = 0; i < wrongs.size(); ++i) {
    PassageRecord record = sample();
    wrongs[i](record);
    EXPECT_THROW(decode_record(encode(record)), RecordError) << i;
  }
}

TEST(PassageKey, ComesBackAsItWasAndSortsByIdentifier) {
  const PassageKey key{.id = "2025-01-31-a/vi/body/7", .links = {4, -12, 300}};
  EXPECT_EQ(decode_key(encode(key)), key);
  const PassageKey longer{.id = "2025-01-31-a/vi/body/70", .links = {}};
  EXPECT_LT(encode(key), encode(longer));
  EXPECT_THROW(decode_key("no end"), Error);
}

TEST(PassageIdentifier, TellsEntryAndLanguage) {
  EXPECT_EQ(entry_of("folder/2025/en/a~2/vi/body/7"), "folder/2025/en/a~2");
  EXPECT_EQ(language_of("folder/2025/en/a~2/vi/body/7"), Language::kVietnamese);
  EXPECT_EQ(language_of("a/en/heading/1"), Language::kEnglish);
}

}  // namespace
}  // namespace songngu
