#include "indexer/digest/corpus.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support.h"
#include "tests/common/base/refusal.h"
#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

using digest_test::messages;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(EntryId, IsThePathWithoutExtension) {
  EXPECT_EQ(entry_id_of("2025-01-31-gao.txt"), "2025-01-31-gao");
  EXPECT_EQ(entry_id_of("2025/01/31.gao.md"), "2025/01/31.gao");
  EXPECT_EQ(entry_id_of("v1.2/gao"), "v1.2/gao");
  EXPECT_EQ(entry_id_of("a/.gao"), "a/.gao");
}

TEST(EntryId, EncodesWhatShellsAndUrlsMindAbout) {
  EXPECT_EQ(entry_id_of("giá gạo.txt"), "gi%C3%A1%20g%E1%BA%A1o");
  EXPECT_EQ(entry_id_of("a~2 %\"'\n?#&.txt"), "a%7E2%20%25%22%27%0A%3F%23%26");
}

TEST(EntryId, IsTheSameForBothNormalForms) {
  EXPECT_EQ(entry_id_of("gia\u0301.txt"), entry_id_of("gi\u00E1.txt"));
}

TEST(EntryId, TakesNamesThatAreNoText) {
  EXPECT_EQ(entry_id_of("a\xFF.txt"), "a%FF");
  EXPECT_NE(entry_id_of("a\xFF.txt"), entry_id_of("a\xFE.txt"));
}

namespace fs = std::filesystem;

class Corpus : public testing::Test {
 protected:
  [[nodiscard]] std::string at(const std::string& name) const { return folder_.at(name); }

  void write(const std::string& name, const std::string& text = "- Giá gạo\n") const {
    folder_.write(name, text);
  }

  static std::vector<std::string> ids(const CorpusListing& listing) {
    std::vector<std::string> result;
    for (const CorpusFile& file : listing.files) result.push_back(file.name.entry_id);
    return result;
  }

  static std::vector<std::string> messages_of(const CorpusListing& listing) {
    return messages({{}, listing.diagnostics});
  }

  TempFolder folder_;
};

TEST_F(Corpus, ListsTextAndMarkdownInOrder) {
  for (const char* name : {"c/b.txt", "b.md", "c/a.TXT", "a.txt", "x.log", "y.markdown"}) write(name);
  const CorpusListing listing = list_corpus({folder_.path().string()});
  EXPECT_THAT(ids(listing), ElementsAre("a", "b", "c/a", "c/b"));
  EXPECT_THAT(listing.place.roots, ElementsAre(folder_.path().string()));
  EXPECT_EQ(listing.files[2].name.file, at("c/a.TXT"));
  EXPECT_EQ(listing.files[2].name.relative, "c/a.TXT");
  EXPECT_EQ(listing.files[2].root, folder_.path().string());
  EXPECT_THAT(listing.diagnostics, IsEmpty());
}

TEST_F(Corpus, SkipsHiddenNamesAndReadmes) {
  for (const char* name : {".a.txt", ".git/b.txt", "README.md", "README", "README-vi.txt", "c.txt"})
    write(name);
  EXPECT_THAT(ids(list_corpus({folder_.path().string()})), ElementsAre("c"));
}

TEST_F(Corpus, TakesANamedFileWhateverItIsCalled) {
  write("sub/README.md");
  write(".notes");
  EXPECT_THAT(ids(list_corpus({at("sub/README.md"), at(".notes")})), ElementsAre(".notes", "README"));
}

TEST_F(Corpus, NamesAFileFromItsOwnFolder) {
  write("sub/a.txt");
  const CorpusListing listing = list_corpus({at("sub/a.txt")});
  EXPECT_THAT(ids(listing), ElementsAre("a"));
  EXPECT_EQ(listing.files[0].root, at("sub"));
  EXPECT_THAT(listing.place.roots, ElementsAre(at("sub/a.txt")));
}

TEST_F(Corpus, ListsAFileOnceHoweverItIsReached) {
  write("sub/a.txt");
  const std::vector<std::string> paths{at("sub/a.txt"), at("sub"), folder_.path().string(),
                                       folder_.path().string() + "/", at("sub/../sub")};
  const CorpusListing listing = list_corpus(paths);
  EXPECT_THAT(ids(listing), ElementsAre("sub/a"));
  EXPECT_THAT(listing.place.roots, ElementsAre(at("sub/a.txt"), at("sub"), folder_.path().string()));
  EXPECT_THAT(ids(list_corpus({paths.rbegin(), paths.rend()})), ElementsAre("sub/a"));
}

TEST_F(Corpus, RefusesTwoFilesOfOneIdentifier) {
  for (const char* name : {"a.txt", "a.md", "b.txt"}) write(name);
  const CorpusListing listing = list_corpus({folder_.path().string()});
  EXPECT_THAT(ids(listing), ElementsAre("b"));
  const std::string advice = ", so neither is indexed: rename one of them";
  const std::string said = ":1:1: error: gives the same entry \"a\" as ";
  EXPECT_THAT(messages_of(listing), ElementsAre(at("a.md") + said + at("a.txt") + advice,
                                                at("a.txt") + said + at("a.md") + advice));
}

TEST_F(Corpus, RefusesTheSameNameInTwoRoots) {
  write("one/x/a.txt");
  write("two/x/a.txt");
  const CorpusListing listing = list_corpus({at("one"), at("two")});
  EXPECT_THAT(listing.files, IsEmpty());
  EXPECT_THAT(messages_of(listing),
              Each(AllOf(HasSubstr(at("one/x/a.txt")), HasSubstr(at("two/x/a.txt")),
                         HasSubstr("or give the folder that holds both as the corpus"))));
  EXPECT_EQ(listing.diagnostics.size(), 2U);
}

TEST_F(Corpus, TakesBothNormalFormsForOneIdentifier) {
  write("gi\u00E1.txt");
  write("gia\u0301.txt");
  EXPECT_EQ(list_corpus({folder_.path().string()}).diagnostics.size(), 2U);
}

TEST_F(Corpus, SkipsLinksThatLeadOut) {
  write("outside/a.txt");
  write("root/b.txt");
  fs::create_symlink(at("outside/a.txt"), at("root/link.txt"));
  fs::create_directory_symlink(at("outside"), at("root/folder"));
  fs::create_directory_symlink("..", at("root/up"));
  const CorpusListing listing = list_corpus({at("root")});
  EXPECT_THAT(ids(listing), ElementsAre("b"));
  EXPECT_THAT(messages_of(listing),
              ElementsAre(at("root/folder") + ":1:1: info: 3 symbolic links that lead out of the corpus are "
                                              "skipped; this is the first"));
}

TEST_F(Corpus, SaysNothingOfLinksThatLeadOutToOtherThings) {
  write("outside/a.txt");
  write("outside/a.log");
  write("root/b.txt");
  fs::create_symlink(at("outside/a.log"), at("root/a.log"));
  fs::create_symlink(at("outside/a.txt"), at("root/.hidden.txt"));
  fs::create_symlink(at("outside/a.txt"), at("root/README.txt"));
  EXPECT_THAT(list_corpus({at("root")}).diagnostics, IsEmpty());
  fs::create_symlink(at("outside/a.txt"), at("root/link.txt"));
  EXPECT_THAT(messages_of(list_corpus({at("root")})),
              ElementsAre(at("root/link.txt") +
                          ":1:1: info: a symbolic link that leads out of the corpus is skipped"));
}

TEST_F(Corpus, SaysThatNothingButLinksIsThere) {
  write("outside/a.txt");
  fs::create_directory(at("root"));
  fs::create_symlink(at("outside/a.txt"), at("root/link.txt"));
  EXPECT_EQ(
      refusal([&] { list_corpus({at("root")}); }),
      "no .txt or .md file found | symbolic links that lead out of it are skipped: name what they lead to");
}

TEST_F(Corpus, IsNotMisledByAFolderOfASimilarName) {
  write("root-2/a.txt");
  write("root/b.txt");
  fs::create_directory_symlink(at("root-2"), at("root/link"));
  EXPECT_THAT(ids(list_corpus({at("root")})), ElementsAre("b"));
}

TEST_F(Corpus, FollowsLinksInsideOnce) {
  write("z/a.txt");
  write(".kept/c.txt");
  fs::create_symlink("z/a.txt", at("b.txt"));
  fs::create_directory_symlink("z", at("linked"));
  fs::create_symlink(".kept/c.txt", at("c.txt"));
  fs::create_directory_symlink(".", at("z/loop"));
  fs::create_directory_symlink("self", at("self"));
  EXPECT_THAT(ids(list_corpus({folder_.path().string()})), ElementsAre("c", "z/a"));
}

TEST_F(Corpus, TakesARootThatIsALink) {
  write("real/a.txt");
  fs::create_directory_symlink(at("real"), at("root"));
  const CorpusListing listing = list_corpus({at("root")});
  EXPECT_THAT(ids(listing), ElementsAre("a"));
  EXPECT_EQ(listing.files[0].name.file, at("root/a.txt"));
}

TEST_F(Corpus, WarnsAboutLinksThatLeadNowhere) {
  write("a.txt");
  fs::create_symlink("gone.txt", at("b.txt"));
  const CorpusListing listing = list_corpus({folder_.path().string()});
  EXPECT_THAT(ids(listing), ElementsAre("a"));
  EXPECT_THAT(messages_of(listing), ElementsAre(HasSubstr("b.txt:1:1: warning: a broken symbolic link: ")));
}

TEST_F(Corpus, SaysWhichPathIsMissing) {
  try {
    list_corpus({at("gone")});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::kUsage);
    EXPECT_THAT(error.what(), HasSubstr(at("gone")));
  }
}

TEST_F(Corpus, SaysThatNothingIsThere) {
  write("x.log");
  EXPECT_EQ(refusal([&] { list_corpus({folder_.path().string()}); }),
            "no .txt or .md file found | a corpus is a folder of such files, or such files by name");
  EXPECT_THROW(list_corpus({}), Error);
}

TEST_F(Corpus, TakesStrangeNames) {
  write("a\n\"b\" '$(x)'\x1b.txt", "\xFF");
  const CorpusListing listing = list_corpus({folder_.path().string()});
  EXPECT_THAT(ids(listing), ElementsAre("a%0A%22b%22%20%27%24%28x%29%27%1B"));
  EXPECT_THAT(messages(read_digest(listing.files[0])),
              ElementsAre(HasSubstr("a\\n\"b\" '$(x)'\\x1b.txt:1:1: error: not UTF-8")));
}

TEST_F(Corpus, ReadsAFile) {
  write("2025-01-31/a.md", "- Giá gạo\n---\n- Giá xăng\n");
  const CorpusListing listing = list_corpus({folder_.path().string()});
  const ParsedFile parsed = read_digest(listing.files.at(0));
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_EQ(parsed.entries[1].id, "2025-01-31/a~2");
  EXPECT_EQ(parsed.entries[1].date, "2025-01-31");
  EXPECT_EQ(parsed.entries[1].file, at("2025-01-31/a.md"));
}

TEST_F(Corpus, RefusesFilesOverTheLimit) {
  write("a.txt");
  fs::resize_file(folder_.path() / "a.txt", kMaxFileBytes + 1);
  EXPECT_THAT(messages(read_digest(list_corpus({folder_.path().string()}).files.at(0))),
              ElementsAre(HasSubstr("a.txt:1:1: error: larger than 64 MiB: split it into several files")));
}

TEST_F(Corpus, ReportsAFileThatIsGone) {
  write("a.txt");
  const CorpusListing listing = list_corpus({folder_.path().string()});
  fs::remove(folder_.path() / "a.txt");
  EXPECT_THAT(messages(read_digest(listing.files.at(0))),
              ElementsAre(HasSubstr("a.txt:1:1: error: can't read the file")));
}

TEST_F(Corpus, ReportsWhatIsNoRegularFile) {
  ASSERT_EQ(mkfifo(at("a.txt").c_str(), 0600), 0);
  write("b.txt");
  EXPECT_THAT(ids(list_corpus({folder_.path().string()})), ElementsAre("b"));
  EXPECT_THAT(messages(read_digest(list_corpus({at("a.txt")}).files.at(0))),
              ElementsAre(HasSubstr("error: not a regular file")));
}

TEST_F(Corpus, ReportsWhatItMayNotRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write("a.txt");
  write("sub/b.txt");
  fs::permissions(folder_.path() / "a.txt", fs::perms::none);
  fs::permissions(folder_.path() / "sub", fs::perms::none);
  const CorpusListing listing = list_corpus({folder_.path().string()});
  EXPECT_THAT(messages_of(listing), ElementsAre(HasSubstr("sub:1:1: error: can't read the folder: ")));
  EXPECT_THAT(messages(read_digest(listing.files.at(0))),
              ElementsAre(HasSubstr("a.txt:1:1: error: can't read the file: Permission denied")));
  fs::permissions(folder_.path() / "sub", fs::perms::owner_all);
}

}  // namespace
}  // namespace songngu
