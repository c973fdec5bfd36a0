#include "searcher/search/answer/translations.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include "common/database/record/passage_key.h"
#include "common/database/terms/stop_words.h"
#include "common/lexicon/lexicon.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/stem.h"
#include "common/text/word/token.h"
#include "common/text/word/word_list.h"
#include "common/wordalign/loose_words.h"
#include "common/wordalign/passage_renderer.h"
#include "searcher/search/check/text_match.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

constexpr double kSure = 0.5;  // a form whose renderings are all less certain is not counted

/// A stretch that matched, and the words that render it.
struct RenderedMatch {
  std::string text;
  std::string passage;
  std::size_t words = 0;  // that are not function words
  std::string rendering;  // empty if nothing renders it
  double confidence = 0;
};

bool is_content(const Token& token, Language language) {
  return !is_function_word(token, language);
}

std::size_t content_words(std::string_view text, Language language) {
  const std::vector<Token> tokens = tokenize(text);
  const auto content =
      std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) { return is_content(t, language); });
  return content > 0 ? static_cast<std::size_t>(content) : tokens.size();
}

bool only_function_words(std::string_view between, Language language) {
  if (between.find_first_of(",.;:()\"\n") != std::string_view::npos) return false;
  const std::vector<Token> tokens = tokenize(between);
  return std::none_of(tokens.begin(), tokens.end(), [&](const Token& t) { return is_content(t, language); });
}

/// Joins neighbouring stretches, also if function words are between them ("bank of America").
std::vector<Span> joined_stretches(const PassageView& view, std::vector<Span> matches) {
  std::vector<Span> stretches;
  for (const Span& match : merged(std::move(matches))) {
    if (!stretches.empty() &&
        only_function_words(slice(view.text(), {stretches.back().end, match.begin}), view.language())) {
      stretches.back().end = match.end;
      continue;
    }
    stretches.push_back(match);
  }
  return stretches;
}

/// How many words at the beginning of a rendering add nothing to it: the first of "mức lương", two of "tỉ lệ
/// lạm phát".
std::size_t head_of(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 6> kHeads{"mức", "khoản", "ngành", "nền", "loại", "số"};
  const auto& first = tokens[begin].exact;
  if (end - begin > 1 && contains(kHeads, first)) return 1;
  const bool rate = (first == "tỉ" || first == "tỷ") && end - begin > 2 && tokens[begin + 1].exact == "lệ";
  return rate ? 2 : 0;
}

/// The form by which renderings are counted as one: without loose words at its ends, leading words that add
/// nothing, case, diacritics, inflection and hyphens.
struct Form {
  std::string key;
  std::string text;  ///< as it was, without loose words at its ends
};

/// Whether the syllable and the one after it are one word ("thế giới"), although it may be a loose word by
/// itself.
bool in_compound(const std::vector<Token>& tokens, std::size_t at, Language language) {
  if (language != Language::kVietnamese || at + 1 >= tokens.size()) return false;
  if (marker_of(tokens[at].exact, language) != Marker::kNone) return false;
  const std::string word = tokens[at].exact + ' ' + tokens[at + 1].exact;
  return Lexicon::built_in().find(word, language) != Lexicon::kUnknown;
}

Form form_of(const std::string& rendering, Language language) {
  const std::vector<Token> tokens = tokenize(rendering);
  const auto loose = [&](const Token& token) {
    return is_loose_word(language == Language::kVietnamese ? token.exact : token.folded, language);
  };
  std::size_t begin = 0;
  std::size_t end = tokens.size();
  while (begin < end && loose(tokens[begin]) && !in_compound(tokens, begin, language)) ++begin;
  while (end > begin && loose(tokens[end - 1]) && !(end > 1 && in_compound(tokens, end - 2, language))) --end;
  if (begin == end) {
    begin = 0;
    end = tokens.size();
  }
  if (begin == end) return {rendering, rendering};
  const bool whole = begin == 0 && end == tokens.size();
  const Span core{tokens[begin].span.begin, tokens[end - 1].span.end};
  Form form{{}, whole ? rendering : std::string(slice(rendering, core))};
  const std::size_t head = language == Language::kVietnamese ? head_of(tokens, begin, end) : 0;
  for (std::size_t i = begin + head; i < end; ++i) {
    const std::string folded(without_possessive(tokens[i].folded));
    form.key += language == Language::kEnglish ? stem(folded) : folded;
  }
  return form;
}

class TranslationCounter {
 public:
  TranslationCounter(PassageReader& reader, const Node& tree, Diacritics diacritics, const Lexicon* learned)
      : reader_(reader), tree_(tree), diacritics_(diacritics), learned_(learned) {}

  void add(Xapian::docid document) {
    stop_if_late();
    const PassageRecord& record = reader_.record(document);
    const PassageView& view = reader_.view(document);
    const std::string id = decode_key(reader_.encoded_key(document)).id;
    const auto text_of = [&](std::uint32_t ordinal) -> const std::string& {
      const Xapian::docid there = reader_.neighbour(document, std::int64_t{ordinal} - record.ordinal);
      return reader_.record(there).passage.text;
    };
    PassageRenderer renderer(record.ordinal, view.language(), record.beads, text_of, learned_);
    for (const Span& stretch : joined_stretches(view, highlights(tree_, view, diacritics_))) {
      RenderedMatch found;
      found.text = slice(view.text(), stretch);
      found.passage = id;
      found.words = content_words(found.text, view.language());
      if (const auto rendering = renderer.render(stretch)) {
        found.confidence = rendering->confidence;
        for (const RenderedIn& in : rendering->in) {
          for (const Span& span : in.spans) {
            if (!found.rendering.empty()) found.rendering += " … ";
            found.rendering += slice(text_of(in.passage), span);
          }
        }
      }
      matches_[index_of(view.language())].push_back(std::move(found));
    }
  }

  TranslationCounts counts(std::size_t wanted_words) {
    for (auto& side : matches_) keep_whole(side, wanted_words);
    const Language language =
        matches_[1].size() > matches_[0].size() ? Language::kEnglish : Language::kVietnamese;
    return count(matches_[index_of(language)], other(language));
  }

 private:
  struct Forms {
    std::map<std::string, std::size_t> texts;
    std::size_t count = 0;
    double sum = 0;
    double best = 0;
    std::string example;
  };

  /// The stretches with all words of the query; if there are none, all stretches.
  void keep_whole(std::vector<RenderedMatch>& side, std::size_t wanted) const {
    const auto whole = [&](const RenderedMatch& found) { return found.words >= wanted; };
    if (std::any_of(side.begin(), side.end(), whole))
      std::erase_if(side, [&](const RenderedMatch& found) { return !whole(found); });
  }

  static TranslationCounts count(const std::vector<RenderedMatch>& matches, Language into) {
    std::map<std::string, Forms> by_key;
    std::map<std::string, std::size_t> asked;
    for (const RenderedMatch& found : matches) {
      ++asked[found.text];
      if (found.rendering.empty()) continue;
      const Form form = form_of(found.rendering, into);
      Forms& forms = by_key[form.key];
      ++forms.texts[form.text];
      ++forms.count;
      forms.sum += found.confidence;
      if (found.confidence <= forms.best) continue;
      forms.best = found.confidence;
      forms.example = found.passage;
    }
    TranslationCounts made;
    made.matches = made.without = matches.size();
    made.of = commonest(asked);
    for (const auto& [key, forms] : by_key) {
      if (forms.best < kSure) continue;
      const auto number = static_cast<double>(forms.count);
      made.translations.push_back({commonest(forms.texts), forms.count,
                                   number / static_cast<double>(matches.size()), forms.sum / number,
                                   forms.example});
      made.without -= forms.count;
    }
    std::stable_sort(made.translations.begin(), made.translations.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    return made;
  }

  /// Of equally frequent forms the last, which has small letters if another has capitals.
  static std::string commonest(const std::map<std::string, std::size_t>& texts) {
    std::string best;
    std::size_t most = 0;
    for (const auto& [text, count] : texts) {
      if (count < most) continue;
      most = count;
      best = text;
    }
    return best;
  }

  PassageReader& reader_;
  const Node& tree_;
  Diacritics diacritics_;
  const Lexicon* learned_;
  std::array<std::vector<RenderedMatch>, 2> matches_;
};

/// How many content words a stretch must have: as many as the query has next to each other.
std::size_t words_together(const Node& tree) {
  std::size_t words = 0;
  if (const auto* const boolean = as<BooleanNode>(tree)) {
    for (const Node& part : boolean->required) words += words_together(part);
    if (words == 0 && !boolean->optional.empty()) return 1;
  } else if (const auto* const word = as<WordNode>(tree)) {
    words = word->function ? 0 : 1;
  } else if (const auto* const phrase = as<PhraseNode>(tree)) {
    for (const WordOrQuantity& part : phrase->parts) words += words_together(to_node(part));
  } else if (as<QuantityNode>(tree) != nullptr) {
    words = 1;
  }
  return words;
}

std::vector<Xapian::docid> sample_of(const std::vector<HitRef>& hits) {
  std::vector<Xapian::docid> documents;
  for (const HitRef& hit : hits) documents.push_back(hit.document);
  std::sort(documents.begin(), documents.end());
  if (documents.size() <= kTranslationSample) return documents;
  std::mt19937 random(1);
  for (std::size_t i = 0; i < kTranslationSample; ++i)
    std::swap(documents[i], documents[i + random() % (documents.size() - i)]);
  documents.resize(kTranslationSample);
  std::sort(documents.begin(), documents.end());
  return documents;
}

}  // namespace

Node translation_tree(const Node& tree) {
  const auto* const boolean = as<BooleanNode>(tree);
  if (boolean == nullptr || !boolean->juxtaposed || boolean->optional.size() < 2) return tree;
  const bool words = std::all_of(boolean->optional.begin(), boolean->optional.end(), [](const Node& part) {
    return as<WordNode>(part) != nullptr || as<QuantityNode>(part) != nullptr;
  });
  if (!words) return tree;
  std::vector<Node> parts = boolean->optional;
  parts.insert(parts.end(), boolean->required.begin(), boolean->required.end());
  Node together = conjunction(std::move(parts));
  if (auto* const all = std::get_if<BooleanNode>(&together.kind)) {
    all->filters = boolean->filters;
    all->excluded = boolean->excluded;
  }
  return together;
}

TranslationCounts count_translations(PassageReader& reader, const std::vector<HitRef>& hits, const Node& tree,
                                     const SearchOptions& options, const Lexicon* learned) {
  const std::vector<Xapian::docid> documents = sample_of(hits);
  reader.read_ahead(documents);
  TranslationCounter counter(reader, tree, options.diacritics, learned);
  for (std::size_t done = 0; done < documents.size();) {
    counter.add(documents[done]);
    if (++done; options.on_counted) options.on_counted(done, documents.size());
  }
  TranslationCounts made = counter.counts(std::max<std::size_t>(1, words_together(tree)));
  if (documents.size() < hits.size()) made.sample = documents.size();
  return made;
}

}  // namespace songngu
