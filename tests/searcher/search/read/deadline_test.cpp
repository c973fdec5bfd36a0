#include "searcher/search/read/deadline.h"

#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

TEST(Deadline, StopsWorkThatIsLateAndOnlyWhileItHolds) {
  EXPECT_NO_THROW(stop_if_late());
  {
    const DeadlineScope late(1e-9);
    EXPECT_EQ(refusal(stop_if_late),
              "timed out: no answer within the time of --timeout | simplify the query or allow more "
              "time; indexer verify checks whether the database is damaged");
    {
      const DeadlineScope none(0);
      EXPECT_THROW(stop_if_late(), Error) << "none of its own: the outer one holds";
    }
  }
  EXPECT_NO_THROW(stop_if_late());
}

TEST(Deadline, LetsWorkBeThatIsInTime) {
  const DeadlineScope scope(1000);
  EXPECT_NO_THROW(stop_if_late());
}

}  // namespace
}  // namespace songngu
