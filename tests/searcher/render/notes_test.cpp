#include "searcher/render/notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::Not;

Answer asked(const std::string& query) {
  Answer answer;
  answer.query = query;
  return answer;
}

TEST(NothingFound, NamesTheUnknownWords) {
  Answer answer = asked("bánh xèoo");
  answer.unknown_words = {"xèoo"};
  EXPECT_THAT(nothing_found(answer, {}),
              HasSubstr("nothing found for: bánh xèoo\n  no passage contains: xèoo\n"));
}

TEST(NothingFound, SaysOfAFieldThatNoEntryHasItsValue) {
  Answer answer = asked("tag:Nope zzq qqz");
  answer.unknown_words = {"tag:Nope", "zzq", "qqz"};
  answer.notes = {{NoteKind::kUnknownWord, "no entry has the tag Nope", {0, 8}},
                  {NoteKind::kUnknownWord, "no passage contains: zzq", {9, 12}},
                  {NoteKind::kUnknownWord, "no passage contains: qqz", {13, 16}}};
  EXPECT_THAT(nothing_found(answer, {}),
              HasSubstr("\n  no passage contains: zzq, qqz\n  no entry has the tag Nope\n"));
  EXPECT_EQ(unknown_words_note(answer), "no passage contains: zzq, qqz\nno entry has the tag Nope\n");
}

TEST(MissingNote, NamesADatabaseOnce) {
  Answer answer;
  answer.missing = {{"tcp://h:1", "no answer from tcp://h:1: Couldn't connect"},
                    {"a.db", "no database at a.db"},
                    {"b.db", "b.db can't be opened: locked"},
                    {"c.db", "damaged"}};
  EXPECT_EQ(missing_note(answer),
            "searcher: warning: answered without tcp://h:1: no answer: Couldn't connect\n"
            "searcher: warning: answered without a.db: no database\n"
            "searcher: warning: answered without b.db: can't be opened: locked\n"
            "searcher: warning: answered without c.db: damaged\n");
}

TEST(OtherNotes, ALineEachHarmlessToATerminal) {
  Answer answer = asked("x");
  EXPECT_EQ(other_notes(answer), "");
  answer.notes = {{NoteKind::kUnused, "one", {}}, {NoteKind::kLimit, "two \x1b[2J", {}}};
  EXPECT_THAT(other_notes(answer), testing::StartsWith("note: one\nnote: two "));
  EXPECT_THAT(other_notes(answer), Not(HasSubstr("\x1b")));
}

TEST(NothingFound, AdvisesOnlyWhatCouldHelp) {
  SearchOptions options;
  EXPECT_THAT(nothing_found(asked("x"), options), Not(HasSubstr("leave out")));
  options.all = true;
  options.language = Language::kEnglish;
  options.diacritics = Diacritics::kExact;
  const std::string advice = nothing_found(asked("x"), options);
  EXPECT_THAT(advice, HasSubstr("leave out --all"));
  EXPECT_THAT(advice, HasSubstr("leave out --lang en"));
  EXPECT_THAT(advice, HasSubstr("leave out --diacritics exact"));
  EXPECT_THAT(nothing_found(asked("\"a b\""), {}), HasSubstr("quotation marks"));
  EXPECT_THAT(nothing_found(asked("„a b“"), {}), HasSubstr("quotation marks"));
  EXPECT_THAT(nothing_found(asked("tag:x"), {}), HasSubstr("field"));
  options = {};
  options.plain = true;
  EXPECT_THAT(nothing_found(asked("tag:x"), options), Not(HasSubstr("field")));
}

TEST(NothingFound, AdvisesAgainstOperators) {
  for (const char* query : {"a AND b", "NOT a", "(NOT(a) b)", "a NEAR/5 b", "a ADJ b", "+a b", "a -b"}) {
    EXPECT_THAT(nothing_found(asked(query), {}), HasSubstr("leave out + - AND NOT NEAR ADJ: then any"))
        << query;
  }
  for (const char* query : {"a OR b", "NEARBY", "a NOTE b", "ADJUST", "and"})
    EXPECT_THAT(nothing_found(asked(query), {}), Not(HasSubstr("leave out"))) << query;
}

TEST(Notes, CannotControlTheTerminal) {
  Answer answer = asked("\x1b[2J");
  answer.unknown_words = {"\x1b[2J"};
  answer.suggestion = "\x1b[2J";
  EXPECT_THAT(nothing_found(answer, {}) + suggestion_note(answer) + unknown_words_note(answer),
              Not(HasSubstr("\x1b")));
}

TEST(Notes, AreEmptyWhereThereIsNothingToSay) {
  EXPECT_EQ(suggestion_note(Answer()), "");
  EXPECT_EQ(unknown_words_note(Answer()), "");
}

TEST(OtherNotes, DoNotSayTwiceWhichWordsAreUnknown) {
  Answer answer;
  answer.notes = {{NoteKind::kUnknownWord, "no passage contains: zzq", {0, 3}},
                  {NoteKind::kReadAsText, "a:b was read as text", {4, 7}}};
  EXPECT_EQ(other_notes(answer), "note: no passage contains: zzq\nnote: a:b was read as text\n");
  answer.unknown_words = {"zzq"};
  EXPECT_EQ(other_notes(answer), "note: a:b was read as text\n");
}

}  // namespace
}  // namespace songngu
