// What scales and units are called behind a number, a row for each way to write one. For unit.cpp alone.
#pragma once

#include <array>
#include <string_view>

namespace songngu {

enum Demand : unsigned {
  kNone = 0,
  kScaled = 1,    // a unit only behind a scale: "5 million pounds", but 5 pounds are a weight
  kAccented = 2,  // not without its diacritics: "te" is no money
};

struct UnitPhrase {
  std::string_view exact;
  std::string_view unit;
  unsigned demand = kNone;
};

inline constexpr auto kUnitPhrases = std::to_array<UnitPhrase>({
    {"percent", "%"},
    {"per cent", "%"},
    {"pct", "%"},
    {"percentage point", "%"},
    {"percentage points", "%"},
    {"phần trăm", "%"},
    {"điểm phần trăm", "%"},
    {"usd", "usd"},
    {"us dollar", "usd"},
    {"us dollars", "usd"},
    {"american dollars", "usd"},
    {"dollar", "usd"},
    {"dollars", "usd"},
    {"đô la", "usd"},
    {"đô la mỹ", "usd"},
    {"đôla", "usd"},
    {"đôla mỹ", "usd"},
    {"đô", "usd"},
    {"đô mỹ", "usd"},
    {"mỹ kim", "usd"},
    {"vnd", "vnd"},
    {"vnđ", "vnd"},
    {"đồng", "vnd"},
    {"đồng việt nam", "vnd"},
    {"đ", "vnd", kAccented},
    {"dong", "vnd"},
    {"eur", "eur"},
    {"euro", "eur"},
    {"euros", "eur"},
    {"ơ rô", "eur", kAccented},
    {"gbp", "gbp"},
    {"bảng anh", "gbp"},
    {"bảng", "gbp", kScaled | kAccented},
    {"pound", "gbp", kScaled},
    {"pounds", "gbp", kScaled},
    {"pounds sterling", "gbp"},
    {"pound sterling", "gbp"},
    {"british pounds", "gbp"},
    {"jpy", "jpy"},
    {"yen", "jpy"},
    {"yên", "jpy"},
    {"yên nhật", "jpy"},
    {"yen nhật", "jpy"},
    {"japanese yen", "jpy"},
    {"cny", "cny"},
    {"rmb", "cny"},
    {"ndt", "cny"},
    {"yuan", "cny"},
    {"renminbi", "cny"},
    {"nhân dân tệ", "cny"},
    {"tệ", "cny", kAccented},
    {"chinese yuan", "cny"},
    {"krw", "krw"},
    {"won", "krw", kScaled},
    {"won hàn quốc", "krw"},
    {"korean won", "krw"},
    {"inr", "inr"},
    {"rupee", "inr"},
    {"rupees", "inr"},
    {"rupi", "inr"},
    {"indian rupees", "inr"},
    {"idr", "idr"},
    {"rupiah", "idr"},
    {"thb", "thb"},
    {"baht", "thb"},
    {"bạt", "thb", kScaled | kAccented},
    {"myr", "myr"},
    {"ringgit", "myr"},
    {"sgd", "sgd"},
    {"đô la singapore", "sgd"},
    {"singapore dollars", "sgd"},
    {"đô singapore", "sgd"},
    {"aud", "aud"},
    {"đô la úc", "aud"},
    {"đô úc", "aud"},
    {"australian dollars", "aud"},
    {"cad", "cad"},
    {"đô la canada", "cad"},
    {"canadian dollars", "cad"},
    {"nzd", "nzd"},
    {"đô la new zealand", "nzd"},
    {"new zealand dollars", "nzd"},
    {"hkd", "hkd"},
    {"đô la hồng kông", "hkd"},
    {"đô la hong kong", "hkd"},
    {"hong kong dollars", "hkd"},
    {"twd", "twd"},
    {"đài tệ", "twd"},
    {"đô la đài loan", "twd"},
    {"taiwan dollars", "twd"},
    {"chf", "chf"},
    {"franc", "chf"},
    {"francs", "chf"},
    {"franc thụy sĩ", "chf"},
    {"swiss francs", "chf"},
    {"rub", "rub"},
    {"rúp", "rub"},
    {"ruble", "rub"},
    {"rubles", "rub"},
    {"rouble", "rub"},
    {"roubles", "rub"},
    {"real", "brl", kScaled},
    {"reais", "brl"},
    {"lira", "try"},
    {"peso", "mxn", kScaled},
    {"pesos", "mxn", kScaled},
    {"rand", "zar", kScaled},
    {"kronor", "sek"},
    {"zloty", "pln"},
    {"shekel", "ils"},
    {"shekels", "ils"},
    {"riyal", "sar"},
    {"riyals", "sar"},
    {"kip", "lak", kScaled},
    {"riel", "khr"},
});

/// Words that make something else of the unit or scale before them: "2 đồng nghiệp", "10 tỷ phú", "5 đô thị".
inline constexpr auto kUnmaking = std::to_array<std::string_view>({
    "đồng minh", "đồng nghiệp", "đồng chí",    "đồng hồ",      "đồng đội",   "đồng phạm",  "đồng tiền",
    "đồng sáng", "đồng loạt",   "đồng thời",   "đồng tác",     "đồng chủ",   "đồng hương", "đồng bào",
    "đồng xu",   "đồng bằng",   "đồng ý",      "đồng tình",    "đô thị",     "đô đốc",     "yên bình",
    "yên tĩnh",  "tỷ phú",      "tỉ phú",      "tỷ lệ",        "tỉ lệ",      "tỷ giá",     "tỉ giá",
    "tỷ trọng",  "tỉ trọng",    "tỷ số",       "tỉ số",        "tỷ suất",    "tỉ suất",    "triệu phú",
    "triệu tập", "triệu hồi",   "triệu chứng", "triệu đô thị", "đồng ruộng", "đồng cỏ",    "đồng phục",
});

struct Scale {
  std::string_view exact;
  int exponent;
};

inline constexpr auto kScales = std::to_array<Scale>({
    {"trăm", 2},
    {"nghìn", 3},
    {"ngàn", 3},
    {"triệu", 6},
    {"tỷ", 9},
    {"tỉ", 9},
    {"tỹ", 9},
    {"hundred", 2},
    {"thousand", 3},
    {"million", 6},
    {"millions", 6},
    {"billion", 9},
    {"billions", 9},
    {"trillion", 12},
    {"trillions", 12},
    {"quadrillion", 15},
});

/// Letters for a scale. Those that may stand apart from their number have two letters or more.
struct ScaleSign {
  std::string_view sign;
  int exponent;
  bool needs_unit;
  bool apart;
};

inline constexpr auto kScaleSigns = std::to_array<ScaleSign>({
    {"k", 3, false, false},
    {"K", 3, true, false},
    {"m", 6, true, true},
    {"M", 6, true, true},
    {"mn", 6, false, true},
    {"mln", 6, false, true},
    {"tr", 6, false, false},
    {"b", 9, true, false},
    {"B", 9, true, false},
    {"bn", 9, false, true},
    {"bln", 9, false, true},
    {"t", 12, true, false},
    {"T", 12, true, false},
    {"tn", 12, false, true},
    {"trn", 12, false, true},
    {"tln", 12, false, true},
});

}  // namespace songngu
