#include "searcher/query/expand.h"

#include <set>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/record.h"
#include "common/database/schema.h"
#include "common/text/fold.h"

namespace songngu {
namespace {

constexpr std::size_t kMaxTitled = 5000;

struct Expansion {
  std::vector<std::string> terms;
  Language language = Language::kVietnamese;
};

[[noreturn]] void too_wide(std::string_view beginning) {
  throw Error(
      ExitCode::kUsage,
      fmt::format("the wildcard {}* is too wide: more than {} words begin so", beginning, kMaxExpansion),
      "type more of the word");
}

Expansion expand(const Collection& collection, const std::string& folded, const std::string& exact,
                 char prefix, Language language) {
  Expansion found{.terms = collection.terms_from(schema::term(prefix, folded), kMaxExpansion + 1),
                  .language = language};
  if (found.terms.size() > kMaxExpansion) too_wide(exact);
  if (prefix == schema::exact_prefix(Language::kVietnamese) && exact != folded) {
    std::erase_if(found.terms, [&](const std::string& term) {
      return !std::string_view(term).substr(term.find(schema::kExactMark) + 1).starts_with(exact);
    });
  }
  return found;
}

}  // namespace

Xapian::Query prefix_query(const Collection& collection, std::string_view beginning, const Scope& scope) {
  const std::string folded = folded_form(beginning);
  const std::string exact = exact_form(beginning);
  const bool only_exact = scope.diacritics == Diacritics::kExact && exact != folded;
  std::vector<Xapian::Query> leaves;
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    if (!scope.has(language)) continue;
    for (const char prefix : {schema::stem_prefix(language), schema::exact_prefix(language)}) {
      if (only_exact && prefix != schema::exact_prefix(Language::kVietnamese)) continue;
      for (const std::string& term : expand(collection, folded, exact, prefix, language).terms) {
        leaves.push_back(collection.leaf(term, 1, collection.idf(collection.frequency(term), language)));
      }
    }
  }
  if (leaves.size() > 2 * kMaxExpansion) too_wide(beginning);
  return any_of(std::move(leaves));
}

Xapian::Query entries_titled(const Collection& collection, const Xapian::Query& heading_query) {
  Xapian::Enquire enquire(collection.xapian());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query({Xapian::Query::OP_FILTER, heading_query,
                     Xapian::Query(schema::term(schema::kKind, name(Kind::kHeading)))});
  enquire.set_sort_by_value(schema::kKeySlot, false);
  const Xapian::MSet found = enquire.get_mset(0, kMaxTitled + 1);
  if (found.size() > kMaxTitled) {
    throw Error(ExitCode::kUsage, fmt::format("more than {} headings match title:", kMaxTitled),
                "use a rarer word");
  }
  std::set<std::string> entries;
  for (auto match = found.begin(); match != found.end(); ++match) {
    entries.insert(schema::term(schema::kEntry, entry_of(decode_key(match.get_sort_key()).id)));
  }
  const Xapian::Query any(Xapian::Query::OP_OR, entries.begin(), entries.end());
  return {Xapian::Query::OP_SCALE_WEIGHT, any, 0};
}

}  // namespace songngu
