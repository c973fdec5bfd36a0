// How scales and units are written next to a number: a row for each way to write one. For unit.cpp.
#pragma once

#include <array>
#include <string_view>

namespace songngu {

enum Demand : unsigned {
  kNone = 0,
  kScaled = 1,    // a unit only after a scale: "5 million pounds" is money, "5 pounds" is a weight
  kAccented = 2,  // a unit only with its diacritics: "te" is not money
  kCapitals = 4,  // a unit only in capitals: "try 5 times" and "Dak Lak 47" are not money
  kBefore = 8,    // a unit only before a number: "5 Rs" are letters
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
    {"đồng", "vnd"},
    {"đồng việt nam", "vnd"},
    {"đ", "vnd", kAccented},
    {"dong", "vnd"},
    {"euro", "eur"},
    {"euros", "eur"},
    {"ơ rô", "eur", kAccented},
    {"bảng anh", "gbp"},
    {"bảng", "gbp", kScaled | kAccented},
    {"pound", "gbp", kScaled},
    {"pounds", "gbp", kScaled},
    {"pounds sterling", "gbp"},
    {"pound sterling", "gbp"},
    {"british pounds", "gbp"},
    {"yen", "jpy"},
    {"yên", "jpy"},
    {"yên nhật", "jpy"},
    {"yen nhật", "jpy"},
    {"japanese yen", "jpy"},
    {"yuan", "cny"},
    {"renminbi", "cny"},
    {"nhân dân tệ", "cny"},
    {"tệ", "cny", kAccented},
    {"chinese yuan", "cny"},
    {"won", "krw", kScaled},
    {"won hàn quốc", "krw"},
    {"korean won", "krw"},
    {"rupee", "inr"},
    {"rupees", "inr"},
    {"rupi", "inr"},
    {"indian rupees", "inr"},
    {"rupiah", "idr"},
    {"baht", "thb"},
    {"bạt", "thb", kScaled | kAccented},
    {"ringgit", "myr"},
    {"đô la singapore", "sgd"},
    {"singapore dollars", "sgd"},
    {"đô singapore", "sgd"},
    {"đô la úc", "aud"},
    {"đô úc", "aud"},
    {"australian dollars", "aud"},
    {"đô la canada", "cad"},
    {"canadian dollars", "cad"},
    {"đô la new zealand", "nzd"},
    {"new zealand dollars", "nzd"},
    {"đô la hồng kông", "hkd"},
    {"đô la hong kong", "hkd"},
    {"hong kong dollars", "hkd"},
    {"đài tệ", "twd"},
    {"đô la đài loan", "twd"},
    {"taiwan dollars", "twd"},
    {"franc", "chf"},
    {"francs", "chf"},
    {"franc thụy sĩ", "chf"},
    {"swiss francs", "chf"},
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

/// ISO 4217 codes and usual short names of currencies, which are written after a number or before it.
inline constexpr auto kCurrencyCodes = std::to_array<UnitPhrase>({
    {"usd", "usd"},
    {"vnd", "vnd"},
    {"vnđ", "vnd"},
    {"eur", "eur"},
    {"gbp", "gbp"},
    {"jpy", "jpy"},
    {"cny", "cny"},
    {"rmb", "cny"},
    {"ndt", "cny"},
    {"krw", "krw"},
    {"inr", "inr"},
    {"rs", "inr", kBefore},
    {"idr", "idr"},
    {"thb", "thb"},
    {"myr", "myr"},
    {"sgd", "sgd"},
    {"aud", "aud"},
    {"cad", "cad"},
    {"nzd", "nzd"},
    {"hkd", "hkd"},
    {"twd", "twd"},
    {"chf", "chf"},
    {"rub", "rub"},
    {"brl", "brl"},
    {"try", "try", kCapitals},
    {"mxn", "mxn"},
    {"zar", "zar"},
    {"sek", "sek"},
    {"pln", "pln"},
    {"ils", "ils"},
    {"sar", "sar"},
    {"lak", "lak", kCapitals},
    {"khr", "khr"},
});

/// Words that begin like a unit or scale but are not one: "2 đồng nghiệp", "10 tỷ phú", "5 đô thị".
inline constexpr auto kUnmaking = std::to_array<std::string_view>({
    "đồng minh",  "đồng nghiệp", "đồng chí",     "đồng hồ",    "đồng đội",  "đồng phạm",
    "đồng tiền",  "đồng sáng",   "đồng loạt",    "đồng thời",  "đồng tác",  "đồng chủ",
    "đồng hương", "đồng bào",    "đồng xu",      "đồng bằng",  "đồng ý",    "đồng tình",
    "đô thị",     "đô đốc",      "yên bình",     "yên tĩnh",   "tỷ phú",    "tỷ lệ",
    "tỷ giá",     "tỷ trọng",    "tỷ số",        "tỷ suất",    "triệu phú", "triệu tập",
    "triệu hồi",  "triệu chứng", "triệu đô thị", "đồng ruộng", "đồng cỏ",   "đồng phục",
});

struct CurrencySign {
  std::string_view sign;
  std::string_view unit;
};

/// A sign that ends in another one is before it.
inline constexpr auto kCurrencySigns = std::to_array<CurrencySign>({
    {"US$", "usd"}, {"HK$", "hkd"}, {"NT$", "twd"}, {"NZ$", "nzd"}, {"AU$", "aud"}, {"CA$", "cad"},
    {"A$", "aud"},  {"C$", "cad"},  {"S$", "sgd"},  {"R$", "brl"},  {"$", "usd"},   {"€", "eur"},
    {"£", "gbp"},   {"¥", "jpy"},   {"￥", "jpy"},  {"₫", "vnd"},   {"₩", "krw"},   {"₹", "inr"},
    {"฿", "thb"},   {"₽", "rub"}, {"₺", "try"},   {"₪", "ils"},
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

/// What is counted in millions: it shows that a letter after a number is a scale.
inline constexpr auto kCounted = std::to_array<std::string_view>({
    "people",    "men",          "women",      "adults",      "children",    "users",       "customers",
    "consumers", "clients",      "members",    "followers",   "viewers",     "listeners",   "readers",
    "fans",      "visitors",     "tourists",   "travellers",  "travelers",   "passengers",  "workers",
    "employees", "jobs",         "residents",  "citizens",    "inhabitants", "households",  "homes",
    "houses",    "families",     "voters",     "votes",       "students",    "pupils",      "patients",
    "refugees",  "migrants",     "immigrants", "americans",   "britons",     "subscribers", "accounts",
    "deaths",    "cases",        "infections", "doses",       "tests",       "shares",      "units",
    "vehicles",  "cars",         "phones",     "smartphones", "devices",     "chips",       "barrels",
    "tonnes",    "tons",         "hectares",   "acres",       "copies",      "downloads",   "views",
    "searches",  "transactions", "trips",      "flights",     "orders",      "lives",       "animals",
});

/// Letters for a scale. Those that may be separated from their number have two letters or more.
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
