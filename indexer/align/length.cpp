#include "indexer/align/length.h"

#include <cmath>
#include <numbers>

#include "indexer/align/parameters.h"

namespace songngu {
namespace {

constexpr double kAnyLength = 0.8;  // standard deviation of the log ratio of unrelated texts

double normal_density(double x, double deviation) {
  const double z = x / deviation;
  return std::exp(-0.5 * z * z) / (deviation * std::sqrt(2 * std::numbers::pi));
}

}  // namespace

double length_score(double vietnamese, double english) {
  const double difference = std::log((english + 1) / (parameters::kLengthRatio * (vietnamese + 1)));
  const double mean = (vietnamese + english) / 2 + 1;
  const double spread = parameters::kLengthSpread + parameters::kLengthSpreadShort / std::sqrt(mean);
  const double any = normal_density(difference, kAnyLength) + 1e-300;
  const double fitting = normal_density(difference, spread);
  return std::log((1 - parameters::kLengthOutlier) * fitting / any + parameters::kLengthOutlier);
}

}  // namespace songngu
