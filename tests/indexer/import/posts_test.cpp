#include "indexer/import/posts.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TelegramMessage message(std::int64_t id, std::string text, std::int64_t seconds = 0) {
  TelegramMessage one;
  one.chat = "77";
  one.id = id;
  one.seconds = seconds;
  one.author = "channel77";
  one.text = std::move(text);
  return one;
}

TelegramMessage photo(std::int64_t id, std::string text, std::int64_t seconds = 0) {
  TelegramMessage one = message(id, std::move(text), seconds);
  one.has_media = true;
  return one;
}

std::vector<std::string> posts_of(std::vector<TelegramMessage> messages, std::size_t without_text = 0) {
  std::vector<std::string> texts;
  PostJoiner joiner([&](TelegramMessage&& post) { texts.push_back(post.text); });
  for (TelegramMessage& one : messages) joiner.add(std::move(one));
  joiner.finish();
  EXPECT_EQ(joiner.without_text(), without_text);
  return texts;
}

/// So many code units, of words.
std::string words(std::size_t units, const std::string& end) {
  std::string text;
  while (text.size() < units) text += "word ";
  return text.substr(0, units - end.size()) + end;
}

TEST(PostJoiner, LeavesPostsApart) {
  EXPECT_THAT(posts_of({message(1, "a"), message(2, "b")}), ElementsAre("a", "b"));
  EXPECT_THAT(posts_of({message(1, ""), message(2, " \n"), message(3, "b")}, 2), ElementsAre("b"));
  EXPECT_THAT(posts_of({}), IsEmpty());
}

TEST(PostJoiner, JoinsTheCaptionsOfAnAlbum) {
  EXPECT_THAT(posts_of({photo(1, "a"), photo(2, ""), photo(3, "b"), message(4, "c")}),
              ElementsAre("a\nb", "c"));
  EXPECT_THAT(posts_of({photo(1, ""), photo(2, "a"), photo(3, "")}), ElementsAre("a"));
}

TEST(PostJoiner, LeavesPhotosApartThatAreNoAlbum) {
  EXPECT_THAT(posts_of({photo(1, "a"), photo(2, "b", 1)}), ElementsAre("a", "b"));
  EXPECT_THAT(posts_of({photo(1, "a"), photo(3, "b")}), ElementsAre("a", "b"));
  TelegramMessage first = photo(1, "a");
  TelegramMessage second = photo(2, "b");
  first.forwarded_from = second.forwarded_from = "Tin";
  EXPECT_THAT(posts_of({first, second}), ElementsAre("a", "b"));
}

TEST(PostJoiner, JoinsATextThatOneMessageDoesNotHold) {
  const std::string first = words(1500, ".") + "\n" + words(1500, ".");
  const std::string second = "Then " + words(3000, ".");
  const std::string third = "Last " + words(1100, ".");
  EXPECT_THAT(posts_of({message(1, first), message(2, second, 1), message(3, third, 2)}),
              ElementsAre(first + "\n" + second + "\n" + third));
}

TEST(PostJoiner, PutsBetweenThePartsWhatTheCutTookAway) {
  const auto joined = [](const std::string& before, const std::string& after) {
    const std::vector<std::string> posts =
        posts_of({message(1, before), message(2, after + words(2000, "."))});
    EXPECT_EQ(posts.size(), 1U);
    return posts.front().substr(before.size(), posts.front().size() - before.size() - after.size() - 2000);
  };
  EXPECT_EQ(joined(words(4096, "r"), "est "), "") << "in mid-word";
  EXPECT_EQ(joined(words(4090, "r"), "rest "), " ") << "in mid-sentence";
  EXPECT_EQ(joined(words(4090, "r"), "Nam "), " ")
      << "before a name: the paragraph is longer than half of a message";
  EXPECT_EQ(joined(words(3000, "\nA heading"), "Nam "), "\n");
  EXPECT_EQ(joined(words(4000, "."), "Nam "), "\n");
}

TEST(PostJoiner, MovesTheLinksOfALaterPart) {
  TelegramMessage second = message(2, "here " + words(2000, "."));
  second.links.push_back({0, 4, "https://e.org"});
  TelegramMessage post;
  PostJoiner joiner([&](TelegramMessage&& one) { post = std::move(one); });
  joiner.add(message(1, words(4000, "x")));
  joiner.add(std::move(second));
  joiner.finish();
  ASSERT_EQ(post.links.size(), 1U);
  EXPECT_EQ(post.text.substr(post.links[0].begin, 4), "here");
  EXPECT_EQ(post.links[0].end, post.links[0].begin + 4);
}

TEST(PostJoiner, LeavesLongPostsApartThatAreWhole) {
  const TelegramMessage first = message(1, words(3000, "."));
  EXPECT_EQ(posts_of({first, message(2, words(3000, "."), 60)}).size(), 2U) << "later";
  EXPECT_EQ(posts_of({first, message(3, words(3000, "."))}).size(), 2U) << "not the next";
  EXPECT_EQ(posts_of({first, message(2, words(900, "."))}).size(), 2U) << "one message holds both";
  EXPECT_EQ(posts_of({first, message(2, "- " + words(3000, "."))}).size(), 2U) << "begins as a post does";
  EXPECT_EQ(posts_of({message(1, words(2000, ".")), message(2, words(3000, "."))}).size(), 2U)
      << "cut too early";
  TelegramMessage other = message(2, words(3000, "."));
  other.author = "user1";
  EXPECT_EQ(posts_of({first, other}).size(), 2U) << "of another author";
}

}  // namespace
}  // namespace songngu
