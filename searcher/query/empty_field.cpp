#include "searcher/query/empty_field.h"

#include <fmt/format.h>

#include "common/text/utf8.h"
#include "searcher/query/field.h"
#include "searcher/query/lex.h"

namespace songngu {

std::vector<std::string> empty_field_notes(std::string_view query) {
  std::vector<std::string> notes;
  for (const Lexeme& lexeme : lex(query)) {
    std::string_view chunk = slice(query, lexeme.span);
    if (lexeme.type != LexemeType::kText || !chunk.ends_with(':')) continue;
    chunk.remove_suffix(1);
    const auto field = field_named(chunk);
    if (!field) continue;
    notes.push_back(fmt::format(
        "{}: has no value and was taken as text; a field's value follows without a blank", *field));
  }
  return notes;
}

}  // namespace songngu
