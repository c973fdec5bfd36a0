// Which words of a text have capitals that mark a name: AI is not "ai", and Anh in mid-sentence is not "anh".
#pragma once

#include <cstddef>
#include <vector>

#include "common/text/word/token.h"

namespace songngu {

/// Words all in capitals, and those in mid-sentence that begin with one, between words that do not: two names
/// side by side (Hà Nội) tell each other apart by themselves.
std::vector<bool> stand_out(const std::vector<Token>& tokens);

/// The same of a text; none in one whose words are mostly in capitals or capitalised, as a headline's are.
std::vector<bool> telling_capitals(const std::vector<Token>& tokens);

/// Whether the token alone begins with a capital where a sentence begins: that says little.
bool begins_sentence_alone(const std::vector<Token>& tokens, std::size_t token);

/// Whether the token is in capitals, or capitalised within a sentence.
bool is_capitalized_within(const Token& token);

}  // namespace songngu
