#include "common/text/word/syllable.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace songngu {
namespace {

using Packed = std::uint32_t;

constexpr Packed pack(std::string_view letters) {
  Packed packed = 0;
  for (const char c : letters) packed = (packed << 8U) | static_cast<unsigned char>(c);
  return packed;
}

template <std::size_t N>
constexpr std::array<Packed, N> packed_and_sorted(const std::string_view (&words)[N]) {
  std::array<Packed, N> packed{};
  for (std::size_t i = 0; i < N; ++i) packed[i] = pack(words[i]);
  std::sort(packed.begin(), packed.end());
  return packed;
}

constexpr std::string_view kOnsetWords[] = {"",   "b",  "c", "ch", "d", "g",  "gh",  "gi", "h",
                                            "k",  "kh", "l", "m",  "n", "ng", "ngh", "nh", "p",
                                            "ph", "q",  "r", "s",  "t", "th", "tr",  "v",  "x"};

// By main vowel as it is heard: a ă â, e ê, i, o ô ơ, u ư, y and their glides.
constexpr std::string_view kRimeWords[] = {
    "a",    "ac",   "ach",  "ai",   "am",  "an",  "ang",  "anh",  "ao",  "ap",   "at",   "au",
    "ay",   "e",    "ec",   "ech",  "em",  "en",  "eng",  "enh",  "eo",  "ep",   "et",   "eu",
    "i",    "ia",   "ich",  "iec",  "iem", "ien", "ieng", "iep",  "iet", "ieu",  "im",   "in",
    "inh",  "ip",   "it",   "iu",   "o",   "oa",  "oac",  "oach", "oai", "oam",  "oan",  "oang",
    "oanh", "oao",  "oap",  "oat",  "oay", "oc",  "oe",   "oen",  "oeo", "oet",  "oi",   "om",
    "on",   "ong",  "ooc",  "oong", "op",  "ot",  "u",    "ua",   "uan", "uang", "uat",  "uay",
    "uc",   "ue",   "uech", "uenh", "ui",  "um",  "un",   "ung",  "uo",  "uoc",  "uoi",  "uom",
    "uon",  "uong", "uop",  "uot",  "uou", "up",  "ut",   "uu",   "uy",  "uya",  "uych", "uyen",
    "uyet", "uynh", "uyt",  "uyu",  "y",   "yem", "yen",  "yeng", "yet", "yeu"};

// What may follow q; the u belongs to the onset.
constexpr std::string_view kRimeWordsAfterQ[] = {"ua",   "uac",  "uach", "uai", "uan", "uang", "uanh", "uao",
                                                 "uat",  "uau",  "uay",  "ue",  "uen", "ueo",  "uet",  "uech",
                                                 "ui",   "uit",  "uo",   "uoc", "uon", "uot",  "uy",   "uych",
                                                 "uyen", "uyet", "uynh", "uyt", "uyn"};

constexpr auto kRimes = packed_and_sorted(kRimeWords);
constexpr auto kRimesAfterQ = packed_and_sorted(kRimeWordsAfterQ);

template <std::size_t N>
bool is_one_of(const std::array<Packed, N>& sorted, std::string_view word) {
  return word.size() <= 4 && std::binary_search(sorted.begin(), sorted.end(), pack(word));
}

bool is_front(char vowel) {
  return vowel == 'e' || vowel == 'i' || vowel == 'y';
}

// Spelling rules: c and ng are before back vowels, gh and ngh before front ones; g before i only as in gì,
// giếng. k is left free for names of places (Bắc Kạn, Kon Tum).
bool agree(std::string_view onset, std::string_view rime) {
  const bool front = is_front(rime.front());
  if (onset == "c" || onset == "ng") return !front;
  if (onset == "gh" || onset == "ngh") return front;
  if (onset == "g") return !front || rime.front() == 'i';
  if (rime.starts_with("y") && rime.size() > 1) return onset.empty();
  return true;
}

bool is_rime_after(std::string_view onset, std::string_view rime) {
  if (rime.empty()) return onset == "gi";
  if (onset == "q") return is_one_of(kRimesAfterQ, rime);
  return is_one_of(kRimes, rime) && agree(onset, rime);
}

/// All syllables that the rules compose, packed, in a table with room to spare: every word that is indexed or
/// looked at is asked for, and one look beats composing it anew.
class SyllableTable {
 public:
  SyllableTable() {
    for (const std::string_view onset : kOnsetWords) {
      if (is_rime_after(onset, "")) insert(onset, "");
      for (const std::string_view rime : kRimeWords) insert_if_composed(onset, rime);
      for (const std::string_view rime : kRimeWordsAfterQ) insert_if_composed(onset, rime);
    }
  }

  [[nodiscard]] bool contains(std::string_view word) const {
    const std::uint64_t packed = pack_whole(word);
    for (std::size_t slot = first_slot(packed); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      if (slots_[slot] == packed) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t kSlots = 8192;

  static std::uint64_t pack_whole(std::string_view word) {
    std::uint64_t packed = 0;
    for (const char c : word) packed = (packed << 8U) | static_cast<unsigned char>(c);
    return packed;
  }

  static std::size_t first_slot(std::uint64_t packed) {
    constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>((packed * kGoldenRatio) >> 51U) % kSlots;
  }

  void insert_if_composed(std::string_view onset, std::string_view rime) {
    if (is_rime_after(onset, rime)) insert(onset, rime);
  }

  void insert(std::string_view onset, std::string_view rime) {
    std::uint64_t packed = pack_whole(onset);
    for (const char c : rime) packed = (packed << 8U) | static_cast<unsigned char>(c);
    std::size_t slot = first_slot(packed);
    while (slots_[slot] != 0 && slots_[slot] != packed) slot = (slot + 1) % kSlots;
    slots_[slot] = packed;
  }

  std::array<std::uint64_t, kSlots> slots_{};
};

}  // namespace

bool is_vietnamese_syllable(std::string_view folded) {
  static const SyllableTable syllables;
  constexpr std::size_t kLongest = 7;
  return !folded.empty() && folded.size() <= kLongest && syllables.contains(folded);
}

}  // namespace songngu
