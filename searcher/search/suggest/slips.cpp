#include "searcher/search/suggest/slips.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "common/base/ascii.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/syllable.h"
#include "searcher/search/suggest/slip_weights.h"

namespace songngu {
namespace {

// Syllables: letters with their own marks (ă, ô, đ), and a tone.

constexpr std::size_t kTones = 6;  // none, huyền, sắc, hỏi, ngã, nặng
constexpr std::size_t kHoi = 3;
constexpr std::size_t kNga = 4;

/// Each vowel without a tone, and with each tone.
constexpr std::array<std::u32string_view, 12> kVowels{U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ",
                                                      U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
                                                      U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};
constexpr std::u32string_view kMarkedVowels = U"ăâêôơư";
constexpr std::u32string_view kLetters = U"abcdeghiklmnopqrstuvxyăâđêôơư";
constexpr std::size_t kLongestSyllable = 9;  // with up to two letters too many

struct Syllable {
  std::u32string letters;
  std::size_t tone = 0;
};

bool is_vowel(char32_t letter) {
  return std::any_of(kVowels.begin(), kVowels.end(),
                     [&](std::u32string_view vowel) { return vowel.front() == letter; });
}

Syllable syllable_of(std::string_view exact) {
  Syllable syllable;
  for (std::size_t i = 0; i < exact.size();) {
    char32_t letter = next_code_point(exact, i);
    for (const std::u32string_view vowel : kVowels) {
      const std::size_t tone = vowel.find(letter);
      if (tone == std::u32string_view::npos) continue;
      letter = vowel.front();
      if (tone > 0) syllable.tone = tone;
    }
    syllable.letters += letter;
  }
  return syllable;
}

/// The vowels that can have the tone: not the u of qu, nor the i of gi before another vowel.
std::pair<std::size_t, std::size_t> vowels_in(const std::u32string& letters) {
  std::size_t begin = 0;
  while (begin < letters.size() && !is_vowel(letters[begin])) ++begin;
  const bool glide = begin == 1 && (letters.starts_with(U"qu") || letters.starts_with(U"gi"));
  if (glide && letters.size() > 2 && is_vowel(letters[2])) ++begin;
  std::size_t end = begin;
  while (end < letters.size() && is_vowel(letters[end])) ++end;
  return {begin, end};
}

/// The vowel that has the tone: the last with a mark of its own, else the second of three and of two before a
/// consonant, else the first.
std::size_t tone_place(const std::u32string& letters) {
  const auto [begin, end] = vowels_in(letters);
  for (std::size_t i = end; i > begin; --i) {
    if (kMarkedVowels.find(letters[i - 1]) != std::u32string_view::npos) return i - 1;
  }
  const bool second = end - begin >= 3 || (end - begin == 2 && end < letters.size());
  return second ? begin + 1 : begin;
}

std::string exact_of(const Syllable& syllable) {
  std::string exact;
  const std::size_t place = syllable.tone == 0 ? syllable.letters.size() : tone_place(syllable.letters);
  for (std::size_t i = 0; i < syllable.letters.size(); ++i) {
    char32_t letter = syllable.letters[i];
    for (const std::u32string_view vowel : kVowels) {
      if (i == place && vowel.front() == letter) letter = vowel[syllable.tone];
    }
    append_code_point(exact, letter);
  }
  return exact;
}

// Rules.

enum class Where : unsigned char { kOnset, kEnding, kLast, kAnywhere };

struct Rule {
  Where where;
  std::u32string_view one;  // typed for the other, or the other for it
  std::u32string_view other;
  double cost;
};

constexpr auto kRules = std::to_array<Rule>({
    {Where::kOnset, U"tr", U"ch", kSoundCost},         {Where::kOnset, U"s", U"x", kSoundCost},
    {Where::kOnset, U"d", U"gi", kSoundCost},          {Where::kOnset, U"d", U"r", kSoundCost},
    {Where::kOnset, U"gi", U"r", kSoundCost},          {Where::kOnset, U"d", U"v", kSoundCost},
    {Where::kOnset, U"gi", U"v", kSoundCost},          {Where::kOnset, U"l", U"n", kSoundCost},
    {Where::kOnset, U"ng", U"ngh", kSameSoundCost},    {Where::kOnset, U"g", U"gh", kSameSoundCost},
    {Where::kOnset, U"c", U"k", kSameSoundCost},       {Where::kOnset, U"d", U"đ", kLetterMarkCost},
    {Where::kEnding, U"n", U"ng", kSoundCost},         {Where::kEnding, U"t", U"c", kSoundCost},
    {Where::kEnding, U"n", U"nh", kSoundCost},         {Where::kEnding, U"t", U"ch", kSoundCost},
    {Where::kLast, U"i", U"y", kSameSoundCost},        {Where::kEnding, U"o", U"u", kSoundCost},
    {Where::kAnywhere, U"a", U"ă", kLetterMarkCost},   {Where::kAnywhere, U"a", U"â", kLetterMarkCost},
    {Where::kAnywhere, U"ă", U"â", kLetterMarkCost},   {Where::kAnywhere, U"e", U"ê", kLetterMarkCost},
    {Where::kAnywhere, U"o", U"ô", kLetterMarkCost},   {Where::kAnywhere, U"o", U"ơ", kLetterMarkCost},
    {Where::kAnywhere, U"ô", U"ơ", kLetterMarkCost},   {Where::kAnywhere, U"u", U"ư", kLetterMarkCost},
    {Where::kAnywhere, U"uo", U"ươ", kLetterMarkCost}, {Where::kAnywhere, U"uô", U"ươ", kLetterMarkCost},
});

/// Keys that write a letter, and keys that put a tone on a vowel before them; of rules that fit the first.
struct Keys {
  std::string_view typed;
  std::u32string_view letters;
};
struct InputMethod {
  std::array<Keys, 8> letters;
  std::string_view tones;  // in the order of kVowels
};
constexpr std::array<InputMethod, 2> kMethods{{
    {.letters = {{{"uow", U"ươ"},
                  {"aa", U"â"},
                  {"aw", U"ă"},
                  {"ee", U"ê"},
                  {"oo", U"ô"},
                  {"ow", U"ơ"},
                  {"uw", U"ư"},
                  {"dd", U"đ"}}},
     .tones = "fsrxj"},
    {.letters = {{{"uo7", U"ươ"},
                  {"a6", U"â"},
                  {"a8", U"ă"},
                  {"e6", U"ê"},
                  {"o6", U"ô"},
                  {"o7", U"ơ"},
                  {"u7", U"ư"},
                  {"d9", U"đ"}}},
     .tones = "21345"},
}};

std::optional<Syllable> written_by(const InputMethod& method, std::string_view typed) {
  Syllable written;
  bool changed = false;
  while (!typed.empty()) {
    const auto letter = std::find_if(method.letters.begin(), method.letters.end(),
                                     [&](const Keys& keys) { return typed.starts_with(keys.typed); });
    if (letter != method.letters.end()) {
      written.letters += letter->letters;
      typed.remove_prefix(letter->typed.size());
      changed = true;
      continue;
    }
    const std::size_t tone = method.tones.find(typed.front());
    if (tone != std::string_view::npos &&
        std::any_of(written.letters.begin(), written.letters.end(), is_vowel)) {
      if (written.tone != 0) return std::nullopt;  // a second tone undoes the first, or is not a tone
      written.tone = tone + 1;
      changed = true;
    } else {
      written.letters += static_cast<unsigned char>(typed.front());
    }
    typed.remove_prefix(1);
  }
  if (!changed) return std::nullopt;
  return written;
}

/// What may have been intended, with its least cost.
class Meant {
 public:
  explicit Meant(std::string_view typed)
      : typed_(typed), syllable_(syllable_of(typed)), marked_(folded_form(typed) != typed) {
    const std::string placed = exact_of(syllable_);
    if (placed == typed || !is_vietnamese_syllable(folded_form(placed))) return;
    misplaced_cost_ = kTonePlaceCost;
    add(placed, 0);
  }

  void add_keys() {
    for (std::string& written : composed(typed_)) {
      if (written != typed_) found_.try_emplace(written, Slip{written, kRawKeysCost, true});
    }
  }

  void add_tones() {
    if (!marked_) return;
    for (std::size_t tone = 0; tone < kTones; ++tone) {
      const bool alike = (tone == kHoi && syllable_.tone == kNga) || (tone == kNga && syllable_.tone == kHoi);
      if (tone != syllable_.tone) {
        add(exact_of({syllable_.letters, tone}), alike ? kAlikeToneCost : kOtherToneCost);
      }
    }
  }

  void add_sounds() {
    for (const Rule& rule : kRules) {
      add_by(rule, rule.one, rule.other);
      add_by(rule, rule.other, rule.one);
    }
  }

  void add_orders() {
    for (std::size_t i = 1; i < syllable_.letters.size(); ++i) {
      std::u32string letters = syllable_.letters;
      if (letters[i - 1] == letters[i]) {
        add(letters.erase(i, 1), kDoubledCost);
      } else {
        std::swap(letters[i - 1], letters[i]);
        add(letters, kSwappedCost);
      }
    }
  }

  void add_edits() {
    if (syllable_.letters.size() > kLongestSyllable) return;
    for (std::size_t i = 0; i <= syllable_.letters.size(); ++i) {
      for (const char32_t letter : kLetters) {
        add(std::u32string(syllable_.letters).insert(i, 1, letter), kMissingCost);
        if (i < syllable_.letters.size()) {
          add(std::u32string(syllable_.letters).replace(i, 1, 1, letter), kReplacedCost);
        }
      }
      if (i < syllable_.letters.size()) add(std::u32string(syllable_.letters).erase(i, 1), kExtraCost);
    }
  }

  [[nodiscard]] std::vector<Slip> take() const {
    std::vector<Slip> slips;
    for (const auto& [meant, slip] : found_) slips.push_back(slip);
    return slips;
  }

 private:
  /// Whether a rule can change the letters from `begin` to `end`.
  [[nodiscard]] bool fits(Where where, std::size_t begin, std::size_t end) const {
    const std::u32string& letters = syllable_.letters;
    const bool last = end == letters.size();
    switch (where) {
      case Where::kOnset:
        return begin == 0 && !last && is_vowel(letters[end]);
      case Where::kEnding:
        return last && begin > 0 && is_vowel(letters[begin - 1]);
      case Where::kLast:
        return last;
      case Where::kAnywhere:
        return true;
    }
    return false;
  }

  void add_by(const Rule& rule, std::u32string_view typed, std::u32string_view meant) {
    const std::u32string& letters = syllable_.letters;
    for (std::size_t at = letters.find(typed); at != std::u32string::npos; at = letters.find(typed, at + 1)) {
      const std::size_t end = at + typed.size();
      if (fits(rule.where, at, end)) add(std::u32string(letters).replace(at, typed.size(), meant), rule.cost);
    }
  }

  void add(const std::u32string& letters, double cost) { add(exact_of({letters, syllable_.tone}), cost); }

  void add(std::string meant, double cost) {
    const std::string folded = folded_form(meant);
    const bool bare = folded == meant;
    if (meant == typed_ || !is_vietnamese_syllable(folded)) return;
    if (!marked_ && !bare) return;
    const Slip slip{meant, cost + misplaced_cost_, false};
    const auto [found, is_new] = found_.try_emplace(std::move(meant), slip);
    if (!is_new && slip.cost < found->second.cost) found->second = slip;
  }

  std::string_view typed_;
  Syllable syllable_;
  bool marked_;
  double misplaced_cost_ = 0;
  std::map<std::string, Slip> found_;
};

}  // namespace

std::vector<Slip> slips(std::string_view typed, Letters letters) {
  constexpr std::size_t kLongestTyped = 32;  // bytes: longer words are not syllables, and take long
  if (typed.size() > kLongestTyped) return {};
  Meant meant(typed);
  meant.add_keys();
  meant.add_tones();
  meant.add_sounds();
  meant.add_orders();
  if (letters == Letters::kAny) meant.add_edits();
  return meant.take();
}

std::vector<std::string> composed(std::string_view typed) {
  constexpr std::size_t kMostKeys = 12;  // of a syllable
  constexpr std::size_t kFewestLetters = 2;
  std::vector<std::string> words;
  if (typed.size() > kMostKeys || !is_ascii(typed)) return words;
  for (const InputMethod& method : kMethods) {
    const auto written = written_by(method, typed);
    if (!written || written->letters.size() < kFewestLetters) continue;
    std::string word = exact_of(*written);
    if (is_vietnamese_syllable(folded_form(word))) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace songngu
