#include "searcher/command/complete.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/command/completion.h"
#include "common/database/open/database_name.h"
#include "common/model/language.h"
#include "searcher/query/tree/field.h"
#include "searcher/render/facet.h"
#include "songngu/searcher.h"

namespace songngu {
namespace {

using Offers = std::vector<Offer>;

std::vector<std::string> databases_of(const TypedLine& line) {
  const auto given = line.values.find("--db");
  const bool is_given = given != line.values.end() && !given->second.empty();
  return is_given ? given->second : std::vector{default_database_path()};
}

Offers names(const TypedLine& line, NameKind kind, const std::string& beginning) {
  Offers offers;
  try {
    Searcher searcher(databases_of(line), {.allow_missing = true, .corpus = {}});
    for (KnownName& name : searcher.names(kind, beginning)) {
      offers.push_back({std::move(name.text), name.whole ? "" : kGoesOn});
    }
  } catch (const Error&) {
    return {};  // a message would break into the line that is being typed
  }
  return offers;
}

/// Puts what was typed before the value in front of each: of a list, all up to its last comma.
Offers facets(const std::string& typed) {
  const std::string before = typed.substr(0, typed.rfind(',') + 1);
  Offers offers;
  for (const auto& [name, facet] : kFacetNames) {
    const bool is_there = (',' + before).find(',' + std::string(name) + ',') != std::string::npos;
    if (!is_there) offers.push_back({before + std::string(name)});
  }
  return offers;
}

/// Values of a field.
Offers values(const TypedLine& line, std::string_view field, const std::string& typed) {
  if (field == "tag") return names(line, NameKind::kTag, typed);
  if (field == "site") return names(line, NameKind::kSite, typed);
  if (field == "entry") return names(line, NameKind::kEntry, typed);
  Offers offers;
  if (field == "lang") {
    for (const Language language : kLanguages) offers.push_back({std::string(name(language))});
  } else if (field == "kind") {
    for (const Kind kind : kKinds) offers.push_back({std::string(name(kind))});
  }
  return offers;
}

/// Completes the last word of a query, which may begin with a sign or bracket: a field, or a value of one.
Offers query_words(const TypedLine& line) {
  const std::size_t space = line.typed.rfind(' ') + 1;
  const std::size_t begin = std::min(line.typed.find_first_not_of("+-(", space), line.typed.size());
  const std::size_t colon = line.typed.find(':', begin);
  Offers offers;
  if (colon == std::string::npos) {
    for (const Field& field : fields()) offers.push_back({std::string(field.name) + ':', kGoesOn});
  } else if (const auto field = field_named(line.typed.substr(begin, colon - begin))) {
    offers = values(line, *field, line.typed.substr(colon + 1));
    // A value of several words would have to be quoted, and quoted again for the shell.
    std::erase_if(offers, [](const Offer& offer) { return offer.text.find(' ') != std::string::npos; });
  }
  const std::string before = line.typed.substr(0, colon == std::string::npos ? begin : colon + 1);
  for (Offer& offer : offers) offer.text.insert(0, before);
  return offers;
}

}  // namespace

std::optional<std::vector<Offer>> values_of(const TypedLine& line) {
  if (line.option == nullptr) return query_words(line);
  const std::string& value = line.option->value;
  if (value == "PATH" || value == "DIR") return std::nullopt;
  if (value == "PASSAGE-ID") return names(line, NameKind::kPassage, line.typed);
  if (value == "ENTRY") return names(line, NameKind::kEntry, line.typed);
  if (value == "LIST") return facets(line.typed);
  return Offers{};
}

}  // namespace songngu
