#include "common/text/word/spelling.h"

#include <algorithm>

#include "common/text/unicode/marks.h"

namespace songngu {
namespace {

constexpr char kBeforeMarks = '~';
// Marks never begin with a lower-case letter.
constexpr char kNothingDropped = 'a';
constexpr std::size_t kMostDropped = 'z' - kNothingDropped;

std::string ending_of(std::string_view stem, std::string_view folded) {
  const auto kept = static_cast<std::size_t>(
      std::mismatch(stem.begin(), stem.end(), folded.begin(), folded.end()).first - stem.begin());
  const std::size_t dropped = std::min(stem.size() - kept, kMostDropped);
  return static_cast<char>(kNothingDropped + dropped) + std::string(folded.substr(kept));
}

bool has_ending(std::string_view spelling) {
  return !spelling.empty() && spelling.front() >= kNothingDropped && spelling.front() <= 'z';
}

/// The part before the marks.
std::string_view ending_in(std::string_view spelling) {
  return has_ending(spelling) ? spelling.substr(0, spelling.find(kBeforeMarks)) : std::string_view();
}

std::string_view marks_in(std::string_view spelling) {
  const std::size_t ending = ending_in(spelling).size();
  if (ending == 0) return spelling;
  return spelling.substr(std::min(ending + 1, spelling.size()));
}

}  // namespace

std::string spelling_of(std::string_view stem, std::string_view folded, std::string_view exact) {
  std::string spelling;
  if (stem != folded) spelling = ending_of(stem, folded);
  if (exact == folded) return spelling;
  if (!spelling.empty()) spelling += kBeforeMarks;
  return spelling + marks_of(folded, exact);
}

std::string folded_of(std::string_view stem, std::string_view spelling) {
  const std::string_view ending = ending_in(spelling);
  if (ending.empty()) return std::string(stem);
  const auto dropped = static_cast<std::size_t>(ending.front() - kNothingDropped);
  return std::string(stem.substr(0, stem.size() - std::min(dropped, stem.size()))) += ending.substr(1);
}

std::string exact_of(std::string_view stem, std::string_view spelling) {
  const std::string_view marks = marks_in(spelling);
  std::string folded = folded_of(stem, spelling);
  return marks.empty() ? folded : with_marks(folded, marks);
}

}  // namespace songngu
