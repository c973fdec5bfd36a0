#include "common/lexicon/codec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "common/base/error.h"
#include "common/lexicon/lexicon.h"

namespace songngu {
namespace {

constexpr std::string_view kMagic = "songngu lexicon 1\n";

[[noreturn]] void fail() {
  throw Error(ExitCode::kDatabase, "the lexicon is damaged", "build the database again");
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(
      a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  return static_cast<std::size_t>(end.first - a.begin());
}

void write_words(const Lexicon::Side& side, TableWriter& out) {
  out.number(side.words.size());
  out.number(static_cast<std::uint64_t>(std::lround(side.total)));
  std::string_view last;
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    const std::string_view word = side.words[i];
    const std::size_t shared = common_prefix(last, word);
    out.number(shared);
    out.number(word.size() - shared);
    out.text(word.substr(shared));
    out.number(static_cast<std::uint64_t>(std::lround(side.counts[i])));
    last = word;
  }
}

void write_rows(const Lexicon::Side& side, TableWriter& out) {
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    out.number(side.row_begin[i + 1] - side.row_begin[i]);
    std::uint32_t last = 0;
    for (std::uint32_t k = side.row_begin[i]; k < side.row_begin[i + 1]; ++k) {
      out.number(side.links[k].target - last);
      out.byte(octaves_of(static_cast<double>(side.links[k].probability)));
      last = side.links[k].target;
    }
  }
}

void read_words(TableReader& in, Lexicon::Side& side) {
  const std::uint32_t size = in.number32();
  side.total = static_cast<double>(in.number());
  if (size > in.left()) fail();
  side.words.reserve(size);
  side.counts.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::uint32_t shared = in.number32();
    std::string word = side.words.empty() ? std::string() : side.words.back().substr(0, shared);
    if (word.size() != shared) fail();
    word += in.text(in.number32());
    if (!side.words.empty() && word <= side.words.back()) fail();
    side.words.push_back(std::move(word));
    side.counts.push_back(static_cast<float>(in.number()));
  }
}

void read_rows(TableReader& in, std::size_t targets, Lexicon::Side& side) {
  side.row_begin.reserve(side.words.size() + 1);
  side.row_begin.push_back(0);
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    std::uint64_t target = 0;
    for (std::uint32_t left = in.number32(); left > 0; --left) {
      target += in.number();
      if (target >= targets) fail();
      side.links.push_back(
          {static_cast<std::uint32_t>(target), static_cast<float>(probability_of(in.byte()))});
    }
    side.row_begin.push_back(static_cast<std::uint32_t>(side.links.size()));
  }
}

}  // namespace

void TableWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
  byte(static_cast<std::uint8_t>(value));
}

std::uint64_t TableReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint8_t next = byte();
    value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
    if (next < 0x80) return value;
  }
  fail();
}

std::uint32_t TableReader::number32() {
  const std::uint64_t value = number();
  if (value > std::numeric_limits<std::uint32_t>::max()) fail();
  return static_cast<std::uint32_t>(value);
}

std::string_view TableReader::text(std::size_t size) {
  if (size > rest_.size()) fail();
  const std::string_view found = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return found;
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
  TableWriter out;
  out.text(kMagic);
  for (const Side& side : sides_) write_words(side, out);
  for (const Side& side : sides_) {
    if (!side.words.empty()) write_rows(side, out);
  }
  return out.take();
}

Lexicon Lexicon::decode(std::string_view bytes) {
  TableReader in(bytes);
  if (bytes.size() < kMagic.size() || in.text(kMagic.size()) != kMagic) fail();
  Lexicon lexicon;
  for (Side& side : lexicon.sides_) read_words(in, side);
  for (std::size_t i = 0; i < 2; ++i) {
    if (!lexicon.sides_[i].words.empty())
      read_rows(in, lexicon.sides_[1 - i].words.size(), lexicon.sides_[i]);
  }
  if (in.left() != 0) fail();
  return lexicon;
}

}  // namespace songngu
