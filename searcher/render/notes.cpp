#include "searcher/render/notes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "common/output/escape.h"

namespace songngu {
namespace {

/// Lines on what no passage has: one that lists the words, and one for each value of a field ("no entry has
/// the tag Nope"), as its note says it.
std::string unknown_words_lines(const Answer& answer, std::string_view indent) {
  constexpr std::string_view kNoPassage = "no passage contains: ";
  std::vector<std::string_view> on_words;  // notes in the order of the words
  for (const Note& note : answer.notes) {
    if (note.kind == NoteKind::kUnknownWord) on_words.push_back(note.text);
  }
  std::string words;
  std::string lines;
  for (std::size_t i = 0; i < answer.unknown_words.size(); ++i) {
    if (i < on_words.size() && !on_words[i].starts_with(kNoPassage)) {
      lines += fmt::format("{}{}\n", indent, sanitize(on_words[i]));
    } else {
      words += (words.empty() ? "" : ", ") + sanitize(answer.unknown_words[i]);
    }
  }
  return words.empty() ? lines : fmt::format("{}{}{}\n{}", indent, kNoPassage, words, lines);
}

bool has_field(const std::string& query) {
  return query.find(':') != std::string::npos;
}

bool has_phrase(const std::string& query) {
  constexpr std::array<std::string_view, 4> kMarks{"\"", "“", "„", "«"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return query.find(mark) != std::string::npos; });
}

/// Whether the query has `word` as a word of its own, perhaps with a number after it: NEAR/5, but not NEARBY.
bool has_word(std::string_view query, std::string_view word) {
  for (std::size_t at = query.find(word); at != std::string_view::npos; at = query.find(word, at + 1)) {
    const std::string_view next = query.substr(at + word.size(), 1);
    const bool begins = at == 0 || query[at - 1] == ' ' || query[at - 1] == '(';
    if (begins && (next.empty() || next == " " || next == "/" || next == "(")) return true;
  }
  return false;
}

bool has_operator(const std::string& query) {
  for (const std::string_view name : {"AND", "NOT", "NEAR", "ADJ"}) {
    if (has_word(query, name)) return true;
  }
  return query.starts_with('+') || query.find(" +") != std::string::npos ||
         query.find(" -") != std::string::npos;
}

std::vector<std::string> advice(const Answer& answer, const SearchOptions& options) {
  std::vector<std::string> result;
  if (options.all) result.emplace_back("leave out --all: then any of the words may match");
  if (options.language) result.push_back(fmt::format("leave out --lang {}", name(*options.language)));
  if (options.diacritics == Diacritics::kExact) result.emplace_back("leave out --diacritics exact");
  if (options.plain) return result;
  if (has_phrase(answer.query)) result.emplace_back("leave out the quotation marks");
  if (has_operator(answer.query))
    result.emplace_back("leave out + - AND NOT NEAR ADJ: then any of the words may match");
  if (has_field(answer.query))
    result.emplace_back("leave out the field, or use --plain if the colon is text");
  if (result.empty()) result.emplace_back("use another word, or its beginning with a star: chuyen*");
  return result;
}

/// What is said of a database after its name was given: "no answer from tcp://h:1: refused", without "from
/// tcp://h:1".
std::string reason_without(const std::string& name, std::string reason) {
  for (const char* const before : {" from ", " at "}) {
    const std::size_t at = reason.find(before + name);
    if (at != std::string::npos) return reason.erase(at, (before + name).size());
  }
  return reason.starts_with(name + ' ') ? reason.substr(name.size() + 1) : reason;
}

}  // namespace

std::string_view name(NoteKind kind) {
  switch (kind) {
    case NoteKind::kUnused:
      return "unused";
    case NoteKind::kReadAsText:
      return "read-as-text";
    case NoteKind::kUnknownWord:
      return "unknown-word";
    case NoteKind::kLimit:
      return "limit";
  }
  return {};
}

std::string nothing_found(const Answer& answer, const SearchOptions& options) {
  std::string result = fmt::format("nothing found for: {}\n", sanitize(answer.query));
  result += unknown_words_lines(answer, "  ");
  for (const std::string& line : advice(answer, options)) result += fmt::format("  try: {}\n", line);
  return result;
}

std::string unknown_words_note(const Answer& answer) {
  return unknown_words_lines(answer, "");
}

std::string other_notes(const Answer& answer) {
  std::string result;
  for (const Note& note : answer.notes) {
    const bool said = note.kind == NoteKind::kUnknownWord && !answer.unknown_words.empty();
    if (!said) result += fmt::format("note: {}\n", sanitize(note.text));
  }
  return result;
}

std::string missing_note(const Answer& answer) {
  std::string result;
  for (const MissingDatabase& database : answer.missing) {
    result += fmt::format("searcher: warning: answered without {}: {}\n", sanitize(database.name),
                          sanitize(reason_without(database.name, database.reason)));
  }
  return result;
}

std::string suggestion_note(const Answer& answer) {
  return answer.suggestion ? fmt::format("did you mean: {}\n", sanitize(*answer.suggestion)) : std::string();
}

}  // namespace songngu
