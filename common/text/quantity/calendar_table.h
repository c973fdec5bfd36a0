// Names of months, weekdays and small numbers, and the words that go with them. For calendar.cpp alone.
#pragma once

#include <array>
#include <string_view>

namespace songngu {

struct Name {
  std::string_view exact;
  std::string_view folded;
  int value;
};

struct EnglishName {
  std::string_view word;
  int value;
  bool month;
  bool needs_context;  // a common word as well, or an abbreviation
};

inline constexpr auto kEnglishNames = std::to_array<EnglishName>({
    {"january", 1, true, false},    {"february", 2, true, false},  {"march", 3, true, true},
    {"april", 4, true, false},      {"may", 5, true, true},        {"june", 6, true, false},
    {"july", 7, true, false},       {"august", 8, true, false},    {"september", 9, true, false},
    {"october", 10, true, false},   {"november", 11, true, false}, {"december", 12, true, false},
    {"jan", 1, true, true},         {"feb", 2, true, true},        {"mar", 3, true, true},
    {"apr", 4, true, true},         {"jun", 6, true, true},        {"jul", 7, true, true},
    {"aug", 8, true, true},         {"sep", 9, true, true},        {"sept", 9, true, true},
    {"oct", 10, true, true},        {"nov", 11, true, true},       {"dec", 12, true, true},
    {"monday", 1, false, false},    {"tuesday", 2, false, false},  {"wednesday", 3, false, false},
    {"thursday", 4, false, false},  {"friday", 5, false, false},   {"saturday", 6, false, false},
    {"sunday", 7, false, false},    {"mondays", 1, false, false},  {"fridays", 5, false, false},
    {"saturdays", 6, false, false}, {"sundays", 7, false, false},
});

inline constexpr auto kVietnameseNumbers = std::to_array<Name>({
    {"một", "mot", 1},
    {"hai", "hai", 2},
    {"ba", "ba", 3},
    {"bốn", "bon", 4},
    {"tư", "tu", 4},
    {"năm", "nam", 5},
    {"sáu", "sau", 6},
    {"bảy", "bay", 7},
    {"bẩy", "bay", 7},
    {"tám", "tam", 8},
    {"chín", "chin", 9},
    {"mười", "muoi", 10},
});

inline constexpr auto kEnglishNumbers = std::to_array<Name>({
    {"one", "one", 1},
    {"two", "two", 2},
    {"three", "three", 3},
    {"four", "four", 4},
    {"five", "five", 5},
    {"six", "six", 6},
    {"seven", "seven", 7},
    {"eight", "eight", 8},
    {"nine", "nine", 9},
    {"ten", "ten", 10},
});

inline constexpr auto kNumberParts = std::to_array<std::string_view>({
    "mười",    "mươi",   "trăm",   "linh",    "lẻ",       "lăm",     "nghìn",   "ngàn",
    "triệu",   "tỷ",     "phẩy",   "twenty",  "thirty",   "forty",   "fifty",   "sixty",
    "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "point",
});

inline constexpr auto kBeforeMonth = std::to_array<std::string_view>({
    "in",    "since",   "by",      "until", "till", "last", "early",  "late",
    "mid",   "next",    "this",    "from",  "to",   "of",   "during", "before",
    "after", "through", "between", "every", "each", "and",  "or",     "around",
});

inline constexpr auto kBeforeWeekday = std::to_array<std::string_view>({
    "ngày",
    "sáng",
    "trưa",
    "chiều",
    "tối",
    "đêm",
    "hôm",
    "vào",
    "từ",
    "đến",
    "mỗi",
    "hằng",
    "hàng",
});

}  // namespace songngu
