#include "common/database/record/compression.h"

#include <cstdlib>
#include <memory>
#include <random>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/bytes.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

const std::string kSentence =
    "Giá gạo xuất khẩu của Việt Nam đã tăng 37% so với cùng kỳ năm ngoái, theo số liệu của Bộ Công Thương.";

std::string noise(std::size_t size, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random() & 0xFFU);
  return bytes;
}

/// A frame, less its magic number, of blocks that each repeat a byte 128 KiB times; it says to hold `size`
/// bytes.
std::string bomb(std::uint64_t size, std::size_t blocks) {
  std::string frame = "\xE0";  // a size of eight bytes, no window, checksum or dictionary
  for (int i = 0; i < 8; ++i) frame += static_cast<char>((size >> (8 * i)) & 0xFFU);
  for (std::size_t block = 1; block <= blocks; ++block) {
    frame += block == blocks ? '\x03' : '\x02';  // the last one, repeats
    frame += std::string("\x00\x10x", 3);
  }
  return frame;
}

std::string refusal_of(const std::string& compressed) {
  return refusal([&] { decompress(compressed); }, ExitCode::kDatabase);
}

TEST(Compression, GivesBackWhatItTook) {
  for (const std::string& plain : {std::string(), std::string(1, '\0'), kSentence,
                                   std::string(1'000'000, 'a'), noise(100), noise(300'000)}) {
    EXPECT_TRUE(decompress(compress(plain)) == plain) << plain.size();
  }
}

TEST(Compression, MakesASentenceShorter) {
  EXPECT_LT(compress(kSentence).size() * 3, kSentence.size() * 2);
}

TEST(Compression, AddsLittleToWhatCannotBeCompressed) {
  EXPECT_LE(compress("").size(), 5U);
  EXPECT_LE(compress(noise(200)).size(), 205U);
}

TEST(Compression, GivesTheSameBytesWhateverCameBefore) {
  const std::string first = compress(kSentence);
  compress(noise(300'000));
  EXPECT_EQ(compress(kSentence), first);
}

TEST(Compression, WorksInSeveralThreads) {
  const auto work = [](unsigned seed, bool& whole) {
    for (std::size_t size = 0; size < 200; ++size) {
      const std::string plain = kSentence.substr(0, size / 2) + noise(size, seed);
      whole = whole && decompress(compress(plain)) == plain;
    }
  };
  bool whole[4] = {true, true, true, true};
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < 4; ++i) threads.emplace_back(work, i, std::ref(whole[i]));
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(whole, testing::Each(true));
}

TEST(Compression, RefusesWhatIsNoFrame) {
  const std::string frame = compress(kSentence);
  std::vector<std::string> wrongs = {
      frame + '\0',           frame + "\x28\xB5\x2F\xFD" + frame, noise(50), kSentence, std::string(20, '\0'),
      std::string(20, '\xff')};
  for (std::size_t size = 0; size < frame.size(); ++size) wrongs.push_back(frame.substr(0, size));
  for (const std::string& wrong : wrongs) {
    EXPECT_THAT(refusal_of(wrong), testing::StartsWith("it holds a record that can't be decompressed"))
        << wrong;
  }
}

TEST(Compression, RefusesAFrameThatHoldsAnotherSizeThanItSays) {
  EXPECT_EQ(decompress(bomb(2 * 131'072, 2)), std::string(2 * 131'072, 'x'));
  for (const std::size_t blocks : {1U, 3U}) {
    EXPECT_THAT(refusal_of(bomb(2 * 131'072, blocks)), testing::HasSubstr("can't be decompressed"));
  }
}

TEST(Compression, RefusesWhatIsTooLarge) {
  const std::size_t blocks = kMaxPlainBytes / 131'072 + 1;
  EXPECT_THAT(refusal_of(bomb(blocks * 131'072, blocks)),
              testing::StartsWith("it holds a record that is larger than any can be"));
  EXPECT_THAT(refusal_of(bomb(std::uint64_t{1} << 62, 1)), testing::HasSubstr("larger than any can be"));
  // Memory that nobody touches costs nothing.
  const std::unique_ptr<void, decltype(&std::free)> large(std::calloc(kMaxPlainBytes + 1, 1), &std::free);
  const std::string_view plain(static_cast<const char*>(large.get()), kMaxPlainBytes + 1);
  EXPECT_EQ(refusal([&] { compress(plain); }),
            "a passage and its links take more than 256 MiB | split it into several passages");
}

TEST(Compression, SurvivesFlippedBits) {
  const std::string frame = compress(kSentence);
  for (std::size_t bit = 0; bit < frame.size() * 8; ++bit) {
    std::string flipped = frame;
    flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
    try {
      EXPECT_LE(decompress(flipped).size(), kMaxPlainBytes);
    } catch (const RecordError&) {
      continue;
    }
  }
}

}  // namespace
}  // namespace songngu
