#include "indexer/build/corpus/manifest.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "common/database/record/compression.h"

namespace songngu {
namespace {

Manifest sample_state() {
  Manifest manifest;
  manifest.place = {.roots = {"/srv/digest"}, .folders = {"/srv/digest"}};
  manifest.changed_entries = 3;
  manifest.files.push_back(
      {"a", "/srv/digest/a.txt", {0, "a.txt"}, "d1", false, {{"a", "e1"}, {"a~2", "e2"}}});
  manifest.files.push_back({"b", "/srv/digest/b.txt", {0, "b.txt"}, "d2", true, {}});
  return manifest;
}

TEST(Manifest, ComesBackAsItWas) {
  EXPECT_EQ(decode_manifest(encode(sample_state()), sample_state().place), sample_state());
}

TEST(Manifest, IsWrittenTheSameWhereverTheCorpusIs) {
  const CorpusPlace elsewhere{.roots = {"/elsewhere"}, .folders = {"/elsewhere"}};
  const Manifest moved = decode_manifest(encode(sample_state()), elsewhere);
  EXPECT_EQ(moved.files[0].file, "/elsewhere/a.txt");
  EXPECT_EQ(encode(moved), encode(sample_state()));
  EXPECT_EQ(decode_manifest(encode(sample_state()), {}).files[0].file, "a.txt");
}

TEST(Fingerprint, IsOfTheLexiconWhateverItIsCompressedTo) {
  // A frame of one block as it is, which no level of compression makes of so many bytes that are alike.
  std::string plain(100, 'x');
  const std::string raw = std::string("\x20\x64\x21\x03\x00", 5) + plain;
  ASSERT_EQ(decompress(raw), plain);
  EXPECT_NE(compress(plain), raw);
  EXPECT_EQ(fingerprint_of(sample_state(), raw, ""), fingerprint_of(sample_state(), compress(plain), ""));
}

TEST(Fingerprint, DependsOnEntriesLexiconAndPhrasesAlone) {
  const std::string lexicon = compress("lexicon");
  Manifest moved = sample_state();
  std::reverse(moved.files.begin(), moved.files.end());
  moved.place = {.roots = {"/elsewhere"}, .folders = {"/elsewhere"}};
  moved.files[1].file = "/elsewhere/a.txt";
  EXPECT_EQ(fingerprint_of(moved, lexicon, "p"), fingerprint_of(sample_state(), lexicon, "p"));
  EXPECT_NE(fingerprint_of(sample_state(), lexicon, "p"),
            fingerprint_of(sample_state(), compress("another"), "p"));
  EXPECT_NE(fingerprint_of(sample_state(), lexicon, "q"), fingerprint_of(sample_state(), lexicon, "p"));
  Manifest edited = sample_state();
  edited.files[0].entries[1].hash = "e3";
  EXPECT_NE(fingerprint_of(edited, lexicon, "p"), fingerprint_of(sample_state(), lexicon, "p"));
}

}  // namespace
}  // namespace songngu
