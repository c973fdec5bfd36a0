// Words that are looked for in many passages at once, by their forms.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/base/hash.h"
#include "searcher/search/read/word_start.h"

namespace songngu {

/// Forms (exact, or stems), numbered from 0 in the order they are added.
class SoughtForms {
 public:
  /// The form's number; a new one where it has none.
  std::size_t add(std::string form) {
    starts_.add(WordStart(form));
    return numbers_.try_emplace(std::move(form), numbers_.size()).first->second;
  }
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

  /// Whether a word that starts so may have one of them.
  [[nodiscard]] bool may_hold(WordStart start) const { return starts_.fit(start); }

  /// Calls `found` with the number of the form, if it is looked for.
  template <typename Found>
  void find(std::string_view form, const Found& found) const {
    if (const auto at = numbers_.find(form); at != numbers_.end()) found(at->second);
  }

 private:
  std::unordered_map<std::string, std::size_t, StringHash, std::equal_to<>> numbers_;
  WordStarts starts_;
};

}  // namespace songngu
