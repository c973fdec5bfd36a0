#include "indexer/digest/assemble.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/digest/border.h"
#include "indexer/digest/evidence.h"
#include "indexer/digest/heading.h"
#include "indexer/digest/tag.h"
#include "indexer/digest/url.h"

namespace songngu {
namespace {

void add(std::vector<Passage>& passages, const DigestLine& line, Language language, Kind kind,
         std::string_view text) {
  passages.push_back({language, kind, 0, std::string(text), line.number});
}

// The header is Vietnamese by the format; what is plainly English is taken as that.
void add_header(std::vector<Passage>& passages, const std::vector<DigestLine>& lines, Kind kind,
                const char* remark, DiagnosticList& diagnostics) {
  for (const DigestLine& line : lines) {
    const bool english = is_english(line.text);
    if (english) diagnostics.warn(line.number, line.column, remark);
    add(passages, line, english ? Language::kEnglish : Language::kVietnamese, kind, line.text);
  }
}

void add_side(std::vector<Passage>& passages, const std::vector<DigestLine>& side, Language language,
              std::size_t above) {
  const std::size_t headings = count_headings(side, above);
  for (std::size_t i = 0; i < side.size(); ++i) {
    add(passages, side[i], language, i < headings ? Kind::kHeading : Kind::kBody, side[i].whole);
  }
}

void add_body(std::vector<Passage>& passages, const std::vector<DigestLine>& body) {
  std::vector<std::string_view> texts;
  texts.reserve(body.size());
  for (const DigestLine& line : body) texts.push_back(line.whole);
  const Border border = find_border(texts);
  const auto middle = body.begin() + static_cast<std::ptrdiff_t>(border.split);
  const auto headings_above = [&](Language language) {
    return static_cast<std::size_t>(
        std::count_if(passages.begin(), passages.end(), [&](const Passage& passage) {
          return passage.kind == Kind::kHeading && passage.language == language;
        }));
  };
  const std::size_t above_first = headings_above(border.first);
  const std::size_t above_second = headings_above(other(border.first));
  add_side(passages, {body.begin(), middle}, border.first, above_first);
  add_side(passages, {middle, body.end()}, other(border.first), above_second);
}

void number(std::vector<Passage>& passages) {
  std::stable_sort(passages.begin(), passages.end(),
                   [](const Passage& left, const Passage& right) { return left.line < right.line; });
  std::array<std::array<std::uint32_t, 4>, 2> counts{};
  for (Passage& passage : passages) {
    passage.number = ++counts.at(index_of(passage.language)).at(static_cast<std::size_t>(passage.kind));
  }
}

void add_once(std::vector<std::string>& list, std::vector<std::string> more) {
  for (std::string& value : more) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
  }
}

}  // namespace

Entry assemble(const Section& section, DiagnosticList& diagnostics) {
  Entry entry;
  add_header(entry.passages, section.headings, Kind::kHeading,
             "an English heading above the bullets: taken as English", diagnostics);
  add_header(entry.passages, section.summary, Kind::kSummary, "an English bullet: taken as English",
             diagnostics);
  add_header(entry.passages, section.takeaways, Kind::kTakeaway, "an English takeaway: taken as English",
             diagnostics);
  add_body(entry.passages, section.body);
  number(entry.passages);
  for (const DigestLine& line : section.urls) add_once(entry.urls, read_urls(line.text).urls);
  for (const DigestLine& line : section.tags) add_once(entry.tags, read_tags(line.text));
  if (!entry.urls.empty()) {
    entry.url = entry.urls.front();
    entry.site = site_of(*entry.url);
  }
  if (entry.passages.empty()) diagnostics.warn(section.line, 1, "an entry without text");
  return entry;
}

}  // namespace songngu
