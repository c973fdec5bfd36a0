#include "common/text/stem.h"

#include <xapian.h>

#include "common/text/token.h"

namespace songngu {
namespace {

std::string_view without_possessive(std::string_view word) {
  if (word.size() > 2 && word.ends_with("'s")) word.remove_suffix(2);
  if (word.size() > 1 && word.ends_with('\'')) word.remove_suffix(1);
  return word;
}

// Porter2 knows nothing of stops ("u.s" would lose its s) and changes no Vietnamese syllable that does not
// end in y; the tests ask every one.
bool stems_to_itself(std::string_view word) {
  if (word.size() <= 2 || word.find('.') != std::string_view::npos) return true;
  return word.back() != 'y' && is_vietnamese_syllable(word);
}

}  // namespace

std::string stem(std::string_view folded) {
  const std::string_view word = without_possessive(folded);
  if (stems_to_itself(word)) return std::string(word);
  thread_local const Xapian::Stem porter("english");  // one object must not serve two threads
  return porter(std::string(word));
}

}  // namespace songngu
