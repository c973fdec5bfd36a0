#include "common/database/place/corpus_place.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class CorpusPlaceTest : public testing::Test {
 protected:
  [[nodiscard]] std::string at(const std::string& name) const { return folder_.at(name); }

  void make(const std::string& name) const {
    fs::create_directories(fs::path(at(name)).parent_path());
    if (name.ends_with(".txt")) {
      std::ofstream(at(name)) << "x";
    } else {
      fs::create_directories(at(name));
    }
  }

  /// A folder and two files of another, as a database in `home` remembers them.
  [[nodiscard]] CorpusPlace place_in(const std::string& home) const {
    return {.roots = {at(home + "/a"), at(home + "/b/1.txt"), at(home + "/b/2.txt")},
            .folders = {at(home + "/a"), at(home + "/b")}};
  }

  [[nodiscard]] CorpusPlace moved(const std::string& from, const std::string& to) const {
    return decode_place(encode(place_in(from), at(from)), at(to));
  }

  TempFolder folder_;
};

TEST_F(CorpusPlaceTest, ComesBackAsItWas) {
  EXPECT_EQ(moved("home", "home"), place_in("home"));
  const CorpusPlace odd{.roots = {"/", "/a%2F\nb/c"}, .folders = {"/", "/a%2F\nb"}};
  EXPECT_EQ(decode_place(encode(odd, "/x/y"), "/x/y"), odd);
  const CorpusPlace foreign{.roots = {"/tin t\xE1/việt"}, .folders = {"/tin t\xE1/việt"}};
  EXPECT_EQ(decode_place(encode(foreign, "/x"), "/x"), foreign);
  EXPECT_EQ(encode({.roots = {"/việt"}, .folders = {"/việt"}}, "/x"),
            "corpus: ../việt/\nbuilt from: /việt/\n");
  const CorpusPlace itself{.roots = {"/x/y"}, .folders = {"/x/y"}};
  EXPECT_EQ(decode_place(encode(itself, "/x/y"), "/x/y"), itself);
}

TEST_F(CorpusPlaceTest, OtherLinesAreIgnored) {
  EXPECT_FALSE(decode_place("auto gen-1\nwritten by hand\n", "/x").known());
  EXPECT_TRUE(is_place_line("corpus: ../a/"));
  EXPECT_TRUE(is_place_line("built from: /a/"));
  EXPECT_FALSE(is_place_line("written by hand"));
}

TEST_F(CorpusPlaceTest, MovesWithTheDatabase) {
  make("new/a");
  make("new/b/1.txt");  // the second was deleted
  EXPECT_EQ(moved("old", "new"), place_in("new"));
}

TEST_F(CorpusPlaceTest, ACopyOfBothIsACorpusOfItsOwn) {
  for (const std::string home : {"old", "new"}) {
    make(home + "/a");
    make(home + "/b/1.txt");
  }
  make("old/b/2.txt");
  EXPECT_EQ(moved("old", "new"), place_in("new"));
}

TEST_F(CorpusPlaceTest, StaysWhereTheDatabaseAloneIsMoved) {
  make("old/a");
  make("old/b/2.txt");
  make("new");
  EXPECT_EQ(moved("old", "new"), place_in("old"));
}

TEST_F(CorpusPlaceTest, EachFolderMayHaveMovedOrNot) {
  make("new/a");
  make("old/b/2.txt");
  const CorpusPlace place = moved("old", "new");
  EXPECT_THAT(place.folders, ElementsAre(at("new/a"), at("old/b")));
  EXPECT_THAT(place.roots, ElementsAre(at("new/a"), at("old/b/1.txt"), at("old/b/2.txt")));
}

TEST_F(CorpusPlaceTest, TheOrderOfFoldersOutlivesAMove) {
  // Documents name folders by their number: sorted anew, "z" would be the second.
  make("new/z/a");
  const CorpusPlace before{.roots = {at("b"), at("z/a")}, .folders = {at("z/a"), at("b")}};
  const CorpusPlace after = decode_place(encode(before, at("")), at("new"));
  EXPECT_EQ(path_at(after, {.folder = 0, .relative = "1.txt"}), at("new/z/a/1.txt"));
  EXPECT_EQ(decode_place(encode(after, at("new")), at("new")).folders, after.folders);
}

TEST_F(CorpusPlaceTest, IsReadInADirectoryAndNextToASingleFile) {
  make("digest.db/gen-1");
  make("corpus");
  std::ofstream(at("digest.db/XAPIANDB")) << "auto gen-1\n";
  std::ofstream(at("digest.db/gen-1/corpus")) << "corpus: ../corpus/\nbuilt from: /c/\n";
  fs::create_symlink("digest.db", at("link.db"));
  for (const char* database : {"digest.db", "digest.db/gen-1", "link.db"}) {
    EXPECT_THAT(read_place(at(database)).roots, ElementsAre(at("corpus"))) << database;
  }
  std::ofstream(at("single.db")) << "x";
  EXPECT_FALSE(read_place(at("single.db")).known());
  std::ofstream(at("single.db.corpus")) << "corpus: corpus/\nbuilt from: /c/\n";
  EXPECT_THAT(read_place(at("single.db")).roots, ElementsAre(at("corpus")));
}

TEST_F(CorpusPlaceTest, NamesTheFileOfADocument) {
  Corpora corpora;
  EXPECT_EQ(corpora.file(1, {.folder = 0, .relative = "1.txt"}).path, "1.txt");
  corpora.add({.roots = {"/a", "/b"}, .folders = {"/a", "/b"}});
  corpora.add({});
  EXPECT_EQ(corpora.file(3, {.folder = 1, .relative = "x/1.txt"}).path, "/b/x/1.txt");
  EXPECT_EQ(corpora.file(3, {.folder = 1, .relative = "x/1.txt"}).folder, "/b");
  EXPECT_EQ(corpora.file(4, {.folder = 1, .relative = "x/1.txt"}).path, "x/1.txt") << "of the second";
  EXPECT_EQ(corpora.file(3, {.folder = 2, .relative = "1.txt"}).folder, "") << "of no folder that there is";
}

TEST_F(CorpusPlaceTest, WhatAReaderSaysCountsMore) {
  make("here/1.txt");
  Corpora one({"."});
  one.add({.roots = {"/a"}, .folders = {"/a"}});
  EXPECT_EQ(one.file(1, {.folder = 0, .relative = "x/1.txt"}).path, "x/1.txt");
  const Corpora several({at("there"), at("here")});
  EXPECT_EQ(several.file(1, {.folder = 0, .relative = "1.txt"}).path, at("here/1.txt"));
  EXPECT_EQ(several.file(1, {.folder = 0, .relative = "2.txt"}).path, at("there/2.txt"));
}

}  // namespace
}  // namespace songngu
