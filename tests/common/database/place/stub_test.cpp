#include "common/database/place/stub.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StubTest : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) const {
    return folder_.write(name, text);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_.at(name); }

  TempFolder folder_;
};

TEST_F(StubTest, NamesPathsFromItsOwnFolderAndServers) {
  const std::string stub =
      write("a.stub", "# two\nauto part.db\n\nauto /srv/b\nglass c\nremote example.org:7750\n");
  EXPECT_THAT(databases_of_stub_file(stub),
              ElementsAre(at("part.db"), "/srv/b", at("c"), "tcp://example.org:7750"));
}

TEST_F(StubTest, AStubOfStubsNamesWhatTheyName) {
  write("below/b.stub", "auto b1\nauto b2\n");
  const std::string stub = write("a.stub", "auto a.db\nauto below/b.stub\n");
  EXPECT_THAT(databases_of_stub_file(stub), ElementsAre(at("a.db"), at("below/b1"), at("below/b2")));
  const std::string circle = write("circle.stub", "auto circle.stub\n");
  EXPECT_THAT(databases_of_stub_file(circle), ElementsAre(circle));
}

TEST_F(StubTest, WhatOnlyXapianKnowsIsLeftToIt) {
  const std::string program = write("a.stub", "auto a.db\nremote :ssh host xapian-progsrv a.db\n");
  EXPECT_THAT(databases_of_stub_file(program), ElementsAre(program));
  const std::string type = write("b.stub", "auto a.db\nchert b.db\n");
  EXPECT_THAT(databases_of_stub_file(type), ElementsAre(type));
}

TEST_F(StubTest, EverythingElseIsOneDatabase) {
  write("database/XAPIANDB", "auto gen-1.1\nauto gen-1.2\n");
  EXPECT_THAT(databases_of_stub_file(at("database")), ElementsAre(at("database")));
  EXPECT_EQ(read_stub(at("database")), "auto gen-1.1\nauto gen-1.2\n");
  EXPECT_THAT(databases_in_stub(at("database")), ElementsAre(at("database/gen-1.1"), at("database/gen-1.2")));
  EXPECT_THAT(databases_of_stub_file(at("none")), ElementsAre(at("none")));
  EXPECT_THAT(databases_in_stub(at("none")), IsEmpty());
  const std::string bytes = write("single.db", std::string("\x0f\x0dXapian Glass\n\n", 16));
  EXPECT_THAT(databases_of_stub_file(bytes), ElementsAre(bytes));
  const std::string empty = write("empty", "");
  EXPECT_THAT(databases_of_stub_file(empty), ElementsAre(empty));
}

}  // namespace
}  // namespace songngu
