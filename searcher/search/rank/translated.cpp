#include "searcher/search/rank/translated.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/text/unicode/utf8.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"
#include "searcher/search/match/bm25.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

using TranslationMatch = TranslatedTerms::Match;

/// The highest sum of what the words in kTranslatedWindowWords neighbouring words count: each once, its idf
/// times the probability of its likeliest translation there.
double best_window(const TranslatedTerms& words, const std::vector<TranslationMatch>& occurrences) {
  double best = 0;
  std::vector<double> inside(words.size());
  for (std::size_t first = 0; first < occurrences.size(); ++first) {
    std::fill(inside.begin(), inside.end(), 0);
    double sum = 0;
    for (std::size_t i = first; i < occurrences.size(); ++i) {
      const TranslationMatch& one = occurrences[i];
      if (one.token >= occurrences[first].token + kTranslatedWindowWords) break;
      if (one.probability <= inside[one.word]) continue;
      sum += words[one.word].idf * (one.probability - inside[one.word]);
      inside[one.word] = one.probability;
    }
    best = std::max(best, sum);
  }
  return best;
}

/// A passage's score by its text: of each word, and of the best window.
struct TextScore {
  std::vector<double> words;
  double window = 0;

  [[nodiscard]] double total() const {
    double sum = window;
    for (const double word : words) sum += word;
    return sum;
  }
};

TextScore score_of(const CollectionStatistics& statistics, const TranslatedTerms& words,
                   const PassageView& passage) {
  const std::vector<TranslationMatch> occurrences = words.occurrences(passage);
  const bm25::Score bm25(statistics.xapian().get_avlength());
  TextScore score{.words = std::vector<double>(words.size()), .window = 0};
  for (const TranslationMatch& one : occurrences)
    score.words[one.word] += one.probability;  // expected frequency
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (score.words[w] > 0)
      score.words[w] =
          kTranslatedScale * bm25.of(words[w].idf, score.words[w], static_cast<double>(passage.size()));
  }
  score.window = kTranslatedScale * kTranslatedWindow * best_window(words, occurrences);
  return score;
}

Span span_of(const TranslationMatch& match, const PassageView& passage) {
  return {passage.span(match.token).begin, passage.span(match.token + match.tokens - 1).end};
}

/// Of each word the likeliest translation that the passage has. That of a Vietnamese word of two syllables is
/// about half as likely as that of one of these.
std::vector<TranslationMatch> likeliest(const TranslatedTerms& terms, const PassageView& passage) {
  std::vector<TranslationMatch> matches = terms.occurrences(passage);
  const auto likelihood = [](const TranslationMatch& one) {
    return one.probability * static_cast<double>(one.tokens);
  };
  std::vector<double> best(terms.size());
  for (const TranslationMatch& one : matches) best[one.word] = std::max(best[one.word], likelihood(one));
  std::erase_if(matches, [&](const TranslationMatch& one) { return likelihood(one) < best[one.word]; });
  return matches;
}

/// The idf of all words that mean something in passages of the language that they were typed in.
double weight_of(const CollectionStatistics& statistics, const TypedWords& typed) {
  std::set<std::string_view> seen;
  double weight = 0;
  for (const QueryWord& word : typed.words) {
    if (word.function || !seen.insert(word.token.exact).second) continue;
    weight += statistics.idf(stem_frequency(statistics, typed.language, word.token), typed.language);
  }
  return weight;
}

constexpr double kRounding = 1e-4;  // of scores, and more

/// Scores above `most` grow by their logarithm alone.
double capped(double score, double most) {
  return score > most && most > 0 ? most * (1 + kTranslatedAboveCap * std::log(score / most)) : score;
}

}  // namespace

TranslatedTerms::TranslatedTerms(const std::vector<TranslatedWord>& words) {
  std::set<std::string_view> seen;
  for (const TranslatedWord& word : words) {
    if (word.terms.empty() || !seen.insert(word.word).second) continue;
    for (const Alternative& alternative : word.alternatives) add(words_.size(), alternative);
    words_.push_back(&word);
  }
}

void TranslatedTerms::add(std::size_t word, const Alternative& alternative) {
  const Target target{.word = word, .alternative = &alternative};
  const auto add_form = [&](FormNumbers& numbers, std::vector<std::vector<Target>>& targets) {
    const std::size_t number = numbers.add(alternative.forms.front());
    if (number >= targets.size()) targets.resize(number + 1);
    targets[number].push_back(target);
  };
  switch (alternative.compare) {
    case Alternative::Compare::kExact:
      return add_form(exact_, by_exact_);
    case Alternative::Compare::kStem:
      return add_form(stems_, by_stem_);
    case Alternative::Compare::kQuantity:
      return quantities_.push_back(target);
  }
}

/// Whether the words from `token` on have all forms. REQUIRES: the first has the first form.
bool TranslatedTerms::matches(const Alternative& alternative, const PassageView& passage, std::size_t token) {
  if (token + alternative.forms.size() > passage.size()) return false;
  for (std::size_t i = 1; i < alternative.forms.size(); ++i) {
    const bool exact = alternative.compare == Alternative::Compare::kExact;
    if ((exact ? passage.exact(token + i) : passage.stem(token + i)) != alternative.forms[i]) return false;
  }
  return true;
}

std::vector<TranslationMatch> TranslatedTerms::occurrences(const PassageView& passage) const {
  std::vector<TranslationMatch> found;
  for (std::size_t token = 0; token < passage.size(); ++token) {
    const auto add_all = [&](const std::vector<Target>& targets) {
      for (const Target& target : targets) {
        if (!matches(*target.alternative, passage, token)) continue;
        found.push_back({.token = token,
                         .tokens = target.alternative->forms.size(),
                         .word = target.word,
                         .probability = target.alternative->probability});
      }
    };
    const WordStart start = passage.start(token);
    if (exact_.may_have(start))
      exact_.find(passage.exact(token), [&](std::size_t number) { add_all(by_exact_[number]); });
    if (stems_.may_have(start))
      stems_.find(passage.stem(token), [&](std::size_t number) { add_all(by_stem_[number]); });
  }
  if (quantities_.empty()) return found;
  add_quantities(passage.quantities(), passage, found);
  add_quantities(passage.dates(), passage, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const TranslationMatch& a, const TranslationMatch& b) { return a.token < b.token; });
  return found;
}

void TranslatedTerms::add_quantities(const std::vector<Quantity>& quantities, const PassageView& passage,
                                     std::vector<TranslationMatch>& found) const {
  for (const Quantity& quantity : quantities) {
    for (const Target& target : quantities_) {
      if (quantity.term != target.alternative->forms.front()) continue;
      TranslationMatch one{.word = target.word, .probability = target.alternative->probability};
      while (one.token + 1 < passage.size() && passage.span(one.token).end <= quantity.span.begin)
        ++one.token;
      while (one.token + one.tokens < passage.size() &&
             passage.span(one.token + one.tokens).begin < quantity.span.end)
        ++one.tokens;
      found.push_back(one);
    }
  }
}

bool found_by_translation(const CompiledQuery& compiled, const Candidate& candidate) {
  return compiled.translated_into == candidate.language() && links_in(candidate.key).empty();
}

std::vector<Candidate> take_translated(const CompiledQuery& compiled, std::vector<Candidate>& candidates) {
  if (!compiled.translated_into) return {};
  const auto is_other = [&](const Candidate& candidate) {
    return !found_by_translation(compiled, candidate);
  };
  const auto first = std::stable_partition(candidates.begin(), candidates.end(), is_other);
  std::vector<Candidate> translated(std::make_move_iterator(first),
                                    std::make_move_iterator(candidates.end()));
  candidates.erase(first, candidates.end());
  return translated;
}

void rerank_translated(const CollectionStatistics& statistics, PassageReader& reader,
                       const std::vector<TranslatedWord>& words, const TypedWords& typed,
                       std::vector<Candidate>& candidates) {
  const TranslatedTerms terms(words);
  const double most = kTranslatedCap * weight_of(statistics, typed);
  const std::size_t reranked =
      terms.size() > kMostWordsReranked ? 0 : std::min(kRerankDepth, candidates.size());
  std::vector<Xapian::docid> documents;
  for (std::size_t i = 0; i < reranked; ++i) documents.push_back(candidates[i].document);
  reader.read_ahead(documents);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    stop_if_late();
    Candidate& candidate = candidates[i];
    candidate.neighbours = 0;
    if (i < reranked) {
      const double score = score_of(statistics, terms, reader.view(candidate.document)).total();
      candidate.score = rounded_score(capped(score, most));
    }
  }
  double lowest = 1e9;
  for (std::size_t i = 0; i < reranked; ++i) lowest = std::min(lowest, candidates[i].score);
  // The others stay below those.
  for (std::size_t i = reranked; i < candidates.size(); ++i)
    candidates[i].score = std::min(lowest, kTranslatedScale * candidates[i].score);
  put_in_order(candidates);
}

std::vector<ScorePart> explain_translated(const CollectionStatistics& statistics,
                                          const std::vector<TranslatedWord>& words, const TypedWords& typed,
                                          const PassageView& passage, double candidate_score) {
  const TranslatedTerms terms(words);
  const TextScore score = score_of(statistics, terms, passage);
  const double total = capped(score.total(), kTranslatedCap * weight_of(statistics, typed));
  if (std::abs(total - candidate_score) > kRounding)
    return {{"translations of the query's words", candidate_score}};
  const double share = total > 0 ? total / score.total() : 1;
  std::vector<std::set<std::string>> found(terms.size());
  for (const TranslationMatch& one : likeliest(terms, passage))
    found[one.word].insert(std::string(slice(passage.text(), span_of(one, passage))));
  std::vector<ScorePart> parts;
  for (std::size_t w = 0; w < terms.size(); ++w) {
    if (found[w].empty()) continue;
    parts.push_back({fmt::format("{} (translation of {})", fmt::join(found[w], ", "), terms[w].word),
                     share * score.words[w]});
  }
  if (score.window > 0) parts.push_back({"translations near each other", share * score.window});
  return parts;
}

std::vector<Span> highlights(const std::vector<TranslatedWord>& words, const PassageView& passage) {
  const TranslatedTerms terms(words);
  std::vector<Span> spans;
  std::size_t next = 0;  // the token after those that are highlighted
  for (const TranslationMatch& one : likeliest(terms, passage)) {
    const std::size_t end = one.token + one.tokens;
    if (end <= next) continue;
    const Span span = span_of(one, passage);
    const bool joins =
        !spans.empty() && (one.token < next || (one.token == next && passage.gap(one.token) == Gap::kBlank));
    if (joins) {
      spans.back().end = span.end;
    } else {
      spans.push_back(span);
    }
    next = end;
  }
  return spans;
}

}  // namespace songngu
