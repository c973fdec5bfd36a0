#include "common/text/word/capitals.h"

#include <algorithm>

namespace songngu {
namespace {

bool within_sentence(Gap gap) {
  switch (gap) {
    case Gap::kBlank:
    case Gap::kSign:
    case Gap::kComma:
      return true;
    case Gap::kNothing:
    case Gap::kStop:
    case Gap::kOther:
      break;
  }
  return false;
}

bool has_capital(const Token& token) {
  return token.letters != LetterCase::kSmall;
}

}  // namespace

bool is_capitalized_within(const Token& token) {
  if (token.letters == LetterCase::kCapitals) return true;
  // English writes "I" in capitals everywhere.
  return token.letters == LetterCase::kCapitalized && within_sentence(token.gap) && token.folded != "i";
}

bool begins_sentence_alone(const std::vector<Token>& tokens, std::size_t token) {
  const bool before_name = token + 1 < tokens.size() && has_capital(tokens[token + 1]);
  return tokens[token].letters == LetterCase::kCapitalized && !before_name &&
         !within_sentence(tokens[token].gap);
}

std::vector<bool> stand_out(const std::vector<Token>& tokens) {
  std::vector<bool> out(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!is_capitalized_within(token)) continue;
    const bool after_name = token.gap == Gap::kBlank && has_capital(tokens[i - 1]);
    const bool before_name =
        i + 1 < tokens.size() && tokens[i + 1].gap == Gap::kBlank && has_capital(tokens[i + 1]);
    out[i] = token.letters == LetterCase::kCapitals || (!after_name && !before_name);
  }
  return out;
}

std::vector<bool> telling_capitals(const std::vector<Token>& tokens) {
  const auto small =
      std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return !has_capital(token); });
  if (static_cast<std::size_t>(small) * 2 < tokens.size()) return std::vector<bool>(tokens.size());
  return stand_out(tokens);
}

}  // namespace songngu
