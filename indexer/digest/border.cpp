#include "indexer/digest/border.h"

#include <array>

#include "common/text/code_point.h"
#include "indexer/digest/evidence.h"

namespace songngu {
namespace {

constexpr int kSureSide = 2 * kStrongEvidence;   // what makes a side however long the other one is
constexpr std::size_t kLongestQuotation = 600;   // bytes
constexpr std::size_t kLongestAttribution = 80;  // bytes after the closing quotation mark
constexpr std::size_t kQuotationAmong = 3;  // lines that the other language has, for a quotation to be one

int of(const LanguageEvidence& evidence, Language language) {
  return language == Language::kVietnamese ? evidence.vietnamese : evidence.english;
}

struct Split {
  std::size_t at = 0;
  int gain_before = 0;  // own evidence less foreign evidence, of each side
  int gain_after = 0;
  int explained = 0;  // evidence on the side of its own language
};

Split best_split(const std::vector<LanguageEvidence>& lines, Language first) {
  Split best;
  int sum = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    best.explained += of(lines[i], other(first));
    sum += of(lines[i], first) - of(lines[i], other(first));
    if (sum > best.gain_before) {
      best.gain_before = sum;
      best.at = i + 1;
    }
  }
  best.gain_after = best.gain_before - sum;
  best.explained += best.gain_before;
  return best;
}

bool begins_with_quote(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  return c == '"' || c == U'“' || c == U'‘' || c == U'«' || c == U'„' || c == '\'';
}

bool is_quotation(std::string_view text) {
  if (text.size() > kLongestQuotation || !begins_with_quote(text)) return false;
  std::size_t close = 0;
  for (const std::string_view mark : {"\"", "”", "’", "»", "'"}) {
    const std::size_t found = text.rfind(mark);
    if (found != std::string_view::npos) close = std::max(close, found);
  }
  return close > 0 && text.size() - close <= kLongestAttribution;
}

struct Side {
  std::size_t begin;
  std::size_t end;
  int gain;
  Language language;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

// Lines of a stretch that speak clearly for a language.
struct Speakers {
  std::size_t count = 0;
  std::size_t last = 0;
};

Speakers speakers(const std::vector<LanguageEvidence>& lines, std::size_t begin, std::size_t end,
                  Language language) {
  Speakers found;
  for (std::size_t i = begin; i < end; ++i) {
    if (of(lines[i], language) < of(lines[i], other(language)) + kStrongEvidence) continue;
    ++found.count;
    found.last = i;
  }
  return found;
}

bool is_credible(const Side& side, const std::vector<std::string_view>& texts,
                 const std::vector<LanguageEvidence>& lines) {
  if (side.gain <= 0) return false;
  const Speakers own = speakers(lines, side.begin, side.end, side.language);
  const Speakers foreign = speakers(lines, side.begin, side.end, other(side.language));
  if (foreign.count > 0 && own.count <= foreign.count) return false;
  const Speakers others = speakers(lines, 0, lines.size(), other(side.language));
  if (own.count == 1 && others.count >= kQuotationAmong && is_quotation(texts[own.last])) return false;
  return side.gain >= kSureSide || 2 * side.size() >= lines.size() - side.size();
}

}  // namespace

Border find_border(const std::vector<std::string_view>& texts) {
  std::vector<LanguageEvidence> lines;
  lines.reserve(texts.size());
  for (const std::string_view text : texts) lines.push_back(evidence_of(text));

  Language first = Language::kVietnamese;
  Split split = best_split(lines, first);
  const Split turned = best_split(lines, Language::kEnglish);
  if (turned.explained > split.explained) {
    split = turned;
    first = Language::kEnglish;
  }
  const Side before{0, split.at, split.gain_before, first};
  const Side after{split.at, lines.size(), split.gain_after, other(first)};
  if (before.size() == 0 || after.size() == 0) return {split.at, first};
  const bool keep_before = is_credible(before, texts, lines);
  const bool keep_after = is_credible(after, texts, lines);
  if (keep_before && keep_after) return {split.at, first};
  const bool all_first = keep_before || (!keep_after && before.gain >= after.gain);
  return {all_first ? lines.size() : 0, first};
}

}  // namespace songngu
