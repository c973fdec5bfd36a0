#include "searcher/render/excerpt.h"

#include <algorithm>
#include <set>
#include <string>

#include "common/text/sentence/sentence.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

struct Sentence {
  Span span;
  std::size_t matches = 0;  // different words
};

std::vector<Sentence> sentences(std::string_view text, const std::vector<Span>& matches) {
  const CodePointIndex index(text);
  std::vector<Sentence> result;
  auto match = matches.begin();
  for (const Span& sentence : split_sentences(text)) {
    std::set<std::string_view> words;
    for (; match != matches.end() && match->begin < sentence.end; ++match) {
      const std::size_t begin = index.byte(match->begin);
      words.insert(text.substr(begin, index.byte(match->end) - begin));
    }
    result.push_back({sentence, words.size()});
  }
  return result;
}

/// At most `most` code points of a sentence, from a little before its first match.
Span cut(Span sentence, const std::vector<Span>& matches, std::uint32_t most) {
  if (sentence.size() <= most) return sentence;
  const auto inside =
      std::find_if(matches.begin(), matches.end(), [&](Span m) { return m.begin >= sentence.begin; });
  std::uint32_t begin = sentence.begin;
  if (inside != matches.end() && inside->begin < sentence.end && inside->begin > begin + most / 4) {
    begin = inside->begin - most / 4;
  }
  return {begin, std::min(sentence.end, begin + most)};
}

}  // namespace

std::vector<Span> join_adjacent(std::string_view text, const std::vector<Span>& spans) {
  const CodePointIndex index(text);
  std::vector<Span> result;
  for (const Span& span : spans) {
    if (!result.empty()) {
      const std::size_t from = index.byte(std::min(result.back().end, span.begin));
      const std::string_view gap = text.substr(from, index.byte(span.begin) - from);
      if (gap.find_first_not_of(' ') == std::string_view::npos) {
        result.back().end = std::max(result.back().end, span.end);
        continue;
      }
    }
    result.push_back(span);
  }
  return result;
}

std::vector<Span> excerpt(std::string_view text, const std::vector<Span>& matches, std::uint32_t budget) {
  const std::uint32_t size = code_point_count(text);
  if (size <= budget + budget / 4) return {{0, size}};
  std::vector<Sentence> ranked = sentences(text, matches);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.matches > b.matches; });
  std::vector<Span> chosen;
  std::uint32_t used = 0;
  for (const Sentence& sentence : ranked) {
    const Span span = cut(sentence.span, matches, 2 * budget);
    if (!chosen.empty() && used + span.size() > budget) break;
    chosen.push_back(span);
    used += span.size();
  }
  std::sort(chosen.begin(), chosen.end());
  return join_adjacent(text, chosen);
}

}  // namespace songngu
