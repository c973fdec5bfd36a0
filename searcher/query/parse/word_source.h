// Reads words and quantities from any piece of one query, and counts them against the limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/quantity/quantity.h"
#include "common/text/unicode/span.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

/// REQUIRES: the query is well-formed UTF-8 and outlives this.
class WordSource {
 public:
  explicit WordSource(std::string_view query);

  [[nodiscard]] std::string_view text(Span span) const;
  [[nodiscard]] Span whole() const { return {0, index_.size()}; }

  /// THROWS: Error(kUsage) once more than kMaxQueryWords are counted.
  std::vector<WordNode> words(Span span);

  /// Counts one more word, at `at`; words() counts its own. THROWS: as words().
  void count(std::uint32_t at);

  /// THROWS: Error(kUsage) once more than kMaxWildcards are counted.
  void count_wildcard(std::uint32_t at);

  /// Words and quantities; the words that make up a quantity are in its node, whose span covers them whole
  /// (the a of 37a too). THROWS: as words().
  std::vector<WordOrQuantity> words_and_quantities(Span span);

  /// The same for a phrase, which is literal except for amounts: months and weekdays stay words.
  std::vector<WordOrQuantity> words_and_amounts(Span span);

 private:
  std::vector<WordOrQuantity> grouped(Span span, const std::vector<Quantity>& quantities);

  WordNode word_node(Token token) const;

  std::string_view query_;
  CodePointIndex index_;
  std::size_t counted_ = 0;
  std::size_t wildcards_ = 0;
  std::set<std::uint32_t> names_;              // where words begin whose capitals say something
  std::map<std::uint32_t, Capital> capitals_;  // what they say
};

}  // namespace songngu
