#include "common/text/sentence/abbreviation.h"

#include <array>

#include "common/base/ascii.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

// Titles, ranks, kinds of places, and words that never end a sentence. Case matters: "gen." is not a general.
constexpr auto kAbbreviations = std::to_array<std::string_view>({
    // Vietnamese
    "TP",
    "Tp",
    "tp",
    "TX",
    "Tx",
    "TT",
    "Q",
    "P",
    "H",
    "X",
    "T",
    "Đ",
    "ĐH",
    "CĐ",
    "GS",
    "PGS",
    "TS",
    "ThS",
    "Th.S",
    "CN",
    "KS",
    "BS",
    "BSCK",
    "BS.CK",
    "DS",
    "LS",
    "NS",
    "NSND",
    "NSƯT",
    "ĐD",
    "HLV",
    "KTS",
    "TSKH",
    "Ts",
    "Gs",
    "Pgs",
    "Bs",
    "Ths",
    "PGS.TS",
    "GS.TS",
    "GS.TSKH",
    "PGS.TSKH",
    "PGS-TS",
    "GS-TS",
    "TS.BS",
    "ThS.BS",
    "BS.TS",
    "PGS.TS.BS",
    // English
    "Mr",
    "Mrs",
    "Ms",
    "Mx",
    "Messrs",
    "Mme",
    "Mlle",
    "M",
    "Dr",
    "Drs",
    "Prof",
    "Rev",
    "Fr",
    "Hon",
    "Sen",
    "Sens",
    "Rep",
    "Reps",
    "Gov",
    "Govs",
    "Gen",
    "Lt",
    "Lt. Gen",
    "Col",
    "Maj",
    "Capt",
    "Cmdr",
    "Cpl",
    "Sgt",
    "Adm",
    "Pvt",
    "Supt",
    "Det",
    "Insp",
    "Pres",
    "Amb",
    "Sec",
    "St",
    "Ste",
    "Mt",
    "Ft",
    "vs",
    "Vs",
    "v",
    "e.g",
    "i.e",
    "E.g",
    "I.e",
    "cf",
    "viz",
    "ca",
    "approx",
    "esp",
    "Bros",
    "Univ",
    "Assn",
    "Dept",
    "Atty",
    "etc",
    "vol",
    "ibid",
});

constexpr auto kBeforeNumber = std::to_array<std::string_view>({
    "No",  "no",  "Nos",  "nos", "tr",  "Tr",  "pp",  "p",   "Fig", "fig", "Figs", "Art",
    "Sec", "sec", "Vol",  "vol", "Ch",  "ch",  "Jan", "Feb", "Mar", "Apr", "Jun",  "Jul",
    "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Op",  "art", "est", "c",   "ca",
});

constexpr auto kUndecided = std::to_array<std::string_view>({
    "Inc",
    "Corp",
    "Co",
    "Ltd",
    "Cos",
    "Jr",
    "Sr",
    "a.m",
    "p.m",
    "A.M",
    "P.M",
    "Ph.D",
    "M.D",
    "Bros",
});

constexpr auto kOpeners = std::to_array<std::string_view>({
    "The",   "A",      "An",    "It",       "Its",       "He",      "His",      "She",       "Her",
    "They",  "Their",  "We",    "Our",      "You",       "I",       "This",     "That",      "These",
    "Those", "There",  "In",    "On",       "At",        "As",      "By",       "For",       "From",
    "With",  "But",    "And",   "Or",       "So",        "Yet",     "If",       "When",      "While",
    "After", "Before", "Since", "Although", "Though",    "However", "Moreover", "Meanwhile", "Now",
    "Then",  "What",   "Who",   "How",      "Why",       "Many",    "Most",     "Some",      "One",
    "Not",   "No",     "Even",  "Instead",  "According", "Tuy",     "Nhưng",    "Và",        "Theo",
    "Trong", "Tại",    "Khi",   "Nếu",      "Vì",        "Do",      "Với",      "Các",       "Những",
    "Một",   "Đây",    "Đó",    "Ông",      "Bà",        "Anh",     "Chị",      "Họ",        "Tôi",
    "Chúng", "Cũng",   "Sau",   "Trước",    "Còn",       "Hiện",    "Ngoài",    "Đến",       "Để",
    "Từ",
});

}  // namespace

bool is_abbreviation(std::string_view word) {
  return contains(kAbbreviations, word);
}

bool is_abbreviation_before_number(std::string_view word) {
  return contains(kBeforeNumber, word);
}

bool may_end_sentence(std::string_view word) {
  if (contains(kUndecided, word)) return true;
  bool letters_and_stops = word.size() >= 3;  // U.S, U.N, D.C
  for (std::size_t i = 0; i < word.size(); ++i) {
    letters_and_stops = letters_and_stops && (i % 2 == 1 ? word[i] == '.' : is_ascii_capital(word[i]));
  }
  return letters_and_stops;
}

bool is_sentence_opener(std::string_view word) {
  return contains(kOpeners, word);
}

}  // namespace songngu
