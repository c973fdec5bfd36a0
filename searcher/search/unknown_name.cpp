#include "searcher/search/unknown_name.h"

namespace songngu {

Error unknown_passage(const std::string& id) {
  return {ExitCode::kPartial, "no such passage: " + id,
          "identifiers are ENTRY/LANG/KIND/N; searcher --format ids QUERY prints them"};
}

Error unknown_entry(const std::string& id) {
  return {ExitCode::kPartial, "no such entry: " + id,
          "an entry is named by what stands before /vi/ or /en/ in its passages' identifiers"};
}

}  // namespace songngu
