#include "common/text/word/stem.h"

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "common/text/unicode/fold.h"
#include "common/text/word/syllable.h"

namespace songngu {
namespace {

TEST(Stem, BringsEnglishWordsTogether) {
  const std::vector<std::vector<const char*>> families = {
      {"innovate", "innovates", "innovated", "innovating", "innovation"},
      {"venture", "ventures"},
      {"capital", "capitals"},
      {"company", "companies"},
      {"run", "runs", "running"},
      {"deepseek", "deepseek's", "deepseeks"},
      {"prejudice", "prejudices"}};
  for (const auto& family : families) {
    for (const char* word : family) EXPECT_EQ(stem(word), stem(family.front())) << word;
  }
  EXPECT_NE(stem("universal"), stem("capital"));
}

TEST(Stem, StripsThePossessive) {
  EXPECT_EQ(stem("china's"), stem("china"));
  EXPECT_EQ(stem("workers'"), stem("workers"));
  EXPECT_EQ(stem("'s"), "'s");
  EXPECT_EQ(stem("'"), "'");
  EXPECT_EQ(stem(""), "");
}

TEST(Stem, LeavesNamesWithStopsAndOtherScriptsAlone) {
  for (const char* word : {"u.s", "40.2bn", "tp.hcm", "中文", "русский", "2017"}) EXPECT_EQ(stem(word), word);
}

// Every onset with every rime, well-formed or not: what the closed set holds, Porter2 must not touch.
TEST(Stem, LeavesVietnameseSyllablesAloneExceptNine) {
  const Xapian::Stem porter("english");
  std::set<std::string> changed;
  std::size_t syllables = 0;
  std::vector<std::string> words{""};
  for (std::size_t i = 0; i < words.size();
       ++i) {                            // all strings of the alphabet's useful letters would be too many:
    if (words[i].size() >= 2) continue;  // all onsets of at most three letters are built below
    for (const char c : std::string_view("bcdghklmnpqrstvxi")) words.push_back(words[i] + c);
  }
  words.emplace_back("ngh");
  const char* rimes[] = {"a",   "ac",  "ach", "ai",   "am",   "an",  "ang",  "anh",  "ao",   "ap",   "at",
                         "au",  "ay",  "e",   "ec",   "ech",  "em",  "en",   "eng",  "enh",  "eo",   "ep",
                         "et",  "eu",  "i",   "ia",   "ich",  "iec", "iem",  "ien",  "ieng", "iep",  "iet",
                         "ieu", "im",  "in",  "inh",  "ip",   "it",  "iu",   "o",    "oa",   "oac",  "oach",
                         "oai", "oam", "oan", "oang", "oanh", "oao", "oap",  "oat",  "oay",  "oc",   "oe",
                         "oen", "oeo", "oet", "oi",   "om",   "on",  "ong",  "ooc",  "oong", "op",   "ot",
                         "u",   "ua",  "uan", "uang", "uat",  "uay", "uc",   "ue",   "uech", "uenh", "ui",
                         "um",  "un",  "ung", "uo",   "uoc",  "uoi", "uom",  "uon",  "uong", "uop",  "uot",
                         "uou", "up",  "ut",  "uu",   "uy",   "uya", "uych", "uyen", "uyet", "uynh", "uyt",
                         "uyu", "y",   "yem", "yen",  "yeng", "yet", "yeu"};
  for (const std::string& onset : words) {
    for (const char* rime : rimes) {
      const std::string word = onset + rime;
      if (!is_vietnamese_syllable(word)) continue;
      ++syllables;
      EXPECT_EQ(stem(word), porter(word)) << word;
      if (stem(word) != word) changed.insert(word);
    }
  }
  EXPECT_GT(syllables, 2200U);
  const std::set<std::string> documented{"chy", "ghy", "khy", "ngy", "nghy", "nhy", "phy", "thy", "try"};
  for (const std::string& word : changed) EXPECT_TRUE(documented.contains(word)) << word;
  EXPECT_TRUE(changed.contains("thy"));
}

/// Whether every beginning of the word leads to its stem.
bool are_found(const std::string& word) {
  const std::string found = stem(word);
  for (std::size_t size = 1; size <= word.size(); ++size) {
    const std::string beginning = word.substr(0, size);
    const std::vector<std::string> shorter = shorter_stems(beginning);
    if (!found.starts_with(beginning) && std::find(shorter.begin(), shorter.end(), found) == shorter.end())
      return false;
  }
  return true;
}

TEST(ShorterStems, AreThoseOfEveryWordThatBeginsSo) {
  const char* roots[] = {"happ",   "trad",   "abil", "sens",  "organ",  "relat", "hop",    "hopp",
                         "sk",     "d",      "t",    "l",     "just",   "inn",   "condit", "vali",
                         "form",   "analog", "fear", "confl", "troubl", "siz",   "luxur",  "radic",
                         "commun", "cri",    "enjo", "us",    "ag",     "possib"};
  const char* ends[] = {"",        "s",     "es",    "ed",      "ing",     "y",       "ies",     "ied",
                        "ier",     "ly",    "ally",  "ation",   "ational", "ator",    "ator",    "ize",
                        "ization", "izer",  "able",  "ably",    "ability", "ible",    "ibility", "ibly",
                        "al",      "alism", "ality", "ful",     "fully",   "fulness", "ous",     "ously",
                        "ousness", "ive",   "ively", "iveness", "ivity",   "ence",    "ency",    "ance",
                        "ancy",    "ent",   "ently", "ement",   "ment",    "ogy",     "ogist",   "less",
                        "lessly",  "icate", "icity", "ical",    "ness",    "ion",     "eed",     "eedly",
                        "ingly",   "edly",  "ying",  "ish",     "ty",      "ie",      "e"};
  std::size_t rewritten = 0;
  for (const std::string root : roots) {
    for (const char* end : ends) {
      const std::string word = root + end;
      const std::string found = stem(word);
      EXPECT_TRUE(are_found(word)) << word << ": " << found;
      if (!word.starts_with(found)) ++rewritten;
    }
  }
  EXPECT_GT(rewritten, 100U);
  EXPECT_THAT(shorter_stems(""), testing::IsEmpty());
  for (const char* word : {"skies", "dying", "lying", "tying", "early", "only", "singly", "news"}) {
    EXPECT_TRUE(are_found(word)) << word;
  }
}

TEST(Stem, ServesManyThreads) {
  std::vector<std::thread> threads;
  std::vector<std::string> results(8);
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      for (int i = 0; i < 2000; ++i) result = stem("innovations") + stem("companies");
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, stem("innovations") + stem("companies"));
}

}  // namespace
}  // namespace songngu
