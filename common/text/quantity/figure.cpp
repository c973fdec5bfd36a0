#include "common/text/quantity/figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "common/text/quantity/clock.h"
#include "common/text/quantity/date.h"
#include "common/text/quantity/number_words.h"
#include "common/text/quantity/phrase.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

constexpr double kApproximate = 0.15;  // how far an approximation may be off, as a share
constexpr double kRounded = 0.06;      // how far a translation may be from a hedged original
constexpr double kConverted = 0.06;    // how far a conversion to another unit of measurement may be
constexpr double kEqual = 1e-9;
constexpr double kFractionStep = 0.02;  // fractions are round numbers: a third may be 32 per cent

/// What is between the two numbers of a range or choice.
constexpr auto kBetween = std::to_array<std::string_view>(
    {" to ", " and ", " or ", " đến ", " tới ", " và ", " hoặc ", " hay ", "-", " - ", "–", " – "});

struct HedgePhrase {
  std::string_view words;
  Hedge hedge;
};

constexpr auto kHedges = std::to_array<HedgePhrase>({
    {"gần", Hedge::kBelow},          {"chưa đến", Hedge::kBelow},      {"chưa tới", Hedge::kBelow},
    {"không đến", Hedge::kBelow},    {"không tới", Hedge::kBelow},     {"dưới", Hedge::kBelow},
    {"không quá", Hedge::kBelow},    {"gần như", Hedge::kBelow},       {"ngót", Hedge::kBelow},
    {"suýt", Hedge::kBelow},         {"tối đa", Hedge::kBelow},        {"chưa đầy", Hedge::kBelow},
    {"gần đến", Hedge::kBelow},      {"gần tới", Hedge::kBelow},       {"nearly", Hedge::kBelow},
    {"almost", Hedge::kBelow},       {"under", Hedge::kBelow},         {"below", Hedge::kBelow},
    {"less than", Hedge::kBelow},    {"fewer than", Hedge::kBelow},    {"up to", Hedge::kBelow},
    {"no more than", Hedge::kBelow}, {"at most", Hedge::kBelow},       {"just under", Hedge::kBelow},
    {"close to", Hedge::kBelow},     {"hơn", Hedge::kAbove},           {"trên", Hedge::kAbove},
    {"ít nhất", Hedge::kAbove},      {"tối thiểu", Hedge::kAbove},     {"vượt", Hedge::kAbove},
    {"vượt quá", Hedge::kAbove},     {"quá", Hedge::kAbove},           {"more than", Hedge::kAbove},
    {"over", Hedge::kAbove},         {"above", Hedge::kAbove},         {"at least", Hedge::kAbove},
    {"exceeding", Hedge::kAbove},    {"exceeded", Hedge::kAbove},      {"khoảng", Hedge::kAbout},
    {"chừng", Hedge::kAbout},        {"xấp xỉ", Hedge::kAbout},        {"độ", Hedge::kAbout},
    {"cỡ", Hedge::kAbout},           {"tầm", Hedge::kAbout},           {"ước tính", Hedge::kAbout},
    {"ước chừng", Hedge::kAbout},    {"about", Hedge::kAbout},         {"around", Hedge::kAbout},
    {"roughly", Hedge::kAbout},      {"approximately", Hedge::kAbout}, {"some", Hedge::kAbout},
    {"an estimated", Hedge::kAbout},
});

struct Measure {
  std::string_view words;
  std::string_view unit;  // of the same quantity: equal first letters
};

/// Units of measurement that translators convert. The letter before the full stop is what they measure.
constexpr auto kMeasures = std::to_array<Measure>({
    {"km", "l.km"},
    {"kilomet", "l.km"},
    {"kilomét", "l.km"},
    {"cây số", "l.km"},
    {"kilometers", "l.km"},
    {"kilometres", "l.km"},
    {"kilometer", "l.km"},
    {"kilometre", "l.km"},
    {"mile", "l.mile"},
    {"miles", "l.mile"},
    {"mi", "l.mile"},
    {"dặm", "l.mile"},
    {"m", "l.m"},
    {"mét", "l.m"},
    {"meters", "l.m"},
    {"metres", "l.m"},
    {"meter", "l.m"},
    {"metre", "l.m"},
    {"ft", "l.ft"},
    {"foot", "l.ft"},
    {"feet", "l.ft"},
    {"cm", "l.cm"},
    {"inch", "l.inch"},
    {"inches", "l.inch"},
    {"yards", "l.yard"},
    {"yard", "l.yard"},
    {"kg", "w.kg"},
    {"kilograms", "w.kg"},
    {"kilogram", "w.kg"},
    {"cân", "w.kg"},
    {"pound", "w.lb"},
    {"pounds", "w.lb"},
    {"lb", "w.lb"},
    {"lbs", "w.lb"},
    {"ounces", "w.oz"},
    {"ounce", "w.oz"},
    {"gram", "w.g"},
    {"grams", "w.g"},
    {"tấn", "w.t"},
    {"tons", "w.t"},
    {"ton", "w.t"},
    {"tonnes", "w.t"},
    {"tonne", "w.t"},
    {"ha", "a.ha"},
    {"hecta", "a.ha"},
    {"héc ta", "a.ha"},
    {"hectares", "a.ha"},
    {"acres", "a.acre"},
    {"acre", "a.acre"},
    {"mẫu", "a.acre"},
    {"lít", "v.l"},
    {"litres", "v.l"},
    {"liters", "v.l"},
    {"gallons", "v.gal"},
    {"gallon", "v.gal"},
    {"°c", "t.c"},
    {"°f", "t.f"},
    {"độ c", "t.c"},
    {"độ f", "t.f"},
    {"celsius", "t.c"},
    {"fahrenheit", "t.f"},
    {"degrees c", "t.c"},
    {"degrees f", "t.f"},
    {"degrees celsius", "t.c"},
    {"c", "t.c"},
    {"f", "t.f"},
    {"độ celsius", "t.c"},
    {"degrees fahrenheit", "t.f"},
    {"°celsius", "t.c"},
    {"km/h", "s.kmh"},
    {"độ fahrenheit", "t.f"},
    {"kilometres per hour", "s.kmh"},
    {"km/giờ", "s.kmh"},
    {"km một giờ", "s.kmh"},
    {"km mỗi giờ", "s.kmh"},
    {"kilometers per hour", "s.kmh"},
    {"kph", "s.kmh"},
    {"kmh", "s.kmh"},
    {"mph", "s.mph"},
    {"kilometres an hour", "s.kmh"},
    {"dặm/giờ", "s.mph"},
    {"dặm/h", "s.mph"},
    {"dặm một giờ", "s.mph"},
    {"kilometers an hour", "s.kmh"},
    {"dặm mỗi giờ", "s.mph"},
    {"miles per hour", "s.mph"},
    {"miles an hour", "s.mph"},
    {"miles/hour", "s.mph"},
    {"km vuông", "a.km2"},
    {"square kilometres", "a.km2"},
    {"square kilometers", "a.km2"},
    {"sq km", "a.km2"},
    {"dặm vuông", "a.mile2"},
    {"square miles", "a.mile2"},
    {"m vuông", "a.m2"},
    {"mét vuông", "a.m2"},
    {"square metres", "a.m2"},
    {"square meters", "a.m2"},
    {"sq m", "a.m2"},
    {"square feet", "a.ft2"},
    {"sq ft", "a.ft2"},
    {"điểm cơ bản", "p.bp"},
    {"basis points", "p.bp"},
    {"basis point", "p.bp"},
    {"bps", "p.bp"},
    {"bp", "p.bp"},
    {"điểm phần trăm", "p.pp"},
    {"percentage points", "p.pp"},
    {"percentage point", "p.pp"},
    {"m/s", "s.ms"},
    {"mét/giây", "s.ms"},
    {"metres per second", "s.ms"},
    {"metres a second", "s.ms"},
});

/// These letters are units only right after the number, and as capitals: 70C.
constexpr auto kLetters = std::to_array<std::string_view>({"c", "f"});

struct Size {
  std::string_view unit;
  double factor;
  double offset = 0;
};

constexpr auto kSizes = std::to_array<Size>({
    {"l.km", 1000},     {"l.mile", 1609.344}, {"l.m", 1},           {"l.ft", 0.3048},    {"l.cm", 0.01},
    {"l.inch", 0.0254}, {"l.yard", 0.9144},   {"w.kg", 1},          {"w.lb", 0.45359},   {"w.oz", 0.02835},
    {"w.g", 0.001},     {"w.t", 1000},        {"a.ha", 1},          {"a.acre", 0.40469}, {"v.l", 1},
    {"v.gal", 3.7854},  {"a.km2", 100},       {"a.mile2", 258.999}, {"a.m2", 1e-4},      {"a.ft2", 9.2903e-6},
    {"p.bp", 0.01},     {"p.pp", 1},          {"s.kmh", 1},         {"s.mph", 1.609344}, {"s.ms", 3.6},
    {"t.c", 1.8, 32},   {"t.f", 1},
});

bool is_measure(const std::string& unit) {
  return unit.size() > 1 && unit[1] == '.';
}

const Size& size_of(const std::string& unit) {
  return *std::find_if(kSizes.begin(), kSizes.end(), [&](const Size& one) { return one.unit == unit; });
}

std::size_t end_of_run(std::string_view text, std::size_t byte) {
  while (byte < text.size() && is_ascii_digit(text[byte])) ++byte;
  return byte;
}

/// Reads the figures of one text.
class FigureReader {
 public:
  FigureReader(std::string_view text, NumberStyle style) : text_(text), style_(style), index_(text) {}

  std::vector<Figure> read() {
    for (const Quantity& quantity : find_quantities(text_, style_)) read_quantity(quantity);
    join_lengths();
    share_units();
    read_number_words();
    read_multiples();
    read_ordinals();
    read_fractions();
    read_days();
    read_times();
    read_dates();
    read_codes();
    join_ranges();
    return std::move(figures_);
  }

 private:
  void read_quantity(const Quantity& quantity);
  void read_number(const Quantity& quantity, std::string_view number, std::string_view unit);
  std::size_t read_sign(Figure& figure, std::size_t begin) const;
  void join_lengths();
  void share_units();
  void read_number_words();
  void add_number_words(const NumberWords& number, Span span);
  void read_multiples();
  void read_ordinals();
  void read_fractions();
  void join_ranges();
  [[nodiscard]] std::string word_after(std::size_t byte) const;
  void read_days();
  void read_times();
  void read_dates();
  void add_date(Span span, std::string_view term);
  void read_codes();
  void sort() {
    std::stable_sort(figures_.begin(), figures_.end(),
                     [](const Figure& a, const Figure& b) { return a.span.begin < b.span.begin; });
  }
  void read_hedge(Figure& figure, std::size_t begin) const;
  [[nodiscard]] std::string_view text_in(Span span) const {
    return text_.substr(index_.byte(span.begin), index_.byte(span.end) - index_.byte(span.begin));
  }
  void read_measure(Figure& figure, std::size_t byte) const;
  [[nodiscard]] bool is_part(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_thousands(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<double> grouped_after(std::size_t end) const;
  /// The words right before `byte`, at most three, the last one first, with their first bytes.
  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> words_before(std::size_t byte) const;

  std::string_view text_;
  NumberStyle style_;
  CodePointIndex index_;
  std::vector<Figure> figures_;
};

std::vector<std::pair<std::string, std::size_t>> FigureReader::words_before(std::size_t byte) const {
  std::vector<std::pair<std::string, std::size_t>> words;
  while (words.size() < 3) {
    std::size_t end = byte;
    if (end > 0 && text_[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && (is_ascii_letter(text_[begin - 1]) || !is_ascii(text_[begin - 1]))) --begin;
    if (begin == end) break;
    words.emplace_back(exact_form(text_.substr(begin, end - begin)), begin);
    byte = begin;
  }
  return words;
}

void FigureReader::read_hedge(Figure& figure, std::size_t begin) const {
  figure.hedge_begin = figure.span.begin;
  std::string phrase;
  for (const auto& [word, at] : words_before(begin)) {
    phrase.insert(0, phrase.empty() ? word : fmt::format("{} ", word));
    const auto* const found = std::find_if(kHedges.begin(), kHedges.end(),
                                           [&](const HedgePhrase& one) { return one.words == phrase; });
    if (found == kHedges.end()) continue;
    figure.hedge = found->hedge;  // a longer phrase comes later: "no more than"
    figure.hedge_begin = index_.code_points(at);
  }
}

// "1/3", "10:30", "10-15", "10 000": what such a sign joins to other digits is a part of something longer.
bool FigureReader::is_part(std::size_t begin, std::size_t end) const {
  if (is_thousands(begin, end)) return false;
  if (grouped_after(end) || text_.substr(end).starts_with(", 000")) return true;
  if (end - begin == 3 && begin > 1 && text_[begin - 1] == ' ' && is_ascii_digit(text_[begin - 2]))
    return true;
  for (const std::string_view sign : {"/", ":", "-", "–", ".", ","}) {
    const bool before = text_.substr(0, begin).ends_with(sign) && begin > sign.size() &&
                        is_ascii_digit(text_[begin - sign.size() - 1]);
    const std::size_t next = end + sign.size();
    const bool after =
        text_.substr(end).starts_with(sign) && next < text_.size() && is_ascii_digit(text_[next]);
    if (before || after) return true;
  }
  return false;
}

// The three digits after one space: "8 848" may be one number or two.
std::optional<double> FigureReader::grouped_after(std::size_t end) const {
  if (!text_.substr(end).starts_with(' ') || end_of_run(text_, end + 1) != end + 4) return std::nullopt;
  return parse_whole<double>(text_.substr(end + 1, 3));
}

// "300 000" can only be one number.
bool FigureReader::is_thousands(std::size_t begin, std::size_t end) const {
  return grouped_after(end) == 0 && end - begin <= 3 && end_of_run(text_, begin) == end &&
         text_[begin] != '0';
}

/// The unit of measurement at `byte`: the longest of kMeasures, not followed by a letter; with the byte after
/// it.
std::pair<std::string_view, std::size_t> measure_at(std::string_view text, std::size_t byte) {
  std::pair<std::string_view, std::size_t> found{{}, byte};
  std::string phrase;
  std::size_t at = byte;
  for (int words = 0; words < 3 && at < text.size(); ++words) {
    const bool degree = text.substr(at).starts_with("°");
    std::size_t end = end_of_letters(text, at + (degree ? std::string_view("°").size() : 0));
    if (const std::size_t after = end + 1; end > at && text.substr(end).starts_with('/'))  // km/h
      end = std::max(end, end_of_letters(text, after) > after ? end_of_letters(text, after) : end);
    if (end == at) break;
    phrase += (phrase.empty() || phrase == "°" ? "" : " ") + exact_form(text.substr(at, end - at));
    const auto* const measure = std::find_if(kMeasures.begin(), kMeasures.end(),
                                             [&](const Measure& one) { return one.words == phrase; });
    if (measure != kMeasures.end()) found = {measure->unit, end};
    at = skip_blanks(text, end);
  }
  return found;
}

// Takes in the unit of measurement after the number.
void FigureReader::read_measure(Figure& figure, std::size_t byte) const {
  if (byte < text_.size() && text_[byte] == '-') ++byte;
  const std::size_t at = skip_blanks(text_, byte);
  const auto [unit, end] = measure_at(text_, at);
  const std::string_view written = text_.substr(at, end - at);
  const bool letter = contains(kLetters, ascii_lower(std::string(written)));
  if (unit.empty() || (letter && (at > byte || !is_ascii_capital(written[0])))) return;
  figure.unit = unit;
  figure.span.end = index_.code_points(end);
}

// Makes temperatures below zero negative ("âm 70 độ C", "minus 70C", "70C below zero"). Returns the byte
// where the figure then begins. Other amounts may be told without their sign ("giảm 5%" for "-5%").
std::size_t FigureReader::read_sign(Figure& figure, std::size_t begin) const {
  static constexpr auto kMinus = std::to_array<std::string_view>({"âm", "trừ", "minus", "negative"});
  static constexpr auto kBelowZero =
      std::to_array<std::string_view>({" dưới 0", " dưới không", " below zero"});
  if (!figure.unit.starts_with("t.")) return begin;
  const std::string_view before = text_.substr(0, begin);
  std::size_t first = begin;
  for (const std::string_view sign : {"-", "−", "–"}) {
    const std::size_t at = begin - std::min(begin, sign.size());
    if (before.ends_with(sign) && (at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '(')) first = at;
  }
  const auto words = words_before(begin);
  if (!words.empty() && contains(kMinus, words[0].first)) first = words[0].second;
  const std::size_t end = index_.byte(figure.span.end);
  const auto* const below = std::find_if(kBelowZero.begin(), kBelowZero.end(), [&](std::string_view phrase) {
    return text_.substr(end).starts_with(phrase);
  });
  if (first == begin && below == kBelowZero.end()) return begin;
  if (below != kBelowZero.end()) figure.span.end += code_point_count(*below);
  figure.value = -figure.value;
  figure.span.begin = index_.code_points(first);
  return first;
}

// "5ft 9in", "5 feet 9 inches": one figure, in feet; "1m75": in metres.
void FigureReader::join_lengths() {
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    Figure& first = figures_[i];
    const std::size_t end = index_.byte(first.span.end);
    if (first.unit == "l.m" && text_.substr(0, end).ends_with('m') && end_of_run(text_, end) == end + 2) {
      first.value += parse_whole<double>(text_.substr(end, 2)).value_or(0) / 100;
      first.step = 0.01;
      first.span.end += 2;
    }
    if (first.unit != "l.ft" || i + 1 == figures_.size()) continue;
    const Figure& second = figures_[i + 1];
    const std::string_view between = text_in({first.span.end, std::max(first.span.end, second.span.begin)});
    const std::size_t inches = index_.byte(second.span.end);
    const bool abbreviated =
        text_.substr(inches).starts_with("in") && end_of_letters(text_, inches) == inches + 2;
    if (skip_blanks(between, 0) != between.size() || (second.unit != "l.inch" && !abbreviated)) continue;
    first.value += second.value / 12;
    first.span.end = second.span.end + (abbreviated ? 2 : 0);
    figures_.erase(figures_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

void FigureReader::read_quantity(const Quantity& quantity) {
  const bool taken = !figures_.empty() && quantity.span.begin < figures_.back().span.end;  // "dưới 0"
  if (taken) return;
  const std::string_view term = quantity.term;
  for (const auto& [name, kind] : {std::pair<std::string_view, FigureKind>{"month", FigureKind::kMonth},
                                   {"weekday", FigureKind::kWeekday},
                                   {"quarter", FigureKind::kQuarter}}) {
    if (!term.starts_with(name)) continue;
    Figure figure{.span = quantity.span, .kind = kind, .hedge_begin = quantity.span.begin};
    figure.value = parse_whole<double>(term.substr(name.size())).value_or(0);
    const std::string_view written = text_in(quantity.span);
    const bool after =
        written.ends_with("áng sau") || written.ends_with("áng bay");  // the month after; flying
    if (!after) figures_.push_back(figure);
    return;
  }
  const std::size_t unit = std::min(term.find_first_not_of("0123456789."), term.size());
  if (unit > 0) read_number(quantity, term.substr(0, unit), term.substr(unit));
}

// The power of ten of the last digit written: what is left of the value when its digits are taken away.
double step_of(std::string_view written, double value) {
  std::string digits;
  std::copy_if(written.begin(), written.end(), std::back_inserter(digits), is_ascii_digit);
  const double whole = parse_whole<double>(digits).value_or(0);
  if (whole > 0 && value > 0) return std::pow(10, std::round(std::log10(value / whole)));
  double step = 1;  // "một tỷ"
  while (value >= step * 10 && std::fmod(value, step * 10) == 0) step *= 10;
  return step;
}

/// "15,600" and "15.600" in Vietnamese, which may be English fractions that the translator kept.
bool is_grouped_once(std::string_view written) {
  const std::size_t mark = written.find_first_not_of("0123456789");
  return mark != std::string_view::npos && (written[mark] == '.' || written[mark] == ',') &&
         end_of_run(written, mark + 1) == mark + 4 && written.substr(mark + 1) != "000" &&
         written.find_first_of(".,", mark + 1) == std::string_view::npos;
}

void FigureReader::read_number(const Quantity& quantity, std::string_view number, std::string_view unit) {
  const std::size_t begin = index_.byte(quantity.span.begin);
  const std::size_t end = index_.byte(quantity.span.end);
  const std::string_view written = text_in(quantity.span);
  Figure figure{
      .span = quantity.span, .value = parse_whole<double>(number).value_or(0), .unit = std::string(unit)};
  figure.step = step_of(written, figure.value);
  if (unit.empty() && is_thousands(begin, end)) {
    figure.value *= 1000;
    figure.step = 1000;
    figure.span.end += 4;
  }
  const bool bare = unit.empty() && std::all_of(written.begin(), written.end(), is_ascii_digit);
  if (unit == "%") {
    figure.kind = FigureKind::kPercent;
    figure.unit.clear();
  } else if (!unit.empty()) {
    figure.kind = FigureKind::kMoney;
  } else if (bare && written.size() == 4 && figure.value >= 1500 && figure.value <= 2150) {
    figure.kind = FigureKind::kYear;
  } else {
    read_measure(figure, end);
  }
  const std::string_view letters = text_.substr(end, end_of_letters(text_, end) - end);
  const bool scaled = written_scale(letters) > 1;                                           // 4.8m
  const bool code = written.size() > 1 && written[0] == '0' && is_ascii_digit(written[1]);  // 007
  if (scaled || code || (figure.kind != FigureKind::kPercent && is_part(begin, end)))
    figure.writing = Writing::kUnclear;
  read_hedge(figure, read_sign(figure, begin));
  figures_.push_back(figure);
  const auto also = [&](double value) {
    figure.value = value;
    figure.writing = scaled ? Writing::kPlain : Writing::kUnclear;
    figure.kind = FigureKind::kNumber;
    figures_.push_back(figure);
  };
  const std::vector<PhraseWord> after = read_words(text_, skip_blanks(text_, end), 1);
  const std::string next = after.empty() ? "" : after.front().exact;
  if (const double scale = written_scale(next); scale > 1 && unit.empty()) {
    figure.step *= scale;
    also(figure.value * scale);
  } else if (scale > 1 && figure.kind == FigureKind::kMoney && figure.step < scale) {  // £12.6 Bn
    figures_.back().writing = Writing::kUnclear;
    figure.value *= scale;
    figure.step *= scale;
    figures_.push_back(figure);
  }
  if (figure.kind == FigureKind::kYear && next == "s")
    also(std::fmod(figure.value, 100));  // 1980s, thập niên 80
  const bool hour =
      next == "giờ" || next == "h" || next == "g" || next == "pm" || next == "p" || next == "am";
  if (bare && hour && figure.value <= 24) also(figure.value > 12 ? figure.value - 12 : figure.value + 12);
  if (bare && written.size() == 2 && text_.substr(0, begin).ends_with("'")) also(1900 + figure.value);
  if (const auto rest = grouped_after(end); bare && rest && figure.value < 1000)
    also(figure.value * 1000 + *rest);
  if (bare && text_.substr(end).starts_with(", 000")) also(figure.value * 1000);
  if (style_ == NumberStyle::kVietnamese && is_grouped_once(written)) also(figure.value / 1000);
}

// "28 đến 35 đô la", "between 10 and 15%": the first number has the unit of the second, and perhaps its
// scale.
void FigureReader::share_units() {
  const std::size_t count = figures_.size();
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const Figure next = figures_[i + 1];
    Figure& first = figures_[i];
    if (first.kind != FigureKind::kNumber || !first.unit.empty() || first.span.end >= next.span.begin)
      continue;
    const std::string between = exact_form(text_in({first.span.end, next.span.begin}));
    if (!contains(kBetween, between)) continue;
    if (next.kind == FigureKind::kPercent || next.kind == FigureKind::kMoney) {
      first.kind = next.kind;
      first.unit = next.unit;
    }
    if (next.step < 1000 || first.value >= 1000) continue;
    first.writing = Writing::kUnclear;
    Figure scaled = first;
    scaled.value *= std::pow(1000, std::floor(std::log10(next.step) / 3 + kEqual));
    figures_.push_back(scaled);
  }
}

// Words that are part of a quantity ("một tỷ") are none of their own; a quantity that is part of a longer
// number
// ("two thousand eight") gives way to it.
void FigureReader::read_number_words() {
  sort();
  const std::vector<Figure> quantities = std::move(figures_);
  figures_.clear();
  std::size_t next = 0;
  std::uint32_t taken = 0;  // where the last quantity ends
  for (const NumberWords& number : find_number_words(text_, style_)) {
    const Span span{index_.code_points(number.range.begin), index_.code_points(number.range.end)};
    while (next < quantities.size() && quantities[next].span.begin < span.begin) {
      taken = quantities[next].span.end;
      figures_.push_back(quantities[next++]);
    }
    const bool after_sign = number.phrase ? span.begin < taken
                                          : !figures_.empty() && span.begin < figures_.back().span.end &&
                                                span.end <= figures_.back().span.end;
    const bool inside = next < quantities.size() && quantities[next].span.begin == span.begin &&
                        span.end <= quantities[next].span.end;
    if (after_sign || inside) continue;
    while (next < quantities.size() && quantities[next].span.begin < span.end) ++next;
    add_number_words(number, span);
  }
  figures_.insert(figures_.end(), quantities.begin() + static_cast<std::ptrdiff_t>(next), quantities.end());
}

FigureKind kind_of(const NumberWords& number) {
  if (number.multiple) return FigureKind::kMultiple;
  if (number.fraction) return FigureKind::kFraction;
  return number.percent ? FigureKind::kPercent : FigureKind::kNumber;
}

void FigureReader::add_number_words(const NumberWords& number, Span span) {
  Figure figure{.span = span,
                .kind = kind_of(number),
                .value = number.value,
                .writing = number.clear ? Writing::kWords : Writing::kUnclear,
                .in_digits = false};
  if (figure.value >= 1000) figure.step = step_of("", figure.value);
  if (figure.kind == FigureKind::kFraction) figure.step = kFractionStep;
  if (figure.kind == FigureKind::kNumber) read_measure(figure, number.range.end);
  read_hedge(figure, read_sign(figure, number.range.begin));
  figures_.push_back(figure);
  if (figure.kind != FigureKind::kNumber) return;
  const std::vector<PhraseWord> after = read_words(text_, skip_blanks(text_, number.range.end), 1);
  if (const double scale = after.empty() ? 1 : written_scale(after.front().exact); scale > 1) {
    figure.value *= scale;  // two decades
    figure.writing = Writing::kUnclear;
    figures_.push_back(figure);
  }
}

std::string FigureReader::word_after(std::size_t byte) const {
  const std::vector<PhraseWord> words = read_words(text_, skip_blanks(text_, byte), 1);
  return words.empty() ? "" : words.front().exact;
}

/// "gấp 3 lần", "gấp hơn hai lần", "gấp đôi", "gấp rưỡi". (For "doubled", see number_words.h.)
void FigureReader::read_multiples() {
  sort();
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    Figure& figure = figures_[i];
    if (figure.kind != FigureKind::kNumber || !figure.unit.empty()) continue;
    if (figure.writing == Writing::kUnclear && figure.in_digits) continue;
    const auto words = words_before(index_.byte(figure.hedge_begin));
    if (words.empty() || words[0].first != "gấp") continue;
    const std::size_t end = index_.byte(figure.span.end);
    const bool times = word_after(end) == "lần";
    const bool several = i + 1 < figures_.size() && figures_[i + 1].span.begin <= figure.span.end + 1;
    if (several || (times && word_after(text_.find("lần", end) + std::string_view("lần").size()) == "rưỡi"))
      continue;
    if (figure.value == 0.5) figure.value = 1.5;
    figure.kind = FigureKind::kMultiple;
    figure.writing = figure.in_digits ? Writing::kPlain : Writing::kWords;
    figure.span.begin = index_.code_points(words[0].second);
    if (times) figure.span.end += 4;
    if (figure.hedge == Hedge::kNone) {
      read_hedge(figure, words[0].second);
    } else {
      figure.hedge_begin = figure.span.begin;
    }
  }
}

/// "lần thứ ba", "the third time", but not the first one, which is not always counted.
void FigureReader::read_ordinals() {
  for (Figure& figure : figures_) {
    if (figure.kind != FigureKind::kNumber || !figure.unit.empty() || figure.value < 2) continue;
    const auto words = words_before(index_.byte(figure.span.begin));
    const std::size_t end = index_.byte(figure.span.end);
    const std::string_view written = text_in(figure.span);
    const bool vietnamese = words.size() > 1 && words[0].first == "thứ" && words[1].first == "lần";
    const bool ordinal = written.ends_with("th") || written.ends_with("nd") || written.ends_with("rd");
    const bool english = !figure.in_digits && ordinal && word_after(end) == "time";
    if (!vietnamese && !english) continue;
    figure.kind = FigureKind::kOrdinal;
    figure.writing = Writing::kWords;
    if (vietnamese) figure.span.begin = figure.hedge_begin = index_.code_points(words[1].second);
    if (english) figure.span.end += 5;
  }
}

/// Adds fractions in digits: 2/3. (For "two thirds", see number_words.h.) Dates may look like them.
void FigureReader::read_fractions() {
  for (std::size_t slash = text_.find('/'); slash != std::string_view::npos;
       slash = text_.find('/', slash + 1)) {
    if (slash == 0 || !is_ascii_digit(text_[slash - 1])) continue;
    const std::size_t begin = slash - 1;
    const std::size_t end = end_of_run(text_, slash + 1);
    const double above = text_[begin] - '0';
    const double below = parse_whole<double>(text_.substr(slash + 1, end - slash - 1)).value_or(0);
    const std::string_view signs = "0123456789/.,-";
    const bool longer = (begin > 0 && signs.find(text_[begin - 1]) != std::string_view::npos) ||
                        (end + 1 < text_.size() && signs.find(text_[end]) != std::string_view::npos &&
                         is_ascii_digit(text_[end + 1]));
    if (longer || above < 1 || above >= below || below > 10) continue;
    Figure figure{.span = {index_.code_points(begin), index_.code_points(end)},
                  .kind = FigureKind::kFraction,
                  .value = above / below,
                  .step = kFractionStep,
                  .writing = Writing::kWords};
    read_hedge(figure, begin);
    figures_.push_back(figure);
  }
}

// "4,25-4,5%", "4.25 to 4.5 per cent": both figures are quoted as the whole.
void FigureReader::join_ranges() {
  sort();
  for (Figure& figure : figures_) figure.quoted = {figure.hedge_begin, figure.span.end};
  for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
    Figure& first = figures_[i];
    Figure& second = figures_[i + 1];
    const bool sure = first.writing == Writing::kPlain && second.writing == Writing::kPlain;
    if (!sure || first.kind != second.kind || first.span.end >= second.span.begin) continue;
    const std::string between = exact_form(text_in({first.span.end, second.span.begin}));
    if (!contains(kBetween, between) || between == " and " || between == " và ") continue;
    const bool dash = between.find('-') != std::string::npos || between.find("–") != std::string::npos;
    const bool shared =
        is_ascii_digit(text_in(first.span).back()) && !is_ascii_digit(text_in(second.span).back());
    if (dash || shared) first.quoted = second.quoted = {first.hedge_begin, second.span.end};
  }
}

/// "6 March", "March 6", "6 tháng 3": numbers next to a month.
void FigureReader::read_days() {
  sort();
  const auto is_day = [](const Figure& figure) {
    return figure.kind == FigureKind::kNumber && figure.unit.empty() && figure.hedge == Hedge::kNone &&
           figure.value >= 1 && figure.value <= 31 && std::floor(figure.value) == figure.value;
  };
  for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
    Figure& first = figures_[i];
    Figure& second = figures_[i + 1];
    if (first.span.end >= second.span.begin) continue;
    const std::string_view between = text_in({first.span.end, second.span.begin});
    const bool adjoin = between == " " || between == " of " || between == "th " || between == "th of ";
    if (second.kind == FigureKind::kMonth && adjoin && is_day(first)) first.kind = FigureKind::kDay;
    if (first.kind == FigureKind::kMonth && between == " " && style_ != NumberStyle::kVietnamese &&
        is_day(second))
      second.kind = FigureKind::kDay;
  }
}

/// Adds times of the day; the numbers of one may be read as others.
void FigureReader::read_times() {
  sort();
  // in the time of another country
  const bool converted = text_.find("giờ Việt Nam") != std::string_view::npos ||
                         text_.find("giờ Hà Nội") != std::string_view::npos ||
                         text_.find("giờ VN") != std::string_view::npos;
  std::vector<Figure> times;
  std::size_t next = 0;
  for (const ClockTime& time : find_times(text_)) {
    const Span span{index_.code_points(time.range.begin), index_.code_points(time.range.end)};
    while (next < figures_.size() && figures_[next].span.begin < span.begin) ++next;
    for (; next < figures_.size() && figures_[next].span.begin < span.end; ++next) {
      if (time.clear && figures_[next].span.end <= span.end) figures_[next].writing = Writing::kUnclear;
    }
    times.push_back({.span = span,
                     .kind = FigureKind::kTime,
                     .value = static_cast<double>(time.minutes),
                     .unit = std::string(time.half),
                     .writing = !time.clear || converted ? Writing::kUnclear
                                : time.whole_hour        ? Writing::kWords
                                                         : Writing::kPlain,
                     .hedge_begin = span.begin});
  }
  figures_.insert(figures_.end(), times.begin(), times.end());
}

/// Whether a date is written in digits alone ("15/3/2025", "ngày 15/3") and ends there: "ngày 5-6" and
/// "5-6/3" are several days.
bool is_date_in_digits(std::string_view written, std::string_view after) {
  const std::size_t sign = end_of_run(written, written.find_first_of("0123456789"));
  if (sign >= written.size() || std::string_view("/-.").find(written[sign]) == std::string_view::npos)
    return false;
  const bool has_year = written.find(written[sign], sign + 1) != std::string_view::npos;
  const bool goes_on = after.size() > 1 && std::string_view("/-.").find(after[0]) != std::string_view::npos &&
                       is_ascii_digit(after[1]);
  return (has_year || written[sign] == '/') && !goes_on;
}

/// Adds day, month and year of dates in digits, instead of their numbers. (Those of dates in words are read
/// as others: read_days().)
void FigureReader::read_dates() {
  for (const Quantity& date : find_dates(text_, style_)) {
    if (!is_date_in_digits(text_in(date.span), text_.substr(index_.byte(date.span.end)))) continue;
    std::erase_if(figures_, [&](const Figure& figure) {
      return figure.span.begin >= date.span.begin && figure.span.end <= date.span.end;
    });
    add_date(date.span, date.term);
  }
}

/// `term`: date2025-03-15 or date-03-15. In English, 3/4 may be the 3rd of April or the 4th of March.
void FigureReader::add_date(Span span, std::string_view term) {
  const std::string_view date = term.substr(term.size() - 5);
  const double month = parse_whole<double>(date.substr(0, 2)).value_or(0);
  const double day = parse_whole<double>(date.substr(3)).value_or(0);
  const bool ambiguous = style_ != NumberStyle::kVietnamese && day <= 12 && day != month;
  const auto add = [&](FigureKind kind, double value, Writing writing) {
    figures_.push_back(
        {.span = span, .kind = kind, .value = value, .writing = writing, .hedge_begin = span.begin});
  };
  const Writing writing = ambiguous ? Writing::kUnclear : Writing::kPlain;
  add(FigureKind::kDay, day, writing);
  add(FigureKind::kMonth, month, writing);
  if (ambiguous) {
    add(FigureKind::kDay, month, writing);
    add(FigureKind::kMonth, day, writing);
  }
  const std::string_view year = term.substr(0, term.size() - 6);
  if (is_ascii_digit(year.back()))
    add(FigureKind::kYear, parse_whole<double>(year.substr(year.size() - 4)).value_or(0), Writing::kPlain);
}

/// Adds letters with a number right after them: HTML5, B737, H1N1.
void FigureReader::read_codes() {
  const auto is_letter_or_digit = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
  for (std::size_t begin = 0; begin < text_.size();) {
    std::size_t end = begin;
    while (end < text_.size() && is_letter_or_digit(text_[end])) ++end;
    const std::string_view word = text_.substr(begin, end - begin);
    const std::size_t digit = word.find_first_of("0123456789");
    const bool whole =
        (begin == 0 || is_ascii(text_[begin - 1])) && (end == text_.size() || is_ascii(text_[end]));
    if (whole && digit != std::string_view::npos && digit > 0) {
      const std::size_t digits_end = end_of_run(word, digit);
      const Span span{index_.code_points(begin), index_.code_points(end)};
      figures_.push_back({.span = span,
                          .kind = FigureKind::kCode,
                          .value = parse_whole<double>(word.substr(digit, digits_end - digit)).value_or(0),
                          .unit = ascii_lower(std::string(word.substr(0, digit))) + ' ' +
                                  ascii_lower(std::string(word.substr(digits_end))),
                          .hedge_begin = span.begin});
    }
    begin = std::max(end, begin + 1);
  }
}

bool close(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance + kEqual * std::max(std::abs(a), std::abs(b));
}

/// One unit of its last digit that is not zero: 100 for 1200.
double round_step(const Figure& figure) {
  double step = figure.step;
  while (step < figure.value && std::fmod(figure.value, step * 10) == 0) step *= 10;
  return step;
}

/// Whether `value` is one that the hedged figure may stand for.
bool stands_for(const Figure& hedged, double value) {
  const double least = kEqual * hedged.value;
  const double slack = std::max(kApproximate * hedged.value, std::min(round_step(hedged), hedged.value / 2));
  switch (hedged.hedge) {
    case Hedge::kNone:
      return false;
    case Hedge::kBelow:
      return value <= hedged.value + least && value >= hedged.value - slack - least;
    case Hedge::kAbove:
      return value >= hedged.value - least && value <= hedged.value + slack + least;
    case Hedge::kAbout:
      return close(value, hedged.value, kApproximate * hedged.value);
  }
  return false;
}

/// Temperatures may be differences: 10 °C warmer are 18 °F.
bool agree_converted(const Figure& a, const Figure& b) {
  const Size& here = size_of(a.unit);
  const Size& there = size_of(b.unit);
  const auto agree_with = [&](double offset_here, double offset_there) {
    const double value = a.value * here.factor + offset_here;
    return close(value, b.value * there.factor + offset_there,
                 kConverted * std::abs(value) + (a.unit[0] == 't' ? 2 : 0));
  };
  return agree_with(here.offset, there.offset) || (a.unit[0] == 't' && agree_with(0, 0));
}

bool is_points(const Figure& figure) {
  return figure.unit.starts_with("p.");
}

/// Per cents, fractions and points as a part of the whole. Points are parts of one point, if a fraction of a
/// point may be meant.
std::optional<double> share_of(const Figure& figure, bool of_point) {
  if (figure.kind == FigureKind::kPercent) return figure.value / (of_point ? 1 : 100);
  if (figure.kind == FigureKind::kFraction) return figure.value;
  if (is_points(figure)) return figure.value * size_of(figure.unit).factor;
  return std::nullopt;
}

/// Whether the second is a per cent that grows to the first: 200% is a threefold increase.
bool is_growth(const Figure& multiple, const Figure& percent) {
  return multiple.kind == FigureKind::kMultiple && percent.kind == FigureKind::kPercent &&
         (close(percent.value, multiple.value * 100, 15) ||
          close(percent.value, multiple.value * 100 - 100, 15));
}

bool is_bound(Hedge hedge) {
  return hedge == Hedge::kBelow || hedge == Hedge::kAbove;
}

bool agree_in_value(const Figure& translation, const Figure& original) {
  if (close(translation.value, original.value, 0)) return true;
  const bool rounded = close(translation.value, original.value, kRounded * std::abs(original.value));
  if (translation.hedge != original.hedge && stands_for(translation, original.value)) return true;
  if (translation.hedge == original.hedge && is_bound(original.hedge)) {
    return rounded && (translation.value < original.value) == (original.hedge == Hedge::kAbove);
  }
  if (translation.hedge == Hedge::kNone && original.hedge != Hedge::kNone) return rounded;
  return !is_bound(translation.hedge) &&
         close(translation.value, original.value, std::max(translation.step, original.step) / 2);
}

}  // namespace

bool is_conversion(const Figure& a, const Figure& b) {
  return is_measure(a.unit) && is_measure(b.unit) && a.unit != b.unit && a.unit[0] == b.unit[0];
}

bool same_currency(const std::string& a, const std::string& b) {
  static constexpr auto kDollars =
      std::to_array<std::string_view>({"usd", "aud", "cad", "hkd", "nzd", "sgd", "twd"});
  return a == b || ((a == "usd" || b == "usd") && contains(kDollars, a) && contains(kDollars, b));
}

std::vector<Figure> find_figures(std::string_view text, NumberStyle style) {
  return FigureReader(text, style).read();
}

bool agree(const Figure& translation, const Figure& original) {
  const Figure& a = translation;
  const Figure& b = original;
  const auto named = [](const Figure& f) {
    return f.kind == FigureKind::kMonth || f.kind == FigureKind::kWeekday || f.kind == FigureKind::kTime ||
           f.kind == FigureKind::kQuarter;
  };
  if (named(a) || named(b)) {
    const bool same_half = a.unit.empty() || b.unit.empty() || a.unit == b.unit;
    return a.kind == b.kind && a.value == b.value && same_half;
  }
  if (a.kind == FigureKind::kCode && b.kind == FigureKind::kCode)
    return a.value == b.value && a.unit == b.unit;
  if (a.kind == FigureKind::kCode || b.kind == FigureKind::kCode) return a.value == b.value;
  if (a.kind == FigureKind::kDay || b.kind == FigureKind::kDay)
    return a.value == b.value && (a.kind == b.kind || a.in_digits == b.in_digits);
  const bool points = is_points(a) || is_points(b);
  const auto [here, there] = std::pair(share_of(a, points), share_of(b, points));
  if (here && there && (a.kind != b.kind || a.unit != b.unit))
    return close(*here, *there, points ? 0 : kFractionStep);
  if (is_growth(a, b) || is_growth(b, a)) return true;
  if (a.kind == FigureKind::kPercent || b.kind == FigureKind::kPercent)
    return a.kind == b.kind && agree_in_value(a, b);
  if (a.kind == FigureKind::kYear || b.kind == FigureKind::kYear) return a.value == b.value;
  if (is_conversion(a, b)) return agree_converted(a, b);
  if (a.kind == FigureKind::kMoney && b.kind == FigureKind::kMoney && !same_currency(a.unit, b.unit))
    return false;
  return agree_in_value(a, b);
}

}  // namespace songngu
