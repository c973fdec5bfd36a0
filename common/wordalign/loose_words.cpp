#include "common/wordalign/loose_words.h"

#include <algorithm>
#include <array>

namespace songngu {
namespace {

// Both lists are sorted by bytes.
constexpr std::array kVietnamese = std::to_array<std::string_view>(
    {"ai",    "anh",   "bao",  "bà",    "bạn",  "bị",    "bởi",  "chiếc", "cho",   "chúng", "chưa",  "chẳng",
     "chỉ",   "chị",   "con",  "cuộc",  "các",  "cái",   "còn",  "có",    "cô",    "cũng",  "cả",    "cần",
     "của",   "do",    "dưới", "em",    "giữa", "gì",    "hay",  "hoặc",  "hãy",   "hơn",   "hết",   "họ",
     "khi",   "không", "kia",  "là",    "lên",  "lúc",   "lại",  "mà",    "mình",  "mọi",   "mỗi",   "một",
     "ngay",  "ngoài", "nhau", "nhiều", "như",  "nhưng", "nhất", "những", "niềm",  "nào",   "này",   "nên",
     "nó",    "nếu",   "nỗi",  "nữa",   "phải", "qua",   "ra",   "rất",   "rằng",  "rồi",   "sao",   "sau",
     "sẽ",    "sự",    "ta",   "theo",  "thêm", "thì",   "thế",  "thể",   "trong", "trên",  "trước", "tôi",
     "tại",   "tới",   "từ",   "từng",  "việc", "và",    "vào",  "vì",    "vẫn",   "vậy",   "về",    "với",
     "xuống", "ít",    "ông",  "đang",  "đi",   "đâu",   "đây",  "đã",    "đó",    "được",  "đấy",   "đến",
     "đều",   "để",    "ấy",   "ở"});

constexpr std::array kEnglish = std::to_array<std::string_view>(
    {"a",      "about", "after",  "again", "all",   "also",    "am",   "an",     "and",     "another",
     "any",    "are",   "as",     "at",    "be",    "because", "been", "before", "being",   "between",
     "both",   "but",   "by",     "can",   "could", "d",       "did",  "do",     "does",    "doing",
     "done",   "down",  "during", "each",  "even",  "every",   "few",  "for",    "from",    "had",
     "has",    "have",  "having", "he",    "her",   "here",    "hers", "him",    "his",     "how",
     "i",      "if",    "in",     "into",  "is",    "it",      "its",  "just",   "ll",      "many",
     "may",    "me",    "might",  "mine",  "more",  "most",    "much", "must",   "my",      "no",
     "nor",    "not",   "of",     "off",   "on",    "once",    "one",  "only",   "or",      "other",
     "our",    "ours",  "out",    "over",  "own",   "re",      "s",    "same",   "shall",   "she",
     "should", "so",    "some",   "still", "such",  "t",       "than", "that",   "the",     "their",
     "theirs", "them",  "then",   "there", "these", "they",    "this", "those",  "through", "to",
     "too",    "under", "until",  "up",    "us",    "ve",      "very", "was",    "we",      "were",
     "what",   "when",  "where",  "which", "while", "who",     "whom", "whose",  "why",     "will",
     "with",   "would", "you",    "your",  "yours"});

static_assert(std::is_sorted(kVietnamese.begin(), kVietnamese.end()));
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));

}  // namespace

bool is_loose_word(std::string_view form, Language language) {
  return language == Language::kVietnamese ? std::binary_search(kVietnamese.begin(), kVietnamese.end(), form)
                                           : std::binary_search(kEnglish.begin(), kEnglish.end(), form);
}

Marker marker_of(std::string_view form, Language language) {
  if (language == Language::kEnglish)
    return form == "the" || form == "a" || form == "an" ? Marker::kArticle : Marker::kNone;
  if (form == "các" || form == "những") return Marker::kPlural;
  if (form == "đã" || form == "đang" || form == "sẽ") return Marker::kTense;
  if (form == "được" || form == "bị") return Marker::kPassive;
  if (form == "sự" || form == "việc" || form == "cuộc") return Marker::kNominal;
  return Marker::kNone;
}

}  // namespace songngu
