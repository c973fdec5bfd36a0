#include "searcher/command/request.h"

#include <fmt/format.h>

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

void check_text(const Request& request) {
  const bool query = request.subject == Subject::kQuery;
  const std::string_view what = query ? "query" : "identifier";
  // For a query, the parser says so.
  if (const auto invalid = find_invalid_utf8(request.text); invalid && !query) {
    throw Error(ExitCode::kUsage, fmt::format("the identifier is not UTF-8 (byte {})", invalid->byte + 1),
                "identifiers are as searcher prints them");
  }
  if (request.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw Error(ExitCode::kUsage, fmt::format("the {} is empty", what));
  }
}

Answer answer_of(const Searcher& searcher, std::string query, std::vector<Hit> hits) {
  Answer answer;
  answer.missing = searcher.missing();
  answer.query = std::move(query);
  answer.total = hits.size();
  answer.hits = std::move(hits);
  return answer;
}

Answer passage(Searcher& searcher, const Request& request) {
  std::optional<Hit> hit = searcher.passage(request.text, request.options);
  if (!hit) throw searcher.unknown_passage(request.text);
  std::vector<Hit> hits;
  hits.push_back(std::move(*hit));
  return answer_of(searcher, request.text, std::move(hits));
}

Answer entry(Searcher& searcher, const Request& request) {
  std::vector<Hit> hits = searcher.entry(request.text, request.options);
  if (hits.empty()) throw searcher.unknown_entry(request.text);
  return answer_of(searcher, request.text, std::move(hits));
}

Answer renderings(Searcher& searcher, const Request& request) {
  auto found = searcher.render(request.text, request.stretches);
  if (!found) throw searcher.unknown_passage(request.text);
  Answer answer = answer_of(searcher, request.text, {});
  answer.renderings = std::move(*found);
  return answer;
}

}  // namespace

Answer answer_request(Searcher& searcher, const Request& request) {
  check_text(request);
  switch (request.subject) {
    case Subject::kQuery:
      return searcher.search(request.text, request.options);
    case Subject::kLike:
      return searcher.like(request.text, request.options);
    case Subject::kPassage:
      return passage(searcher, request);
    case Subject::kEntry:
      return entry(searcher, request);
    case Subject::kRenderings:
      return renderings(searcher, request);
  }
  return {};
}

Shape shape_of(Subject subject) {
  switch (subject) {
    case Subject::kQuery:
    case Subject::kLike:
      return Shape::kHits;
    case Subject::kPassage:
    case Subject::kRenderings:
      return Shape::kPassage;
    case Subject::kEntry:
      return Shape::kEntry;
  }
  return {};
}

}  // namespace songngu
