#include "indexer/learn/built_in/locale_names.h"

#include <gmock/gmock.h>

namespace songngu {

bool operator==(const TextPair& a, const TextPair& b) {
  return a.vietnamese == b.vietnamese && a.english == b.english;
}

namespace {

using testing::Contains;

TEST(LocaleNames, HoldCountriesLanguagesAndCurrencies) {
  const std::vector<TextPair> names = locale_names();
  EXPECT_THAT(names, Contains(TextPair{"Đức", "Germany"}));
  EXPECT_THAT(names, Contains(TextPair{"Tiếng Việt", "Vietnamese"}));
  EXPECT_THAT(names, Contains(TextPair{"Yên Nhật", "Japanese Yen"}));
}

TEST(LocaleNames, LeaveOutWhatIsTheSameInBothLanguages) {
  for (const TextPair& name : locale_names()) EXPECT_NE(name.vietnamese, name.english);
}

}  // namespace
}  // namespace songngu
