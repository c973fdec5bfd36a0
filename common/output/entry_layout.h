// How text output shows an entry: its head, and rows of its two languages. Both programs use it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/output/block.h"

namespace songngu {

inline constexpr int kTagIndent = 4;  ///< "vi  "
inline constexpr int kSideBySideEntry =
    80;  ///< from this many columns on, rows have the languages side by side

/// A page of at most 200 columns if languages are side by side, else of 100: longer lines are hard to read.
Page text_page(int columns, Appearance appearance, bool is_side_by_side);

/// Where an entry comes from. `facts`: anything that has date, site, url and file.
struct Origin {
  std::string id;  ///< of the entry, or of a passage of it
  std::optional<std::string> date = {};
  std::optional<std::string> site = {};
  std::optional<std::string> url = {};
  std::string file = {};

  template <typename Facts>
  static Origin of(const Facts& facts, std::string_view id) {
    return {std::string(id), facts.date, facts.site, facts.url, facts.file};
  }
};

/// "2025-01-31 · ft.com · ID", dim, with links to the source and the file. The identifier is on a line of its
/// own if it would be broken, so that it can be copied.
Block origin_block(const Origin& origin, const Page& page);

/// Title, origin, address and tags.
Block entry_head(std::string_view title, const Origin& origin, const std::vector<std::string>& tags,
                 const Page& page);

/// The mark between two sides, or before each of them if one is below the other.
struct Mark {
  std::string text = "│";
  std::string symbol = {};  ///< of one column
  Style style = Style::kDim;
};

/// Vietnamese and English side by side or, if `side_by_side` is false, Vietnamese above English.
class TwoSides {
 public:
  /// `widest_mark`: the columns that marks may take.
  TwoSides(const Page& page, bool side_by_side, int widest_mark = 1)
      : page_(page), side_by_side_(side_by_side), gutter_(widest_mark + 2) {}

  /// A half of a page that is side by side.
  [[nodiscard]] Page half() const { return {(page_.columns - gutter_) / 2, page_.appearance}; }

  [[nodiscard]] Block side_by_side(const Block& left, const Block& right, const Mark& mark = {}) const;

  /// `side` wraps a language's text to the page that it gets; a side may be empty. If one is above the other,
  /// each has its language and the symbol of the mark before it.
  [[nodiscard]] Block row(const std::function<Block(Language, const Page&)>& side,
                          const Mark& mark = {}) const;

 private:
  [[nodiscard]] Line gutter(const Mark& mark) const;

  Page page_;
  bool side_by_side_;
  int gutter_;
};

}  // namespace songngu
