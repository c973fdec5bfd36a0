#include "searcher/search/phrase_glance.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

#include "common/text/character.h"
#include "common/text/code_point.h"

namespace songngu {
namespace {

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// Between blanks such a word is one token: nothing in it parts it, or joins it to what is around.
bool has_letters_alone(const Token& word) {
  const std::string& letters = word.folded;
  return !letters.empty() && std::all_of(letters.begin(), letters.end(), is_small_letter);
}

/// As word_forms() folds each of its words; nothing where that can't be told letter by letter.
std::optional<std::string> folded_letters(std::string_view text) {
  // A letter's folded form has at most twice its bytes, and four of them may always be copied: that is
  // quicker than as many as there are.
  std::string folded(2 * text.size() + sizeof(Character::folded_bytes), '\0');
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii_letter(text[i])) {
      folded[size++] = static_cast<char>(text[i++] | 0x20);
    } else if (static_cast<unsigned char>(text[i]) < 0x80) {
      folded[size++] = text[i++];
    } else {
      const Character& c = character(next_code_point(text, i));
      // What is gone from a form may still part two words.
      if (!c.simple || (c.folded_size == 0 && c.word != WordBreak::kAttached)) return std::nullopt;
      std::memcpy(&folded[size], c.folded_bytes, sizeof c.folded_bytes);
      size += c.folded_size;
    }
  }
  folded.resize(size);
  return folded;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ';
}

/// A mark of punctuation ends a word where no letter or digit follows it.
bool ends_word(std::string_view text, std::size_t at) {
  constexpr std::string_view kMarks = ",.;:!?";
  if (at < text.size() && kMarks.find(text[at]) != std::string_view::npos) ++at;
  return at == text.size() || text[at] == ' ';
}

/// Whether it is there as whole words.
bool stands_in(std::string_view text, const std::string& pattern) {
  for (std::size_t at = text.find(pattern); at != std::string_view::npos; at = text.find(pattern, at + 1)) {
    if (begins_word(text, at) && ends_word(text, at + pattern.size())) return true;
  }
  return false;
}

/// Whether the rest of a pattern goes on here, with anything but letters where it has blanks.
bool goes_on(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  for (const char c : pattern) {
    if (c == ' ') {
      while (at < text.size() && !is_small_letter(text[at])) ++at;
    } else if (at == text.size() || text[at++] != c) {
      return false;
    }
  }
  return true;
}

/// False only where the words of the pattern nowhere follow each other.
bool may_stand_in(std::string_view folded, std::string_view pattern) {
  const std::string_view first = pattern.substr(0, pattern.find(' '));
  for (std::size_t at = folded.find(first); at != std::string_view::npos; at = folded.find(first, at + 1)) {
    if (goes_on(folded.substr(at), pattern)) return true;
  }
  return false;
}

Glance opposite(Glance glance) {
  return glance == Glance::kYes ? Glance::kNo : glance == Glance::kNo ? Glance::kYes : glance;
}

}  // namespace

/// One text.
class PhraseGlance::Look {
 public:
  Look(const PhraseGlance& glance, std::string_view text) : glance_(glance), text_(text) {}

  Glance at(const Node& node) {
    switch (node.type) {
      case NodeType::kPhrase:
        return phrase(node);
      case NodeType::kAnd:
        return all(node.children);
      case NodeType::kOr:
        return any(node.children);
      case NodeType::kNot:
        return std::min(at(node.children.at(0)), opposite(at(node.children.at(1))));
      case NodeType::kRanked:
        return ranked(node);
      case NodeType::kWord:
      case NodeType::kQuantity:
      case NodeType::kPrefix:
      case NodeType::kField:
      case NodeType::kTitle:
      case NodeType::kDate:
      case NodeType::kNear:
      case NodeType::kAdj:
        break;
    }
    return Glance::kUnsure;
  }

 private:
  Glance all(const std::vector<Node>& nodes) {
    Glance least = Glance::kYes;
    for (const Node& node : nodes) least = least == Glance::kNo ? least : std::min(least, at(node));
    return least;
  }

  Glance any(const std::vector<Node>& nodes) {
    Glance most = Glance::kNo;
    for (const Node& node : nodes) most = most == Glance::kYes ? most : std::max(most, at(node));
    return most;
  }

  /// As holds() takes it: words side by side that only add to the score are unsure like all words.
  Glance ranked(const Node& node) {
    const bool needs_a_child = all_filters(node.must) && !node.children.empty();
    return std::min(
        {all(node.must), opposite(any(node.must_not)), needs_a_child ? any(node.children) : Glance::kYes});
  }

  Glance phrase(const Node& node) {
    const auto found = glance_.patterns_.find(&node);
    if (found == glance_.patterns_.end()) return Glance::kUnsure;
    const Pattern& pattern = found->second;
    if (stands_in(text_, pattern.exact)) return Glance::kYes;
    if (!looked_) folded_ = folded_letters(text_);
    looked_ = true;
    if (!folded_) return Glance::kUnsure;
    if (glance_.diacritics_ != Diacritics::kExact && stands_in(*folded_, pattern.folded)) return Glance::kYes;
    return may_stand_in(*folded_, pattern.folded) ? Glance::kUnsure : Glance::kNo;
  }

  const PhraseGlance& glance_;
  std::string_view text_;
  bool looked_ = false;
  std::optional<std::string> folded_;  // since looked_
};

PhraseGlance::PhraseGlance(const Node& tree, Diacritics diacritics) : tree_(tree), diacritics_(diacritics) {
  add_patterns(tree);
}

Glance PhraseGlance::at(std::string_view text) const {
  return Look(*this, text).at(tree_);
}

void PhraseGlance::add_patterns(const Node& tree) {
  for_each_node(tree, [&](const Node& node) {
    if (node.type != NodeType::kPhrase) return;
    Pattern pattern;
    for (const Node& element : node.children) {
      if (element.type != NodeType::kWord || !has_letters_alone(element.word.token)) return;
      if (!pattern.folded.empty()) {
        pattern.exact += ' ';
        pattern.folded += ' ';
      }
      pattern.exact += element.word.token.exact;
      pattern.folded += element.word.token.folded;
    }
    if (!pattern.folded.empty()) patterns_.emplace(&node, std::move(pattern));
  });
}

}  // namespace songngu
