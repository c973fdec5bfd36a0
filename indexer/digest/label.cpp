#include "indexer/digest/label.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <unicode/uchar.h>

#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/list_mark.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestSectionLabel = 120;  // bytes
constexpr std::size_t kMostLabelWords = 9;

enum class LabelWord : std::uint8_t { kSummary, kVietnamese, kEnglish, kOriginal, kOther, kFiller };

struct LabelPhrase {
  std::string_view words;
  LabelWord meaning;
};

// What labels consist of. The first phrase that fits is used, so longer ones come first.
constexpr std::array kPhrases{
    LabelPhrase{"các ý chính"sv, LabelWord::kSummary},
    LabelPhrase{"những ý chính"sv, LabelWord::kSummary},
    LabelPhrase{"ý chính"sv, LabelWord::kSummary},
    LabelPhrase{"các điểm chính"sv, LabelWord::kSummary},
    LabelPhrase{"những điểm chính"sv, LabelWord::kSummary},
    LabelPhrase{"điểm chính"sv, LabelWord::kSummary},
    LabelPhrase{"nội dung chính"sv, LabelWord::kSummary},
    LabelPhrase{"điểm nhấn"sv, LabelWord::kSummary},
    LabelPhrase{"tóm tắt"sv, LabelWord::kSummary},
    LabelPhrase{"tóm lược"sv, LabelWord::kSummary},
    LabelPhrase{"key points"sv, LabelWord::kSummary},
    LabelPhrase{"key takeaways"sv, LabelWord::kSummary},
    LabelPhrase{"highlights"sv, LabelWord::kSummary},
    LabelPhrase{"summary"sv, LabelWord::kSummary},
    LabelPhrase{"tl dr"sv, LabelWord::kSummary},
    LabelPhrase{"tldr"sv, LabelWord::kSummary},
    LabelPhrase{"tiếng việt"sv, LabelWord::kVietnamese},
    LabelPhrase{"bản dịch"sv, LabelWord::kVietnamese},
    LabelPhrase{"bài dịch"sv, LabelWord::kVietnamese},
    LabelPhrase{"phần dịch"sv, LabelWord::kVietnamese},
    LabelPhrase{"dịch"sv, LabelWord::kVietnamese},
    LabelPhrase{"việt ngữ"sv, LabelWord::kVietnamese},
    LabelPhrase{"vietnamese"sv, LabelWord::kVietnamese},
    LabelPhrase{"translation"sv, LabelWord::kVietnamese},
    LabelPhrase{"lời dịch"sv, LabelWord::kVietnamese},
    LabelPhrase{"tiếng anh"sv, LabelWord::kEnglish},
    LabelPhrase{"anh ngữ"sv, LabelWord::kEnglish},
    LabelPhrase{"english"sv, LabelWord::kEnglish},
    LabelPhrase{"bản gốc"sv, LabelWord::kOriginal},
    LabelPhrase{"bài gốc"sv, LabelWord::kOriginal},
    LabelPhrase{"nguyên văn"sv, LabelWord::kOriginal},
    LabelPhrase{"nguyên bản"sv, LabelWord::kOriginal},
    LabelPhrase{"nguyên tác"sv, LabelWord::kOriginal},
    LabelPhrase{"văn bản gốc"sv, LabelWord::kOriginal},
    LabelPhrase{"nội dung gốc"sv, LabelWord::kOriginal},
    LabelPhrase{"gốc"sv, LabelWord::kOriginal},
    LabelPhrase{"original"sv, LabelWord::kOriginal},
    LabelPhrase{"nguồn"sv, LabelWord::kOther},
    LabelPhrase{"source"sv, LabelWord::kOther},
    LabelPhrase{"link"sv, LabelWord::kOther},
    LabelPhrase{"tags"sv, LabelWord::kOther},
    LabelPhrase{"hashtag"sv, LabelWord::kOther},
    LabelPhrase{"hashtags"sv, LabelWord::kOther},
    LabelPhrase{"toàn văn"sv, LabelWord::kOther},
    LabelPhrase{"đọc thêm"sv, LabelWord::kOther},
    LabelPhrase{"xem thêm"sv, LabelWord::kOther},
    LabelPhrase{"read more"sv, LabelWord::kOther},
    LabelPhrase{"full text"sv, LabelWord::kOther},
    LabelPhrase{"nội dung"sv, LabelWord::kFiller},
    LabelPhrase{"phần"sv, LabelWord::kFiller},
    LabelPhrase{"bản"sv, LabelWord::kFiller},
    LabelPhrase{"bài"sv, LabelWord::kFiller},
    LabelPhrase{"viết"sv, LabelWord::kFiller},
    LabelPhrase{"báo"sv, LabelWord::kFiller},
    LabelPhrase{"đầy đủ"sv, LabelWord::kFiller},
    LabelPhrase{"nhanh"sv, LabelWord::kFiller},
    LabelPhrase{"ngắn"sv, LabelWord::kFiller},
    LabelPhrase{"bằng"sv, LabelWord::kFiller},
    LabelPhrase{"version"sv, LabelWord::kFiller},
    LabelPhrase{"text"sv, LabelWord::kFiller},
    LabelPhrase{"article"sv, LabelWord::kFiller},
    LabelPhrase{"in"sv, LabelWord::kFiller},
    LabelPhrase{"the"sv, LabelWord::kFiller},
    LabelPhrase{"full"sv, LabelWord::kFiller},
    LabelPhrase{"i"sv, LabelWord::kFiller},
    LabelPhrase{"ii"sv, LabelWord::kFiller},
    LabelPhrase{"iii"sv, LabelWord::kFiller},
    LabelPhrase{"a"sv, LabelWord::kFiller},
    LabelPhrase{"b"sv, LabelWord::kFiller},
    LabelPhrase{"c"sv, LabelWord::kFiller},
};

// The words of a line in lower case with one space between; signs and digits are left out.
std::string label_words(std::string_view line) {
  const std::string lower = lower_case(to_nfc(line));
  std::string words;
  for (std::size_t begin = 0, next = 0; next < lower.size(); begin = next) {
    const auto c = static_cast<UChar32>(next_code_point(lower, next));
    if (u_isalpha(c) != 0) {
      words += lower.substr(begin, next - begin);
    } else if (!words.empty() && words.back() != ' ' && c != '\'' && (c < 0x200B || c > 0x200F)) {
      words += ' ';
    }
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

const LabelPhrase* phrase_at(std::string_view words) {
  const auto* found = std::find_if(kPhrases.begin(), kPhrases.end(), [&](const LabelPhrase& phrase) {
    return words.starts_with(phrase.words) &&
           (words.size() == phrase.words.size() || words[phrase.words.size()] == ' ');
  });
  return found == kPhrases.end() ? nullptr : found;
}

struct LabelMeanings {
  std::array<bool, 6> has{};
  [[nodiscard]] bool any(LabelWord word) const { return has.at(static_cast<std::size_t>(word)); }
};

std::optional<LabelMeanings> meanings_of(std::string_view words) {
  LabelMeanings meanings;
  for (std::size_t count = 0; !words.empty(); ++count) {
    const LabelPhrase* phrase = phrase_at(words);
    if (phrase == nullptr || count >= kMostLabelWords) return std::nullopt;
    meanings.has.at(static_cast<std::size_t>(phrase->meaning)) = true;
    words.remove_prefix(std::min(words.size(), phrase->words.size() + 1));
  }
  return meanings;
}

// "VI:", "[EN]", but not the words "vi" and "en" in a text.
std::optional<LabelKind> language_code(std::string_view line, std::string_view words) {
  const bool marked = line.find_first_of(":[(") != std::string_view::npos || words.size() == line.size();
  if (!marked || line.size() > 8) return std::nullopt;
  if (words == "vi" || words == "vn" || words == "vie") return LabelKind::kVietnamese;
  if (words == "en" || words == "eng") return LabelKind::kEnglish;
  return std::nullopt;
}

std::optional<LabelKind> flag_alone(std::string_view line) {
  const auto language = language_of_flag(line);
  if (!language) return std::nullopt;
  return *language == Language::kVietnamese ? LabelKind::kVietnamese : LabelKind::kEnglish;
}

}  // namespace

std::optional<LabelKind> read_label(std::string_view line) {
  if (line.size() > kLongestSectionLabel) return std::nullopt;
  const std::string words = label_words(line);
  if (words.empty()) return flag_alone(line);
  if (const auto code = language_code(line, words)) return code;
  const auto meanings = meanings_of(words);
  if (!meanings) return std::nullopt;
  if (meanings->any(LabelWord::kSummary)) return LabelKind::kSummary;
  if (meanings->any(LabelWord::kEnglish) && !meanings->any(LabelWord::kVietnamese))
    return LabelKind::kEnglish;
  if (meanings->any(LabelWord::kVietnamese)) return LabelKind::kVietnamese;
  if (meanings->any(LabelWord::kOriginal)) return LabelKind::kEnglish;
  if (meanings->any(LabelWord::kOther)) return LabelKind::kOther;
  return std::nullopt;
}

std::optional<Language> language_of_flag(std::string_view line) {
  const std::size_t size = flag_size(line);
  const std::string_view flag = line.substr(0, size);
  if (flag == "🇻🇳") return Language::kVietnamese;
  if (flag == "🇬🇧" || flag == "🇺🇸" || flag == "🇦🇺" || flag == "🇨🇦") return Language::kEnglish;
  // The flag of England is a black flag with tags.
  return line.starts_with("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067")
             ? std::optional(Language::kEnglish)
             : std::nullopt;
}

}  // namespace songngu
