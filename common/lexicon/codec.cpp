#include "common/lexicon/codec.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "common/base/bytes.h"
#include "common/lexicon/lexicon.h"

namespace songngu {
namespace {

constexpr std::string_view kMagic = "songngu lexicon 1\n";

[[noreturn]] void fail() {
  throw RecordError("its lexicon can't be read");
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(
      a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  return static_cast<std::size_t>(end.first - a.begin());
}

void write_words(const Lexicon::Side& side, ByteWriter& out) {
  out.number(side.words.size());
  out.number(static_cast<std::uint64_t>(std::lround(side.total)));
  std::string_view last;
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    const std::string_view word = side.words[i];
    const std::size_t shared = common_prefix(last, word);
    out.number(shared).text(word.substr(shared));
    out.number(static_cast<std::uint64_t>(std::lround(side.counts[i])));
    last = word;
  }
}

void write_rows(const Lexicon::Side& side, ByteWriter& out) {
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

void read_words(ByteReader& in, Lexicon::Side& side) {
  const std::size_t size = in.count();
  side.total = static_cast<double>(in.number());
  side.words.reserve(size);
  side.counts.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t shared = in.small();
    const std::string_view last = side.words.empty() ? std::string_view() : side.words.back();
    if (shared > last.size()) fail();
    std::string& word = side.words.emplace_back(last.substr(0, shared));
    word += in.text();
    if (i > 0 && word <= last) fail();
    side.counts.push_back(static_cast<float>(in.number()));
  }
}

void read_rows(ByteReader& in, std::size_t targets, Lexicon::Side& side) {
  side.row_begin.reserve(side.words.size() + 1);
  side.links.reserve(in.bytes_left() / 2);  // of two bytes at least
  side.row_begin.push_back(0);
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    std::uint64_t target = 0;
    for (std::uint32_t left = in.small(); left > 0; --left) {
      target += in.number();
      if (target >= targets) fail();
      side.links.push_back(
          {static_cast<std::uint32_t>(target), static_cast<float>(probability_of(in.byte()))});
    }
    side.row_begin.push_back(static_cast<std::uint32_t>(side.links.size()));
  }
}

}  // namespace

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
  for (const Side& side : sides_) {
    if (!side.words.empty()) write_rows(side, out);
  }
  return std::string(kMagic) + out.take();
}

Lexicon Lexicon::decode(std::string_view bytes) {
  if (!bytes.starts_with(kMagic)) fail();
  ByteReader in(bytes.substr(kMagic.size()));
  Lexicon lexicon;
  for (Side& side : lexicon.sides_) read_words(in, side);
  for (std::size_t i = 0; i < 2; ++i) {
    if (!lexicon.sides_[i].words.empty())
      read_rows(in, lexicon.sides_[1 - i].words.size(), lexicon.sides_[i]);
  }
  if (!in.at_end()) fail();
  return lexicon;
}

}  // namespace songngu
