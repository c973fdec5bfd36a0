#include "indexer/build/inspect/verify.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/database/record/record.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/build/publish/generation.h"
#include "tests/common/base/refusal.h"
#include "tests/indexer/build/corpus_folder.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;

class VerifyTest : public CorpusFolderTest {
 protected:
  VerifyTest() {
    for (int i = 0; i < 4; ++i) write("corpus/f" + std::to_string(i) + ".txt", digest_text(i));
    make();
  }

  [[nodiscard]] std::vector<std::string> problems() const { return verify(at("database"), {}).problems; }

  /// Changes the document of a passage as no writer of ours would.
  void spoil(const std::string& passage_id, const std::function<void(Xapian::Document&)>& change,
             const std::string& database = "database") const {
    const GenerationWriter writer(at(database));
    Xapian::WritableDatabase part(writer.present().at(0).string(), Xapian::DB_OPEN);
    for (const StoredPassage& passage : read_entry(part, std::string(entry_of(passage_id)))) {
      if (passage.id != passage_id) continue;
      Xapian::Document document = part.get_document(passage.document);
      change(document);
      part.replace_document(passage.document, document);
    }
    part.commit();
  }

  /// REQUIRES: databases whose blocks lie in the same places.
  void give_postings(const char* from, const char* to) const {
    const auto postings = [&](const char* database) {
      return GenerationWriter(at(database)).present().at(0) / "postlist.glass";
    };
    fs::copy_file(postings(from), postings(to), fs::copy_options::overwrite_existing);
  }

  void spoil_record(const std::string& passage_id, const std::function<void(PassageRecord&)>& change) const {
    spoil(passage_id, [&](Xapian::Document& document) {
      PassageRecord record = decode_record(document.get_value(schema::kRecordSlot));
      change(record);
      document.add_value(schema::kRecordSlot, encode(record));
    });
  }
};

TEST_F(VerifyTest, FindsNothingInAWholeDatabase) {
  const VerifyReport report = verify(at("database"), {});
  EXPECT_THAT(report.problems, IsEmpty());
  EXPECT_EQ(report.entries, 4U);
  EXPECT_EQ(report.passages, documents_in(at("database")).size());
  make(3);
  EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(VerifyTest, FindsAChangedText) {
  spoil_record("f1/vi/body/1", [](PassageRecord& record) { record.passage.text += " thêm"; });
  EXPECT_THAT(problems(), Contains(HasSubstr("f1: differs from what was built")));
  EXPECT_THAT(problems(), Contains(HasSubstr("f1/vi/body/1: its terms")));
}

TEST_F(VerifyTest, FindsTextThatIsNotUtf8) {
  spoil_record("f1/vi/body/1", [](PassageRecord& record) { record.passage.text += '\xff'; });
  EXPECT_THAT(problems(), Contains(HasSubstr("f1: it holds a text that is not UTF-8")));
}

TEST_F(VerifyTest, FindsALinkThatLeadsOneWay) {
  spoil_record("f1/en/body/1", [](PassageRecord& record) { record.beads.clear(); });
  EXPECT_THAT(problems(), Contains(HasSubstr("is linked to f1/en/body/1, which is not linked to it")));
}

TEST_F(VerifyTest, FindsSpansOutsideTheText) {
  spoil_record("f1/vi/body/1", [](PassageRecord& record) {
    ASSERT_FALSE(record.beads.empty());
    record.beads.front().vi.front().span.end += 1000;
  });
  EXPECT_THAT(problems(), Contains(HasSubstr("a counterpart is at")));
}

TEST_F(VerifyTest, FindsACounterpartThatIsNotThere) {
  spoil_record("f1/vi/body/1", [](PassageRecord& record) {
    record.beads.front().en.push_back({77, {0, 1}});
  });
  EXPECT_THAT(problems(), Contains(HasSubstr("f1: it holds a link that leads out of its entry")));
}

TEST_F(VerifyTest, FindsPassagesOutOfOrder) {
  spoil_record("f1/vi/body/1", [](PassageRecord& record) { record.ordinal += 1; });
  EXPECT_THAT(problems(), Contains(HasSubstr("f1/vi/body/1: is passage")));
}

TEST_F(VerifyTest, FindsAnEntryThatContradictsItself) {
  spoil_record("f0/vi/body/1", [](PassageRecord& record) { record.ordinal += 1; });
  spoil_record("f1/vi/body/1", [](PassageRecord& record) { record.entry_size += 1; });
  spoil_record("f2/vi/body/1", [](PassageRecord& record) { record.facts.emplace(); });
  spoil_record("f3/vi/body/1", [](PassageRecord& record) { record.passage.number += 1; });
  const std::vector<std::string> found = problems();
  EXPECT_THAT(found, Contains(HasSubstr(", but is stored as passage ")));
  EXPECT_THAT(found, Contains(HasSubstr("f1/vi/body/1: its entry has")));
  EXPECT_THAT(found, Contains(HasSubstr("f2/vi/body/1: has facts that belong to the first passage")));
  EXPECT_THAT(found, Contains(HasSubstr("f3/vi/body/1: should be f3/vi/body/2")));
  EXPECT_THAT(found, Contains(HasSubstr("f3/vi/body/1: follows number 0 of its kind")));
}

TEST_F(VerifyTest, FindsAPassageThatIsNotBehindTheOneBeforeIt) {
  const GenerationWriter writer(at("database"));
  Xapian::WritableDatabase part(writer.present().at(0).string(), Xapian::DB_OPEN);
  const std::vector<StoredPassage> passages = read_entry(part, "f1");
  const Xapian::Document moved = part.get_document(passages.back().document);
  part.replace_document(part.get_lastdocid() + 1, moved);
  part.delete_document(passages.back().document);
  part.commit();
  EXPECT_THAT(problems(),
              Contains(HasSubstr(passages.back().id + ": does not follow the passage before it")));
}

TEST_F(VerifyTest, FindsAnEntryThatNoFileGave) {
  Manifest manifest = read_manifest(at("database"));
  manifest.files.pop_back();
  set_metadata(at("database"), schema::kCorpusKey, encode(manifest));
  EXPECT_THAT(problems(), Contains(HasSubstr("f3: is an entry that comes from no file")));
}

/// Takes an occurrence from one of a passage's words and gives it to another: its length stays the same.
void move_occurrence(Xapian::Document& document, std::size_t from, std::size_t to) {
  std::vector<std::pair<std::string, Xapian::termcount>> words;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if ((*term).starts_with(schema::word_prefix(Language::kVietnamese)))
      words.emplace_back(*term, term.get_wdf());
  }
  --words.at(from).second;
  ++words.at(to).second;
  for (const auto& [word, times] : {words[from], words[to]}) {
    document.remove_term(word);
    document.add_term(word, times);
  }
}

TEST_F(VerifyTest, FindsPostingsThatAreNotThoseOfThePassages) {
  // After as many writes the blocks of both lie in the same places: one can be given the other's postings.
  fs::copy(at("database"), at("other"), fs::copy_options::recursive);
  const auto move = [&](std::size_t from, std::size_t to, const char* database) {
    spoil(
        "f1/vi/body/1", [&](Xapian::Document& document) { move_occurrence(document, from, to); }, database);
  };
  move(0, 1, "database");
  move(1, 0, "database");
  EXPECT_THAT(problems(), IsEmpty());
  move(0, 1, "other");
  move(1, 2, "other");
  give_postings("other", "database");
  EXPECT_THAT(problems(), Contains("the postings do not match the passages"));
}

TEST_F(VerifyTest, FindsWhatXapianFindsWrong) {
  fs::copy(at("database"), at("other"), fs::copy_options::recursive);
  const auto lengthen = [&](const char* database, const char* word) {
    spoil(
        "f1/vi/body/1", [&](Xapian::Document& document) { document.add_term(word, 1); }, database);
  };
  lengthen("database", "vmot");
  lengthen("other", "vmot");
  spoil("f1/vi/body/1", [](Xapian::Document& document) { document.remove_term("vmot"); });
  lengthen("other", "vmot");
  give_postings("other", "database");
  EXPECT_THAT(problems(), Contains(ContainsRegex("Xapian finds [0-9]+ errors in the tables")));
}

TEST_F(VerifyTest, FindsCountsOfNeighboursThatAreNotThere) {
  const GenerationWriter writer(at("database"));
  Xapian::WritableDatabase part(writer.present().at(0).string(), Xapian::DB_OPEN);
  part.set_metadata(*part.metadata_keys_begin(std::string(schema::kPairsKey)), "");
  part.commit();
  EXPECT_THAT(problems(), Contains("the counts of neighbouring words do not match the passages"));
}

TEST_F(VerifyTest, FindsTermsAndValuesThatAreNotTheTexts) {
  spoil("f1/vi/body/1", [](Xapian::Document& document) { document.add_term("vnonsense"); });
  spoil("f2/vi/body/1",
        [](Xapian::Document& document) { document.add_value(schema::kDateSlot, "2020-01-01"); });
  EXPECT_THAT(problems(), Contains(HasSubstr("f1/vi/body/1: its terms do not match its text")));
  EXPECT_THAT(problems(), Contains(HasSubstr("f2/vi/body/1: its value 1")));
}

TEST_F(VerifyTest, FindsAForeignDocumentAndAMissingEntry) {
  spoil("f1/vi/body/1", [](Xapian::Document& document) { document.clear_terms(); });
  EXPECT_THAT(problems(), Contains(HasSubstr("1 documents belong to no entry")));
  Manifest manifest = read_manifest(at("database"));
  manifest.files.front().entries.push_back({"lost", "0"});
  set_metadata(at("database"), schema::kCorpusKey, encode(manifest));
  EXPECT_THAT(problems(), Contains(HasSubstr("lost: is missing")));
}

TEST_F(VerifyTest, FindsAFingerprintOfSomethingElse) {
  set_metadata(at("database"), schema::kFingerprintKey, "0123");
  EXPECT_THAT(problems(), Contains("the fingerprint does not match the contents"));
}

TEST_F(VerifyTest, RefusesAnotherSchema) {
  for (const char* version : {"0", "99"}) {
    set_metadata(at("database"), schema::kVersionKey, version);
    try {
      verify(at("database"), {});
      FAIL() << "verified";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::kDatabase);
    }
  }
}

TEST_F(VerifyTest, IsNotSureOfProblemsInWhatIsWrittenAgainAndAgain) {
  spoil_record("f1/vi/body/1", [](PassageRecord& record) { record.passage.text += " thêm"; });
  int written = 0;
  BuildEvents events;
  events.progress = [&](std::string_view, std::size_t done, std::size_t all) {
    if (done == all) set_metadata(at("database"), "written", std::to_string(++written));
  };
  EXPECT_THAT(refusal([&] { verify(at("database"), events); }, ExitCode::kLocked),
              testing::EndsWith(" is being rewritten continuously | try again later"));
  EXPECT_EQ(written, 4);
}

TEST_F(VerifyTest, CountsMoreProblemsThanItTells) {
  VerifyReport report;
  for (std::size_t i = 0; i < VerifyReport::kMostProblems + 3; ++i) report.add("one");
  EXPECT_EQ(report.problems.size(), VerifyReport::kMostProblems);
  EXPECT_EQ(report.more_problems, 3U);
}

}  // namespace
}  // namespace songngu
