#include "common/text/word/syllable.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(IsVietnameseSyllable, AcceptsSyllables) {
  for (const char* word :
       {"a",    "ba",    "chuyen", "duong", "duoc",    "dinh",  "kien",   "loi",   "thoi",  "gi",
        "gia",  "gin",   "gieng",  "giong", "nghieng", "nghe",  "nguyen", "quoc",  "quyen", "quang",
        "quy",  "khuya", "khuyu",  "thuo",  "ruou",    "huou",  "yeu",    "y",     "yen",   "uy",
        "oanh", "xoong", "toet",   "ngoeo", "khuech",  "huynh", "tuyet",  "phong", "thi",   "nghiem",
        "tri",  "tue",   "so",     "huu",   "viet",    "nam",   "ha",     "noi",   "kan",   "kon",
        "ly",   "my",    "thuc",   "tung",  "luc",     "sung",  "buoc",   "rut",   "xoay",  "thuy",
        "loet", "hoac",  "ghe",    "ghien", "quan",    "quet",  "qua"}) {
    EXPECT_TRUE(is_vietnamese_syllable(word)) << word;
  }
}

TEST(IsVietnameseSyllable, RefusesOtherWords) {
  for (const char* word :
       {"",      "they", "and",    "state",    "street", "is",   "was",    "capital", "fell", "get",
        "gem",   "cent", "cinema", "ngi",      "nghao",  "gha",  "strong", "qa",      "qu",   "w",
        "b",     "ng",   "zoo",    "deepseek", "start",  "ship", "bl",     "has",     "of",   "its",
        "years", "12",   "tphcm",  "u.s",      "người",  "eee",  "thingg", "byen"}) {
    EXPECT_FALSE(is_vietnamese_syllable(word)) << word;
  }
}

}  // namespace
}  // namespace songngu
