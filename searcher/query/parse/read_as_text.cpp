#include "searcher/query/parse/read_as_text.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/parse/lex.h"
#include "searcher/query/tree/field.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

/// Letters and what joins them, as names of fields are: at least two bytes, no digit.
bool could_name_a_field(std::string_view name) {
  const auto is_name_byte = [](char c) { return !is_ascii(c) || is_ascii_letter(c) || c == '_' || c == '-'; };
  return name.size() >= 2 && std::all_of(name.begin(), name.end(), is_name_byte);
}

std::string field_names() {
  std::string names;
  for (const Field& field : fields()) names += fmt::format("{}{}:", names.empty() ? "" : " ", field.name);
  return names;
}

bool is_year(std::string_view value) {
  return value.size() == 4 && std::all_of(value.begin(), value.end(), is_ascii_digit);
}

/// What to say of a chunk of text; nothing where it is plainly text.
std::string note_on(std::string_view chunk) {
  const std::size_t colon = chunk.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view name = chunk.substr(0, colon);
  const std::string_view value = chunk.substr(colon + 1);
  if (value.empty()) {
    const auto field = field_named(name);
    return field
               ? fmt::format("{}: has no value and was read as text; a field's value follows without a space",
                             *field)
               : std::string();
  }
  if (!could_name_a_field(name) || value.starts_with("//")) return {};
  const std::string lead = fmt::format("{} was read as text: unknown field {}:", quoted(chunk), name);
  if (is_year(value)) return fmt::format("{}; a year is date:{}", lead, value);
  return fmt::format("{}; the fields are {}", lead, field_names());
}

/// The chunk that lexeme `i` is, with the phrase that directly follows its colon.
Span whole_chunk(const std::vector<Lexeme>& lexemes, std::size_t i, std::string_view query) {
  const Span chunk = lexemes[i].span;
  const Lexeme& next = lexemes[i + 1];  // at least kEnd
  const bool goes_on = next.type == LexemeType::kPhrase && next.span.begin == chunk.end;
  return goes_on && slice(query, chunk).ends_with(':') ? Span{chunk.begin, next.span.end} : chunk;
}

}  // namespace

std::vector<Note> read_as_text_notes(std::string_view query) {
  std::vector<Note> notes;
  const std::vector<Lexeme> lexemes = lex(query);
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes[i].type != LexemeType::kText && lexemes[i].type != LexemeType::kPrefix) continue;
    const Span chunk = whole_chunk(lexemes, i, query);
    std::string text = note_on(slice(query, chunk));
    if (!text.empty()) notes.push_back({NoteKind::kReadAsText, std::move(text), chunk});
  }
  return notes;
}

}  // namespace songngu
