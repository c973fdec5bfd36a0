#include "searcher/command/search_option.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/base/number.h"
#include "common/command/command_line.h"
#include "searcher/render/facet.h"

namespace songngu {
namespace {

constexpr std::size_t kMost = 1'000'000'000;

[[noreturn]] void refuse(std::string_view option, std::string_view text, std::string_view expected) {
  throw Error(ExitCode::kUsage, fmt::format("--{}: '{}' is not {}", option, text, expected));
}

std::size_t number(std::string_view option, std::string_view text) {
  const auto value = parse_whole<std::size_t>(text, 0, kMost);
  if (!value) refuse(option, text, fmt::format("a number from 0 to {}", kMost));
  return *value;
}

void apply_timeout(SearchOptions& options, std::string_view text) {
  constexpr double kLongest = 1e6;
  const auto value = parse_whole<double>(text, 0, kLongest);
  if (!value) refuse("timeout", text, fmt::format("a number of seconds from 0 to {}", kLongest));
  options.timeout = *value;
}

Language language(std::string_view option, std::string_view text, std::string_view expected) {
  const auto found = language_named(text);
  if (!found) refuse(option, text, expected);
  return *found;
}

bool is_true(std::string_view text) {
  return text == "true";
}

void apply_lang(SearchOptions& options, std::string_view text) {
  options.language.reset();
  if (text != "any") options.language = language("lang", text, "one of vi, en, any");
}

void apply_diacritics(SearchOptions& options, std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, Diacritics>, 3> kValues{
      {{"smart", Diacritics::kSmart}, {"ignore", Diacritics::kIgnore}, {"exact", Diacritics::kExact}}};
  options.diacritics = choice("diacritics", text, kValues);
}

void apply_sort(SearchOptions& options, std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, Sort>, 4> kValues{{{"relevance", Sort::kRelevance},
                                                                             {"date", Sort::kDate},
                                                                             {"left", Sort::kLeft},
                                                                             {"right", Sort::kRight}}};
  options.sort = choice("sort", text, kValues);
}

void apply_facets(SearchOptions& options, std::string_view text) {
  options.facets.clear();
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const Facet value = choice("facets", text.substr(begin, end - begin), kFacetNames);
    if (std::find(options.facets.begin(), options.facets.end(), value) == options.facets.end()) {
      options.facets.push_back(value);
    }
    begin = end + 1;
  }
}

constexpr std::string_view kCommon = kCommonOptions;
constexpr std::string_view kWhat = kWhatIsSearched;
constexpr std::string_view kShown = "Hits";

constexpr std::array kOptions = {
    SearchOption{"lang", "", OptionType::kChoice, "vi|en|any", kCommon,
                 "Find passages in this language only [any]", apply_lang},
    SearchOption{"all", "", OptionType::kFlag, "", kWhat, "Every word must match [any may]",
                 [](SearchOptions& o, std::string_view text) { o.all = is_true(text); }},
    SearchOption{"plain", "", OptionType::kFlag, "", kWhat, "The query is text without syntax",
                 [](SearchOptions& o, std::string_view text) { o.plain = is_true(text); }},
    SearchOption{
        "diacritics", "", OptionType::kChoice, "smart|ignore|exact", kWhat,
        "smart: words with the diacritics that were typed come first; ignore: diacritics do not matter; "
        "exact: they must be the same [smart]",
        apply_diacritics},
    SearchOption{"timeout", "", OptionType::kSeconds, "SECONDS", kWhat,
                 "Stop a search after this time; decimals are allowed; 0: no limit [0]", apply_timeout},
    SearchOption{"limit", "n", OptionType::kNumber, "N", kCommon, "At most N hits [10]",
                 [](SearchOptions& o, std::string_view text) { o.limit = number("limit", text); }},
    SearchOption{"offset", "", OptionType::kNumber, "N", kShown, "Skip the first N hits [0]",
                 [](SearchOptions& o, std::string_view text) { o.offset = number("offset", text); }},
    SearchOption{
        "into", "", OptionType::kChoice, "vi|en", kCommon,
        "Show each hit in this language, even if the other one matched",
        [](SearchOptions& o, std::string_view text) { o.into = language("into", text, "one of vi, en"); }},
    SearchOption{"context", "C", OptionType::kNumber, "N", kCommon,
                 "Show N passages before and after each hit [0]",
                 [](SearchOptions& o, std::string_view text) { o.context = number("context", text); }},
    SearchOption{
        "sort", "", OptionType::kChoice, "relevance|date|left|right", kShown,
        "date: newest first, undated last; left, right: kwic, by the words before or after the match "
        "[relevance]",
        apply_sort},
    SearchOption{"no-group", "", OptionType::kFlag, "", kShown,
                 "Show a passage and its counterpart as two hits if both match",
                 [](SearchOptions& o, std::string_view text) { o.group = !is_true(text); }},
    SearchOption{"facets", "", OptionType::kList, "LIST", kShown, "Count all hits by these: ", apply_facets,
                 [] { return facet_names(","); }},
    SearchOption{"explain", "", OptionType::kFlag, "", kShown,
                 "Show how the query was read, and the parts of each score",
                 [](SearchOptions& o, std::string_view text) { o.explain = is_true(text); }},
    SearchOption{"translations", "", OptionType::kFlag, "", kShown,
                 "Instead of hits, count how the words of the query are translated",
                 [](SearchOptions& o, std::string_view text) { o.translations = is_true(text); }},
    SearchOption{"renderings", "", OptionType::kFlag, "", kShown,
                 "json, jsonl, --batch: say which words of the counterpart translate the matches; text "
                 "always shows them",
                 [](SearchOptions& o, std::string_view text) { o.renderings = is_true(text); }},
};

}  // namespace

std::span<const SearchOption> search_options() {
  return kOptions;
}

const SearchOption* search_option_named(std::string_view name) {
  const auto* found =
      std::find_if(kOptions.begin(), kOptions.end(), [&](const auto& o) { return o.name == name; });
  return found == kOptions.end() ? nullptr : found;
}

}  // namespace songngu
