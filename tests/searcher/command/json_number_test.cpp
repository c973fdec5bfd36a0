#include "searcher/command/json_number.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(NumberAsWritten, IsThatOfTheMemberWhateverStandsBeforeIt) {
  EXPECT_EQ(number_as_written(R"({"a":[1.5,{"id":2.5}],"b":true,"c":null,"d":-3,"e":4,"id":1.50})", "id"),
            "1.50");
  EXPECT_EQ(number_as_written(R"({"a":{"id":2.5},"b":"id"})", "id"), std::nullopt);
}

}  // namespace
}  // namespace songngu
