// A database of a dozen files, and what `update` must make of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "common/base/error.h"
#include "indexer/build/inspect/verify.h"
#include "tests/common/base/refusal.h"
#include "tests/indexer/build/corpus_folder.h"

namespace songngu {

class UpdateTest : public CorpusFolderTest {
 protected:
  UpdateTest() {
    for (int i = 0; i < 12; ++i) write(fmt::format("corpus/f{}.txt", i), digest_text(i));
  }

  void expect_like_a_fresh_build(unsigned shards = 1) const {
    const std::string other = rebuilt(shards);
    EXPECT_TRUE(documents_in(at("database")) == documents_in(other));
    EXPECT_EQ(fingerprint_in(at("database")), fingerprint_in(other));
    EXPECT_THAT(verify(at("database"), {}).problems, testing::IsEmpty());
  }

  /// `said`: a part of "MESSAGE | HINT".
  void expect_error(ExitCode code, const std::vector<std::string>& paths, const std::string& said) const {
    const auto before = documents_in(at("database"));
    EXPECT_THAT(refusal([&] { update(paths); }, code), testing::HasSubstr(said));
    EXPECT_EQ(documents_in(at("database")), before);
  }
};

}  // namespace songngu
