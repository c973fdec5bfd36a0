// How well the lengths of two texts fit a translation.
#pragma once

namespace songngu {

/// After Gale and Church 1993, with the logarithm of the ratio and a share of outliers: log-likelihood ratio
/// of these lengths (in code points) against any lengths.
double length_score(double vietnamese, double english);

}  // namespace songngu
