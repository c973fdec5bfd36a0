// Whatever edits come in whatever order: an update gives what a build from nothing gives.
#include <random>
#include <utility>

#include "tests/indexer/build/update_case.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

/// Random files, whose texts and number of entries change at random.
class RandomCorpus {
 public:
  explicit RandomCorpus(unsigned seed) : random_(seed) {}

  /// "" for a file that is to be deleted.
  std::pair<std::string, std::string> edit() {
    const std::string name =
        fmt::format("corpus/{}f{}.{}", below(3) == 0 ? "deep/" : "", below(8), below(5) == 0 ? "md" : "txt");
    const int what = below(10);
    if (what < 3) return {name, ""};
    std::string text = digest_text(below(40));
    for (int more = below(3); more > 0; --more) text += "\n" + digest_text(below(40));
    if (what == 3) text += "\xff\n";
    if (what == 4) text = "\n\n" + text;
    return {name, text};
  }
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

 private:
  std::mt19937 random_;
};

class RandomEdits : public UpdateTest, public testing::WithParamInterface<unsigned> {};

TEST_P(RandomEdits, GiveWhatAFreshBuildGives) {
  RandomCorpus random(GetParam());
  const unsigned shards = GetParam() % 4 == 3 ? 3 : 1;
  make(shards);
  for (int round = 0; round < 6; ++round) {
    for (int edits = 1 + random.below(5); edits > 0; --edits) {
      const auto [name, text] = random.edit();
      text.empty() ? remove(name) : write(name, text);
    }
    // Sometimes in two steps, first only a part.
    if (random.below(2) == 0 && fs::exists(at("corpus/deep"))) update({at("corpus/deep")});
    update({}, 1 + static_cast<unsigned>(random.below(3)));
    expect_like_a_fresh_build(shards);
    if (HasFailure()) FAIL() << "in round " << round;
  }
}

// Each takes seconds. The fourth of each four has parts.
INSTANTIATE_TEST_SUITE_P(Seeds, RandomEdits, testing::Values(0U, 3U));
INSTANTIATE_TEST_SUITE_P(SlowSeeds, RandomEdits, testing::Values(1U, 2U, 4U, 5U, 6U, 7U));

}  // namespace
}  // namespace songngu
