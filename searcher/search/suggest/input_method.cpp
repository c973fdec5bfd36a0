#include "searcher/search/suggest/input_method.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/unicode/fold.h"

namespace songngu {
namespace {

struct Rule {
  std::string_view keys;
  std::string_view written;
};

/// Keys that write a letter, and keys that put a tone on the vowel before them; of rules that fit the first.
struct InputMethod {
  std::array<Rule, 8> letters;
  std::array<Rule, 5> tones;
};

constexpr std::array<InputMethod, 2> kMethods{{
    {.letters = {{{"uow", "ươ"},
                  {"aa", "â"},
                  {"aw", "ă"},
                  {"ee", "ê"},
                  {"oo", "ô"},
                  {"ow", "ơ"},
                  {"uw", "ư"},
                  {"dd", "đ"}}},
     .tones = {{{"f", "\u0300"}, {"s", "\u0301"}, {"r", "\u0309"}, {"x", "\u0303"}, {"j", "\u0323"}}}},
    {.letters = {{{"uo7", "ươ"},
                  {"a6", "â"},
                  {"a8", "ă"},
                  {"e6", "ê"},
                  {"o6", "ô"},
                  {"o7", "ơ"},
                  {"u7", "ư"},
                  {"d9", "đ"}}},
     .tones = {{{"2", "\u0300"}, {"1", "\u0301"}, {"3", "\u0309"}, {"4", "\u0303"}, {"5", "\u0323"}}}},
}};

template <std::size_t N>
const Rule* fitting(const std::array<Rule, N>& rules, std::string_view keys) {
  const auto fits = [&](const Rule& rule) { return keys.starts_with(rule.keys); };
  const auto found = std::find_if(rules.begin(), rules.end(), fits);
  return found == rules.end() ? nullptr : &*found;
}

struct Written {
  std::string letters;
  std::vector<std::size_t> vowels;  ///< behind which bytes of `letters` a tone can stand
  std::string_view tone;
  bool changed = false;
};

bool is_vowel(std::string_view letters) {
  static constexpr std::string_view kVowels = "aeiouyâăêôơư";
  return letters != "đ" && kVowels.find(letters) != std::string_view::npos;
}

Written written_by(const InputMethod& method, std::string_view typed) {
  Written made;
  while (!typed.empty()) {
    const Rule* letter = fitting(method.letters, typed);
    const Rule* tone = made.vowels.empty() ? nullptr : fitting(method.tones, typed);
    const Rule plain{typed.substr(0, 1), typed.substr(0, 1)};
    const Rule& rule = letter != nullptr ? *letter : tone != nullptr ? *tone : plain;
    made.changed = made.changed || letter != nullptr || tone != nullptr;
    typed.remove_prefix(rule.keys.size());
    if (letter == nullptr && tone != nullptr) {
      if (!made.tone.empty()) return {};  // a second tone takes back the first, or is none
      made.tone = rule.written;
      continue;
    }
    made.letters += rule.written;
    if (rule.written == "ươ" || is_vowel(rule.written)) made.vowels.push_back(made.letters.size());
  }
  return made;
}

}  // namespace

std::vector<std::string> composed(std::string_view typed) {
  constexpr std::size_t kMostKeys = 12;  // of a syllable
  constexpr std::size_t kFewestLetters = 2;
  std::vector<std::string> words;
  if (typed.size() > kMostKeys) return words;
  for (const InputMethod& method : kMethods) {
    const Written written = written_by(method, typed);
    if (!written.changed || written.letters.size() < kFewestLetters) continue;
    if (written.tone.empty()) words.push_back(exact_form(written.letters));
    for (const std::size_t vowel : written.tone.empty() ? std::vector<std::size_t>{} : written.vowels) {
      std::string word = written.letters;
      words.push_back(exact_form(word.insert(vowel, written.tone)));
    }
  }
  return words;
}

}  // namespace songngu
