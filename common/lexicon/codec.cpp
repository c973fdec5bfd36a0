#include "common/lexicon/codec.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "common/lexicon/lexicon.h"

namespace songngu {
namespace {

constexpr std::string_view kMagic = "songngu lexicon 2\n";

[[noreturn]] void fail() {
  throw RecordError("its lexicon can't be read");
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(
      a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  return static_cast<std::size_t>(end.first - a.begin());
}

/// Notes where each block begins.
class SectionWriter {
 public:
  /// The next item is `number`.
  ByteWriter& item(std::size_t number) {
    if (number % kWordsPerBlock == 0) {
      for (unsigned shift = 0; shift < 32; shift += 8)
        starts_.byte(static_cast<std::uint8_t>(items_.size() >> shift));
    }
    return items_;
  }
  void write_to(ByteWriter& out) { out.text(items_.take()).text(starts_.take()); }

 private:
  ByteWriter items_;
  ByteWriter starts_;
};

void write_words(const Lexicon::Side& side, ByteWriter& out) {
  out.number(side.words.size());
  out.number(static_cast<std::uint64_t>(std::lround(side.total)));
  SectionWriter section;
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    const std::string_view word = side.words[i];
    const std::size_t shared = i % kWordsPerBlock == 0 ? 0 : common_prefix(side.words[i - 1], word);
    section.item(i)
        .number(shared)
        .text(word.substr(shared))
        .number(static_cast<std::uint64_t>(std::lround(side.counts[i])));
  }
  section.write_to(out);
}

void write_rows(const Lexicon::Side& side, ByteWriter& out) {
  SectionWriter section;
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    ByteWriter& row = section.item(i).number(side.row_begin[i + 1] - side.row_begin[i]);
    std::uint32_t last = 0;
    for (std::uint32_t k = side.row_begin[i]; k < side.row_begin[i + 1]; ++k) {
      row.number(side.links[k].target - last);
      row.byte(octaves_of(static_cast<double>(side.links[k].probability)));
      last = side.links[k].target;
    }
  }
  section.write_to(out);
}

/// Where a section's blocks begin must be where its items say.
void expect_start(const BlockedSection& section, std::size_t item, const ByteReader& in) {
  if (item % kWordsPerBlock != 0) return;
  if (section.start(item / kWordsPerBlock) != section.bytes.size() - in.bytes_left()) fail();
}

void read_words(const EncodedSide& encoded, Lexicon::Side& side) {
  side.total = encoded.total;
  side.words.reserve(encoded.size);
  side.counts.reserve(encoded.size);
  ByteReader in(encoded.words.bytes);
  for (std::size_t i = 0; i < encoded.size; ++i) {
    expect_start(encoded.words, i, in);
    const std::uint32_t shared = in.small();
    const std::string_view last = i == 0 ? std::string_view() : side.words.back();
    if (shared > (i % kWordsPerBlock == 0 ? 0 : last.size())) fail();
    std::string& word = side.words.emplace_back(last.substr(0, shared));
    word += in.text();
    if (i > 0 && word <= last) fail();
    side.counts.push_back(static_cast<float>(in.number()));
  }
  if (!in.at_end()) fail();
}

void read_rows(const EncodedSide& encoded, std::size_t targets, Lexicon::Side& side) {
  if (encoded.size == 0) return;
  side.row_begin.reserve(encoded.size + 1);
  side.links.reserve(encoded.rows.bytes.size() / 2);  // of two bytes at least
  side.row_begin.push_back(0);
  ByteReader in(encoded.rows.bytes);
  for (std::size_t i = 0; i < encoded.size; ++i) {
    expect_start(encoded.rows, i, in);
    std::uint64_t target = 0;
    for (std::uint32_t left = in.small(); left > 0; --left) {
      target += in.number();
      if (target >= targets) fail();
      side.links.push_back(
          {static_cast<std::uint32_t>(target), static_cast<float>(probability_of(in.byte()))});
    }
    side.row_begin.push_back(static_cast<std::uint32_t>(side.links.size()));
  }
  if (!in.at_end()) fail();
}

BlockedSection read_section(ByteReader& in, std::size_t items) {
  BlockedSection section;
  section.bytes = in.text();
  section.starts = in.text();
  // An item takes a byte at least.
  const bool fits = items <= section.bytes.size();
  if (!fits || section.starts.size() != 4 * ((items + kWordsPerBlock - 1) / kWordsPerBlock)) fail();
  return section;
}

}  // namespace

std::size_t BlockedSection::start(std::size_t block) const {
  std::size_t value = 0;
  for (std::size_t i = 4; i > 0; --i)
    value = value << 8U | static_cast<unsigned char>(starts.at(4 * block + i - 1));
  return value;
}

ByteReader BlockedSection::from(std::size_t block) const {
  if (block >= blocks() || start(block) > bytes.size()) fail();
  return ByteReader(bytes.substr(start(block)));
}

std::array<EncodedSide, 2> read_sides(std::string_view bytes) {
  if (!bytes.starts_with(kMagic)) fail();
  ByteReader in(bytes.substr(kMagic.size()));
  std::array<EncodedSide, 2> sides;
  for (EncodedSide& side : sides) {
    side.size = in.count();
    side.total = static_cast<double>(in.number());
    side.words = read_section(in, side.size);
  }
  for (EncodedSide& side : sides) side.rows = read_section(in, side.size);
  if (!in.at_end()) fail();
  return sides;
}

std::uint8_t octaves_of(double probability) {
  if (probability <= 0) return 255;
  return static_cast<std::uint8_t>(std::clamp(std::lround(-16 * std::log2(probability)), 0L, 255L));
}

double probability_of(std::uint8_t octaves) {
  static const auto table = [] {
    std::array<double, 256> powers{};
    for (std::size_t i = 0; i < powers.size(); ++i) powers[i] = std::exp2(-static_cast<double>(i) / 16);
    return powers;
  }();
  return table[octaves];
}

std::string Lexicon::encode() const {
  ByteWriter out;
  for (const Side& side : sides_) write_words(side, out);
  for (const Side& side : sides_) write_rows(side, out);
  return std::string(kMagic) + out.take();
}

Lexicon Lexicon::decode(std::string_view bytes) {
  const std::array<EncodedSide, 2> encoded = read_sides(bytes);
  Lexicon lexicon;
  for (std::size_t i = 0; i < 2; ++i) {
    read_words(encoded[i], lexicon.sides_[i]);
    read_rows(encoded[i], encoded[1 - i].size, lexicon.sides_[i]);
  }
  return lexicon;
}

}  // namespace songngu
