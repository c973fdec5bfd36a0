#include "common/text/unit.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/text/code_point.h"
#include "common/text/currency.h"
#include "common/text/fold.h"
#include "common/text/phrase.h"

namespace songngu {
namespace {

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

constexpr auto kUnitPhrases = std::to_array<UnitPhrase>({
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

// Words that make something else of the unit or scale before them: "2 đồng nghiệp", "10 tỷ phú", "5 đô thị".
constexpr auto kUnmaking = std::to_array<std::string_view>({
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

constexpr auto kScales = std::to_array<Scale>({
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

// Letters for a scale. Those that may stand apart from their number have two letters or more.
struct ScaleSign {
  std::string_view sign;
  int exponent;
  bool needs_unit;
  bool apart;
};

constexpr auto kScaleSigns = std::to_array<ScaleSign>({
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

template <typename Entry>
using ByFolded = std::unordered_multimap<std::string, const Entry*>;

template <typename Entries>
auto by_folded(const Entries& entries) {
  ByFolded<typename Entries::value_type> map;
  for (const auto& entry : entries) map.emplace(folded_form(entry.exact), &entry);
  return map;
}

const Scale* scale_of(const PhraseWord& word) {
  static const auto scales = by_folded(kScales);
  const auto [begin, end] = scales.equal_range(word.folded);
  for (auto i = begin; i != end; ++i) {
    if (word.exact == i->second->exact || word.exact == word.folded) return i->second;
  }
  return nullptr;
}

bool is_unmade(const std::vector<PhraseWord>& words, std::size_t index) {
  if (index + 1 >= words.size()) return false;
  const std::string exact = words[index].exact + ' ' + words[index + 1].exact;
  return std::find(kUnmaking.begin(), kUnmaking.end(), exact) != kUnmaking.end();
}

// The longest unit phrase that begins at words[from]; its last word's index in `last`.
const UnitPhrase* unit_of(const std::vector<PhraseWord>& words, std::size_t from, bool scaled,
                          std::size_t& last) {
  static const auto phrases = by_folded(kUnitPhrases);
  const UnitPhrase* best = nullptr;
  std::string exact;
  std::string folded;
  for (std::size_t i = from; i < words.size() && i < from + 3; ++i) {
    exact += (i > from ? " " : "") + words[i].exact;
    folded += (i > from ? " " : "") + words[i].folded;
    const auto [begin, end] = phrases.equal_range(folded);
    for (auto found = begin; found != end; ++found) {
      const UnitPhrase& phrase = *found->second;
      const bool bare = exact == folded && (phrase.demand & kAccented) == 0;
      if (exact != phrase.exact && !bare) continue;
      if ((phrase.demand & kScaled) != 0 && !scaled) continue;
      best = &phrase;
      last = i;
    }
  }
  return best != nullptr && !is_unmade(words, last) ? best : nullptr;
}

// A letter sign directly behind the number ("40bn", "2m"), or a longer one behind a blank.
void read_scale_sign(std::string_view text, std::size_t byte, Suffix& suffix) {
  const std::size_t begin = skip_blanks(text, byte);
  const std::size_t end = end_of_letters(text, begin);
  if (end < text.size() && is_ascii_digit(text[end])) return;
  const std::string_view word = text.substr(begin, end - begin);
  for (const ScaleSign& sign : kScaleSigns) {
    if (sign.sign != word || (begin > byte && !sign.apart)) continue;
    suffix.scale = sign.exponent;
    suffix.needs_unit = sign.needs_unit;
    suffix.scale_end = suffix.end = end;
    return;
  }
}

std::size_t skip_joint(std::string_view text, std::size_t byte) {
  const bool hyphen = byte + 1 < text.size() && text[byte] == '-' && is_ascii_letter(text[byte + 1]);
  return hyphen ? byte + 1 : skip_blanks(text, byte);
}

}  // namespace

Suffix read_suffix(std::string_view text, std::size_t byte) {
  Suffix suffix;
  suffix.scale_end = suffix.end = byte;
  read_scale_sign(text, byte, suffix);
  std::size_t at = skip_joint(text, suffix.end);
  std::vector<PhraseWord> words = read_words(text, at, 6);
  std::size_t next = 0;
  while (suffix.scale < 15 && next < words.size() && !is_unmade(words, next)) {
    const Scale* scale = scale_of(words[next]);
    if (scale == nullptr) break;
    suffix.scale += scale->exponent;
    suffix.scale_end = suffix.end = words[next].end;
    at = skip_joint(text, suffix.end);
    ++next;
  }
  std::size_t end = 0;
  if (const std::string_view symbol = unit_symbol_at(text, at, end); !symbol.empty()) {
    suffix.unit = symbol;
    suffix.end = end;
  } else if (std::size_t last = 0; const UnitPhrase* unit = unit_of(words, next, suffix.scale > 0, last)) {
    suffix.unit = unit->unit;
    suffix.end = words[last].end;
  }
  return suffix;
}

bool may_scale(std::string_view text, std::size_t byte) {
  const std::size_t at = skip_joint(text, byte);
  if (at >= text.size() || at == byte) return false;
  static constexpr std::string_view kFirst = "tnmbhpTNMBHP%\xC4";  // the last begins đ
  return kFirst.find(text[at]) != std::string_view::npos;
}

}  // namespace songngu
