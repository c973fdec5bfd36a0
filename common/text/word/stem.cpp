#include "common/text/word/stem.h"

#include <algorithm>
#include <array>
#include <functional>

#include <xapian.h>

#include "common/text/word/syllable.h"

namespace songngu {
namespace {

// Porter2 knows nothing of stops ("u.s" would lose its s) and changes no Vietnamese syllable that does not
// end in y; the tests ask every one.
bool stems_to_itself(std::string_view word) {
  if (word.size() <= 2 || word.find('.') != std::string_view::npos) return true;
  return word.back() != 'y' && is_vietnamese_syllable(word);
}

/// Porter2 with a memory of the last words: a text's words come again and again, and looking one up costs a
/// tenth of stemming it. Each word has one place, which the next word of that place takes over.
class Porter {
 public:
  std::string stem(std::string_view word) {
    if (word.size() > kLongestKept) return porter_(std::string(word));
    Known& known = known_[place_of(word)];
    if (known.word != word) {
      known.word = word;
      known.stem = porter_(known.word);
    }
    return known.stem;
  }

 private:
  struct Known {
    std::string word;
    std::string stem;
  };
  static constexpr std::size_t kPlaces = 4096;
  static constexpr std::size_t kLongestKept = 64;

  static std::size_t place_of(std::string_view word) { return std::hash<std::string_view>{}(word) % kPlaces; }

  Xapian::Stem porter_{"english"};
  std::array<Known, kPlaces> known_;
};

}  // namespace

std::string_view without_possessive(std::string_view folded) {
  if (folded.size() > 2 && folded.ends_with("'s")) folded.remove_suffix(2);
  if (folded.size() > 1 && folded.ends_with('\'')) folded.remove_suffix(1);
  return folded;
}

std::string stem(std::string_view folded) {
  const std::string_view word = without_possessive(folded);
  if (stems_to_itself(word)) return std::string(word);
  thread_local Porter porter;  // one object must not serve two threads
  return porter.stem(word);
}

std::vector<std::string> shorter_stems(std::string_view beginning) {
  std::vector<std::string> stems;
  for (std::size_t size = 1; size < beginning.size(); ++size) {
    for (const std::string_view end : {"", "e", "i", "l", "y", "ie", "le"}) {
      stems.push_back(std::string(beginning.substr(0, size)).append(end));
    }
  }
  // A stem that begins so is none of them.
  std::erase_if(stems, [&](const std::string& stem) { return stem.starts_with(beginning); });
  return stems;
}

}  // namespace songngu
