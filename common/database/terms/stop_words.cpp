#include "common/database/terms/stop_words.h"

#include <array>
#include <functional>
#include <string>
#include <unordered_set>

#include "common/base/hash.h"
#include "common/text/unicode/fold.h"

namespace songngu {
namespace {

constexpr std::array kVietnamese = std::to_array<std::string_view>(
    {"ai",  "anh",  "bị",  "bởi",   "bà",    "cho",   "chỉ",   "còn",   "có",    "cô",  "các", "cũng",
     "của", "do",   "dù",  "gì",    "hay",   "hơn",   "họ",    "khi",   "không", "là",  "làm", "lại",
     "lên", "mà",   "một", "mình",  "mỗi",   "nay",   "nhiều", "nhưng", "những", "như", "này", "nên",
     "nếu", "nó",   "nào", "năm",   "phải",  "qua",   "ra",    "rất",   "rằng",  "sau", "sẽ",  "số",
     "ta",  "theo", "thì", "trong", "trên",  "trước", "tại",   "tôi",   "từ",    "vào", "và",  "vì",
     "với", "vẫn",  "về",  "ông",   "đang",  "được",  "đây",   "đã",    "đó",    "đến", "để",  "đều",
     "ở",   "bao",  "lúc", "cùng",  "chúng", "đi"});

constexpr std::array kEnglish = std::to_array<std::string_view>(
    {"a",     "about", "after", "all",  "also",  "an",    "and",  "any",   "are",   "as",   "at",
     "be",    "been",  "but",   "by",   "can",   "could", "did",  "do",    "does",  "for",  "from",
     "had",   "has",   "have",  "he",   "her",   "his",   "how",  "i",     "if",    "in",   "into",
     "is",    "it",    "its",   "like", "many",  "may",   "more", "most",  "much",  "no",   "not",
     "of",    "on",    "one",   "only", "or",    "other", "our",  "out",   "over",  "s",    "said",
     "she",   "so",    "some",  "such", "than",  "that",  "the",  "their", "them",  "then", "there",
     "these", "they",  "this",  "to",   "up",    "us",    "was",  "we",    "were",  "what", "when",
     "where", "which", "who",   "whom", "whose", "why",   "will", "with",  "would", "you",  "your"});

using Words = std::unordered_set<std::string, StringHash, std::equal_to<>>;

template <std::size_t N, typename Form>
void add(Words& words, const std::array<std::string_view, N>& list, const Form& form) {
  for (const std::string_view word : list) words.insert(form(word));
}

Words english_words() {
  Words words;
  add(words, kEnglish, [](std::string_view word) { return std::string(word); });
  return words;
}

Words vietnamese_words() {
  Words words;
  add(words, kVietnamese, exact_form);
  return words;
}

}  // namespace

bool is_function_word(std::string_view form, Language language) {
  static const Words vietnamese = vietnamese_words();
  static const Words english = english_words();
  return (language == Language::kVietnamese ? vietnamese : english).contains(form);
}

bool is_function_word(const Token& token, Language language) {
  return is_function_word(language == Language::kVietnamese ? token.exact : token.folded, language);
}

bool is_function_word(const Token& token) {
  const bool has_diacritics = token.exact != token.folded;
  return is_function_word(token, Language::kVietnamese) ||
         (!has_diacritics && is_function_word(token, Language::kEnglish));
}

}  // namespace songngu
