// Passages in JSON, as both programs write them: hits of the searcher and passages that the indexer exports
// have the same keys in the same order, by searcher/render/answer.schema.json.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/output/json.h"
#include "common/text/unicode/span.h"

namespace songngu {

/// A passage in brief: {"id", "text"}.
void write_named_passage(JsonWriter& json, std::string_view id, std::string_view text);

/// Writes where a passage comes from, into an object that is open: "title", "url", "site", "tags", "date",
/// "file", "line". `entry`: anything that has url, site, tags, date and file.
template <typename Facts>
void write_origin(JsonWriter& json, const std::optional<std::string>& title, const Facts& entry,
                  std::uint32_t line) {
  json.member("title", title).member("url", entry.url).member("site", entry.site).member("tags", entry.tags);
  json.member("date", entry.date).member("file", entry.file).member("line", line);
}

/// Begins a counterpart: {"lang", "relation", "confidence", "text", "passages":[ — what follows is a
/// write_counterpart_passage() for each, and end_counterpart().
void begin_counterpart(JsonWriter& json, Language language, Relation relation, double confidence,
                       std::string_view text);

/// Which parts of a counterpart's passage are written, in code points.
struct CounterpartParts {
  const std::vector<Span>& spans;
  const std::vector<Span>& focus;
  const std::vector<Span>& matches;
};

/// {"id", "kind", "text", "spans", "focus", "matches"}, then what `more` writes.
void write_counterpart_passage(
    JsonWriter& json, std::string_view id, Kind kind, std::string_view text, const CounterpartParts& parts,
    const std::function<void()>& more = [] {});

void end_counterpart(JsonWriter& json);

}  // namespace songngu
