#include "songngu/searcher.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/open/open.h"
#include "common/database/record/compression.h"
#include "common/database/record/database_view.h"
#include "common/database/terms/schema.h"
#include "common/lexicon/lexicon.h"
#include "common/lexicon/lexicon_difference.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/compile/compile.h"
#include "searcher/query/parse/parse.h"
#include "searcher/query/parse/read_as_text.h"
#include "searcher/query/terms/weights.h"
#include "searcher/query/tree/tree.h"
#include "searcher/search/answer/count_facets.h"
#include "searcher/search/answer/explain.h"
#include "searcher/search/answer/make_hit.h"
#include "searcher/search/answer/translations.h"
#include "searcher/search/answer/unused_words.h"
#include "searcher/search/check/check.h"
#include "searcher/search/match/grouping.h"
#include "searcher/search/match/stage1.h"
#include "searcher/search/rank/like.h"
#include "searcher/search/rank/rerank.h"
#include "searcher/search/rank/translated.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/stored_passages.h"
#include "searcher/search/suggest/names.h"
#include "searcher/search/suggest/suggest.h"

namespace songngu {
namespace {

/// The parts of a hit's score.
using ScoreExplainer = std::function<std::vector<ScorePart>(const HitRef&)>;

TypedWords typed_words(const CompiledQuery& compiled) {
  return {.words = compiled.words, .language = other(*compiled.translated_into)};
}

/// Whether the candidate has the score that its features add up to.
bool has_score_of(const FeaturesById& features, const Candidate& candidate) {
  const auto found = features.find(candidate.id());
  if (found == features.end()) return false;
  double sum = 0;
  for (const double feature : found->second) sum += feature;
  return rounded_score(sum) == candidate.score;
}

/// How many hits are needed, limited for absurd requests.
std::size_t shown(const SearchOptions& options) {
  constexpr std::size_t kAll = std::numeric_limits<Xapian::doccount>::max();
  return std::min(options.offset, kAll) + std::min(options.limit, kAll);
}

std::vector<HitRef> hits_of(const std::vector<Candidate>& ranked, const SearchOptions& options,
                            const DocumentNumbering& numbering) {
  if (options.into) return presented_in(*options.into, ranked, numbering);
  return options.group ? grouped(ranked, numbering) : ungrouped(ranked);
}

}  // namespace

class Searcher::Impl {
 public:
  Impl(std::vector<std::string> databases, const OpenOptions& options)
      : open_(std::move(databases), options) {}

  [[nodiscard]] const std::vector<MissingDatabase>& missing() const { return open_.missing(); }

  Answer search(std::string_view query, const SearchOptions& options) {
    const Node tree = parse_query(query, {.plain = options.plain, .all = options.all});
    open_.refresh();
    return open_.read([&](Xapian::Database& database) {
      return options.translations ? translated(database, std::string(query), translation_tree(tree), options)
                                  : answer(database, std::string(query), tree, options);
    });
  }

  Answer like(const std::string& passage_id, const SearchOptions& options) {
    open_.refresh();
    return open_.read([&](Xapian::Database& database) {
      const std::optional<StoredPassage> model = find_passage(open_.view(), passage_id);
      if (!model) throw songngu::unknown_passage(open_.view(), passage_id);
      const CollectionStatistics statistics(database, open_.counted());
      PassageReader reader = passages();
      Stage1Result found;
      found.candidates = Matcher(reader).all(like_query(statistics, numbering(), *model, options.language));
      put_in_order(found.candidates);
      leave_out_repeated(found.candidates, numbering());
      leave_out_itself(found.candidates, *model, numbering());
      Answer made = answer_with(reader, found, HitRequest{.context = options.context}, options, passage_id);
      if (made.total == 0) {
        made.notes.push_back({NoteKind::kUnknownWord,
                              why_nothing_is_like(*model, options.language),
                              {0, code_point_count(passage_id)}});
      }
      return made;
    });
  }

  std::optional<Hit> passage(const std::string& passage_id, const SearchOptions& options) {
    open_.refresh();
    return open_.read([&](const Xapian::Database&) -> std::optional<Hit> {
      const std::optional<StoredPassage> found = find_passage(open_.view(), passage_id);
      if (!found) return std::nullopt;
      PassageReader reader = passages();
      Hit hit = make_hit(reader, found->document, {.context = options.context});
      hit.rank = 1;
      return hit;
    });
  }

  std::optional<std::vector<PassageRendering>> render(const std::string& passage_id,
                                                      const std::vector<Span>& stretches) {
    open_.refresh();
    return open_.read([&](const Xapian::Database& database) -> std::optional<std::vector<PassageRendering>> {
      const std::optional<StoredPassage> found = find_passage(open_.view(), passage_id);
      if (!found) return std::nullopt;
      const std::uint32_t size = code_point_count(found->record.passage.text);
      for (const Span stretch : stretches) {
        if (stretch.end <= size) continue;
        throw Error(ExitCode::kUsage, fmt::format("[{}, {}] is not in the passage, which has {} code points",
                                                  stretch.begin, stretch.end, size));
      }
      PassageReader reader = passages();
      return renderings_of(reader, found->document, stretches, learned(database));
    });
  }

  std::vector<Hit> entry(const std::string& entry_id, const SearchOptions& options) {
    open_.refresh();
    return open_.read([&](const Xapian::Database&) {
      std::vector<Hit> hits;
      PassageReader reader = passages();
      for (const StoredPassage& passage : passages_of(open_.view(), entry_id)) {
        if (options.language && passage.record.passage.language != *options.language) continue;
        hits.push_back(make_hit(reader, passage.document, {}));
        hits.back().rank = hits.size();
      }
      return hits;
    });
  }

  std::vector<KnownName> names(NameKind kind, const std::string& beginning) {
    open_.refresh();
    return open_.read([&](const Xapian::Database&) { return find_names(open_.view(), kind, beginning); });
  }

  Error unknown_passage(const std::string& id) {
    return open_.read([&](const Xapian::Database&) { return songngu::unknown_passage(open_.view(), id); });
  }

  Error unknown_entry(const std::string& id) {
    return open_.read([&](const Xapian::Database&) { return songngu::unknown_entry(open_.view(), id); });
  }

 private:
  [[noreturn]] static void refuse_empty() {
    throw Error(ExitCode::kUsage, "the query contains no word", "give at least one word, number or field");
  }

  [[nodiscard]] DocumentNumbering numbering() const { return open_.view().numbering; }

  PassageReader passages() { return {open_.view(), open_.has_servers(), open_.columns(), &open_.corpora()}; }

  Answer answer(const Xapian::Database& database, const std::string& query, const Node& tree,
                const SearchOptions& options) {
    const CollectionStatistics statistics(database, open_.counted());
    const Scope scope{.language = options.language, .diacritics = options.diacritics};
    if (is_empty(tree)) refuse_empty();
    const CompiledQuery compiled = compile(tree, statistics, scope);
    PassageReader reader = passages();
    Stage1Result found = stage1(statistics, reader, tree, compiled, options);
    const FeaturesById features = reranked(statistics, reader, compiled, found.candidates);
    const HitRequest request{.tree = &tree,
                             .diacritics = options.diacritics,
                             .context = options.context,
                             .renderings = options.renderings,
                             .learned = options.renderings ? learned(database) : nullptr,
                             .translated_into = compiled.translated_into,
                             .translations = &compiled.translations,
                             .may_be_either = compiled.may_be_either};
    const ScoreExplainer explain_score = [&](const HitRef& hit) {
      const Candidate& candidate = found.candidates[hit.candidate];
      // A candidate that was reranked without the translation has features, and that score if it is the
      // better.
      const bool translated = found_by_translation(compiled, candidate) && !has_score_of(features, candidate);
      return translated ? explain_translated(statistics, compiled.translations, typed_words(compiled),
                                             reader.view(hit.matched), candidate.score)
                        : explain(reader, compiled, hit.matched, features, candidate.neighbours);
    };
    Answer made =
        answer_with(reader, found, request, options, query, options.explain ? explain_score : nullptr);
    if (options.explain) made.parsed = to_string(tree);
    std::vector<QueryWord> words = title_words(tree);
    words.insert(words.begin(), compiled.words.begin(), compiled.words.end());
    for (const Span value : known_values(statistics, tree)) {
      std::erase_if(words, [&](const QueryWord& word) { return overlap(word.token.span, value); });
    }
    add_suggestions(statistics, words, query, scope, made, unknown_parts(statistics, tree, scope),
                    options.plain ? std::vector<Unknown>() : separated_fields(statistics, query, scope));
    for (Note& note : unused_words_notes(statistics, compiled, made.hits))
      made.notes.push_back(std::move(note));
    if (options.plain) return made;
    for (Note& note : read_as_text_notes(query)) made.notes.push_back(std::move(note));
    return made;
  }

  Answer translated(const Xapian::Database& database, const std::string& query, const Node& tree,
                    SearchOptions options) {
    options.limit = std::numeric_limits<Xapian::doccount>::max();
    options.into.reset();
    if (is_empty(tree)) refuse_empty();
    const CollectionStatistics statistics(database, open_.counted());
    const CompiledQuery compiled =
        compile(tree, statistics,
                Scope{.language = options.language, .diacritics = options.diacritics, .translate = false});
    PassageReader reader = passages();
    const Stage1Result found = stage1(statistics, reader, tree, compiled, options);
    const std::vector<HitRef> hits = hits_of(found.candidates, options, numbering());
    Answer made;
    made.query = query;
    made.missing = missing();
    made.total = hits.size();
    made.translations = count_translations(reader, hits, tree, options, learned(database));
    return made;
  }

  Stage1Result stage1(const CollectionStatistics& statistics, PassageReader& reader, const Node& tree,
                      const CompiledQuery& compiled, const SearchOptions& options) {
    Stage1Result found;
    // Every match of a phrase has its neighbours.
    const NeighbourPairs pairs =
        compiled.phrases.needs_something() ? NeighbourPairs{} : neighbour_pairs(statistics, compiled.words);
    if (compiled.precise) {
      // Several databases may have the same entries: every match is needed to count each passage once.
      const bool may_repeat = open_.counted().size() > 1;
      Stage1Request request{.wanted = std::max(shown(options), kRerankDepth) + 1,
                            .hits = shown(options),
                            .all = may_repeat || !options.facets.empty() || options.sort == Sort::kDate,
                            .grouped = options.group,
                            .language = options.language,
                            .into = options.into,
                            .neighbours = pairs,
                            .penalty = cross_language_penalty(compiled.words)};
      found = find_candidates(reader, compiled, request);
      if (leave_out_repeated(found.candidates, numbering()) == 0 || found.left_out == 0) return found;
      request.all = true;
      found = find_candidates(reader, compiled, request);
    } else {
      found.candidates = checked_matches(statistics, reader, tree, compiled, options.diacritics);
      add_neighbour_scores(reader, pairs, found.candidates);
      if (compiled.translated_into) {
        for (Candidate& candidate : Matcher(reader).all(compiled.translated.scored))
          found.candidates.push_back(std::move(candidate));
        put_in_order(found.candidates);
      }
    }
    leave_out_repeated(found.candidates, numbering());
    return found;
  }

  static FeaturesById reranked(const CollectionStatistics& statistics, PassageReader& reader,
                               const CompiledQuery& compiled, std::vector<Candidate>& candidates) {
    std::vector<Candidate> translated = take_translated(compiled, candidates);
    // What could be in either language is scored as both.
    if (compiled.may_be_either) {
      candidates.insert(candidates.end(), translated.begin(), translated.end());
      put_in_order(candidates);
    }
    FeaturesById features = rerank(statistics, reader, compiled.words, candidates);
    if (translated.empty()) return features;
    rerank_translated(statistics, reader, compiled.translations, typed_words(compiled), translated);
    add_better(std::move(translated), candidates);
    put_in_order(candidates);
    return features;
  }

  /// Of a candidate that is there already, the higher score counts.
  static void add_better(std::vector<Candidate> more, std::vector<Candidate>& candidates) {
    std::unordered_map<Xapian::docid, Candidate*> known;
    for (Candidate& candidate : candidates) known.emplace(candidate.document, &candidate);
    std::vector<Candidate> added;
    for (Candidate& candidate : more) {
      const auto same = known.find(candidate.document);
      if (same == known.end()) {
        added.push_back(std::move(candidate));
      } else if (candidate.score > same->second->score) {
        *same->second = std::move(candidate);
      }
    }
    std::move(added.begin(), added.end(), std::back_inserter(candidates));
  }

  Answer answer_with(PassageReader& reader, Stage1Result& found, const HitRequest& request,
                     const SearchOptions& options, const std::string& query,
                     const ScoreExplainer& explainer = nullptr) {
    std::vector<Candidate>& ranked = found.candidates;
    Answer made;
    made.query = query;
    made.missing = missing();
    if (options.sort == Sort::kDate) put_newest_first(reader, ranked);
    const std::vector<HitRef> hits = hits_of(ranked, options, numbering());
    made.total = hits.size() + found.left_out;
    if (!options.facets.empty()) made.facets = count_facets(reader, ranked, hits, options.facets);
    for (std::size_t i = options.offset; i < hits.size() && made.hits.size() < options.limit; ++i) {
      Hit hit = make_hit(reader, hits[i].document, request);
      hit.rank = i + 1;
      hit.score = hits[i].score;
      if (explainer) hit.explain = explainer(hits[i]);
      made.hits.push_back(std::move(hit));
    }
    return made;
  }

  /// The translations that the last build learned from its corpus, or null. They are read once for each
  /// build, in some 5 ms. Of several databases, the first counts.
  const Lexicon* learned(const Xapian::Database& database) {
    const std::string fingerprint = database.get_metadata(std::string(schema::kFingerprintKey));
    if (learned_from_ != fingerprint) {
      const std::string encoded = database.get_metadata(std::string(schema::kLexiconKey));
      learned_ = encoded.empty() ? std::nullopt : learned_from_all(decompress(encoded));
      learned_from_ = fingerprint;
    }
    return learned_ ? &*learned_ : nullptr;
  }

  OpenDatabase open_;
  std::optional<Lexicon> learned_;
  std::optional<std::string> learned_from_;  ///< the fingerprint of the build
};

Searcher::Searcher(std::vector<std::string> databases, const OpenOptions& options)
    : impl_(std::make_unique<Impl>(std::move(databases), options)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Answer Searcher::search(std::string_view query, const SearchOptions& options) {
  const DeadlineScope limited(options.timeout);
  return impl_->search(query, options);
}

Answer Searcher::like(const std::string& passage_id, const SearchOptions& options) {
  const DeadlineScope limited(options.timeout);
  return impl_->like(passage_id, options);
}

std::optional<Hit> Searcher::passage(const std::string& passage_id, const SearchOptions& options) {
  const DeadlineScope limited(options.timeout);
  return impl_->passage(passage_id, options);
}

std::optional<std::vector<PassageRendering>> Searcher::render(const std::string& passage_id,
                                                              const std::vector<Span>& stretches) {
  return impl_->render(passage_id, stretches);
}

std::vector<Hit> Searcher::entry(const std::string& entry_id, const SearchOptions& options) {
  const DeadlineScope limited(options.timeout);
  return impl_->entry(entry_id, options);
}

std::vector<KnownName> Searcher::names(NameKind kind, const std::string& beginning) {
  return impl_->names(kind, beginning);
}

Error Searcher::unknown_passage(const std::string& passage_id) {
  return impl_->unknown_passage(passage_id);
}

Error Searcher::unknown_entry(const std::string& entry_id) {
  return impl_->unknown_entry(entry_id);
}

const std::vector<MissingDatabase>& Searcher::missing() const {
  return impl_->missing();
}

}  // namespace songngu
