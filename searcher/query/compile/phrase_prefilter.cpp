#include "searcher/query/compile/phrase_prefilter.h"

#include <algorithm>
#include <utility>

namespace songngu {

/// The words of a phrase are literal (searcher/search/check/text_match.h).
PhrasePrefilter PhrasePrefilter::of(const PhraseNode& phrase) {
  PhrasePrefilter filter;
  for (const std::vector<std::string_view>& run : word_runs_in(phrase)) {
    for (std::size_t i = 1; i < run.size(); ++i) filter.pairs_.push_back(phrase_hash({run[i - 1], run[i]}));
  }
  if (!filter.pairs_.empty()) filter.rule_ = Rule::kPairs;
  return filter;
}

PhrasePrefilter PhrasePrefilter::all_of(std::vector<PhrasePrefilter> parts) {
  PhrasePrefilter filter;
  std::erase_if(parts, [](const PhrasePrefilter& part) { return !part.needs_something(); });
  if (!parts.empty()) filter.rule_ = Rule::kAll;
  filter.parts_ = std::move(parts);
  return filter;
}

PhrasePrefilter PhrasePrefilter::any_of(std::vector<PhrasePrefilter> parts) {
  PhrasePrefilter filter;
  const bool each_needs_something = std::all_of(
      parts.begin(), parts.end(), [](const PhrasePrefilter& part) { return part.needs_something(); });
  if (parts.empty() || !each_needs_something) return filter;
  filter.rule_ = Rule::kAny;
  filter.parts_ = std::move(parts);
  return filter;
}

bool PhrasePrefilter::may_match(std::string_view neighbours) const {
  const auto part_may_match = [&](const PhrasePrefilter& part) { return part.may_match(neighbours); };
  switch (rule_) {
    case Rule::kPairs:
      return std::all_of(pairs_.begin(), pairs_.end(),
                         [&](PhraseHash pair) { return may_follow(neighbours, pair); });
    case Rule::kAll:
      return std::all_of(parts_.begin(), parts_.end(), part_may_match);
    case Rule::kAny:
      return std::any_of(parts_.begin(), parts_.end(), part_may_match);
    case Rule::kNothing:
      break;
  }
  return true;
}

}  // namespace songngu
