// A passage's text, analysed as the index has it, for what terms alone can't decide: phrases, nearness,
// highlights.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/text/quantity.h"
#include "common/text/token.h"

namespace songngu {

/// Stems and quantities are found when they are first asked for: most questions need neither. For one thread.
class PassageView {
 public:
  /// `text` must outlive the view.
  PassageView(std::string_view text, Language language);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] const std::vector<std::string>& stems() const;  ///< of each token
  [[nodiscard]] const std::vector<Quantity>& quantities() const;

 private:
  std::string_view text_;
  Language language_;
  std::vector<Token> tokens_;
  mutable std::optional<std::vector<std::string>> stems_;
  mutable std::optional<std::vector<Quantity>> quantities_;
};

}  // namespace songngu
