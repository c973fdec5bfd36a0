#include "searcher/search/match/stage1.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/database/record/passage_key.h"
#include "common/database/record/record.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/query/terms/word_terms.h"
#include "searcher/search/match/best_hits.h"
#include "searcher/search/match/matcher.h"
#include "searcher/search/match/term_at_a_time.h"

namespace songngu {
namespace {

// Finding the passages of one entry takes as long as fetching this many matches.
constexpr std::size_t kMatchesPerEntry = 15;

Xapian::Query filtered(const Xapian::Query& query, const Xapian::Query& filter) {
  return {Xapian::Query::OP_FILTER, query, filter};
}

Xapian::Query aligned(const Xapian::Query& query) {
  return filtered(query, Xapian::Query(std::string(schema::kAligned)));
}

bool has_counterpart(const Candidate& candidate) {
  return !decode_key(candidate.key).links.empty();
}

/// Xapian's matcher finds the best matches, and the others are only counted: for queries without scoring
/// plan, and for servers.
class BestByMatcher {
 public:
  BestByMatcher(PassageReader& reader, const CompiledQuery& query, const Stage1Request& request)
      : matcher_(reader), query_(query), request_(request), numbering_(reader.numbering()) {}

  Stage1Result find() {
    if (request_.all) {
      std::vector<Candidate> matches = matcher_.all(query_.query);
      count_ += matches.size();
      add(std::move(matches));
    } else if (request_.into) {
      add_presented(*request_.into);
    } else if (request_.grouped && !request_.language) {
      add_grouped();
    } else {
      for (const Language language : kLanguages) add_best(language);
    }
    return finished();
  }

 private:
  [[nodiscard]] Xapian::Query in_language(Language language) const {
    const Xapian::Query& mine = query_.in_language[index_of(language)].scored;
    return query_.translated_into == language ? any_of({mine, query_.translated.scored}) : mine;
  }

  /// For each language by itself, because the cross-language penalty is applied later.
  BestMatches best(Language language, std::size_t wanted) {
    if (request_.language.value_or(language) != language) return {};
    return matcher_.best(in_language(language), wanted);
  }

  void add_best(Language language) {
    BestMatches matches = best(language, request_.wanted);
    count_ += matches.count;
    add(std::move(matches.best));
  }

  /// Many of the best in a language may be one hit: takes more until there are enough hits.
  void add_grouped() {
    for (std::size_t wanted = request_.wanted;; wanted *= 4) {
      const std::array sides{best(Language::kVietnamese, wanted), best(Language::kEnglish, wanted)};
      add_linked(sides);
      for (const BestMatches& side : sides) add(side.best);
      if (are_enough(sides)) {
        count_ = sides[0].count + sides[1].count;
        return;
      }
      candidates_.clear();
    }
  }

  /// Only matches that are counterparts of each other can become one hit. Adds all that have a counterpart in
  /// the language with fewer matches, and of the other language's those in the same entries.
  void add_linked(const std::array<BestMatches, 2>& sides) {
    const Language fewer = sides[1].count < sides[0].count ? Language::kEnglish : Language::kVietnamese;
    const BestMatches& few = sides[index_of(fewer)];
    const BestMatches& others = sides[index_of(other(fewer))];
    std::vector<Candidate> linked = all_linked(few, fewer);
    if (!linked.empty() && !others.all_here()) {
      const Xapian::Query counterparts = aligned(in_language(other(fewer)));
      add(matcher_.all(narrowed(counterparts, linked, others.count)));
    }
    add(std::move(linked));
  }

  /// Whether what is left out comes after the hits that must be right. Each of the best is a hit, or a better
  /// match that has it as counterpart is one in its place: so those of the best that cannot share such a
  /// match are as many hits. REQUIRES: all matches that are counterparts of each other are candidates.
  [[nodiscard]] bool are_enough(const std::array<BestMatches, 2>& sides) const {
    std::unordered_map<Xapian::docid, std::vector<Xapian::docid>> may_stand_for;
    for (const Candidate& candidate : candidates_) {
      for_each_counterpart(
          candidate, [&](Xapian::docid document) { may_stand_for[document].push_back(candidate.document); });
    }
    std::unordered_set<Xapian::docid> taken;
    const auto is_another_hit = [&](const Candidate& candidate) {
      std::vector<Xapian::docid>& hits = may_stand_for[candidate.document];
      hits.push_back(candidate.document);
      const auto is_taken = [&](Xapian::docid hit) { return taken.contains(hit); };
      if (std::any_of(hits.begin(), hits.end(), is_taken)) return false;
      taken.insert(hits.begin(), hits.end());
      return true;
    };
    return std::all_of(sides.begin(), sides.end(), [&](const BestMatches& side) {
      taken.clear();
      const auto hits = std::count_if(side.best.begin(), side.best.end(), is_another_hit);
      return side.all_here() || static_cast<std::size_t>(hits) >= request_.hits;
    });
  }

  template <typename Found>
  void for_each_counterpart(const Candidate& candidate, const Found& found) const {
    for (const std::int32_t link : links_in(candidate.key)) {
      found(numbering_.neighbour(candidate.document, link));
    }
  }

  /// All matches of a language that have a counterpart.
  std::vector<Candidate> all_linked(const BestMatches& known, Language language) {
    if (!known.all_here()) return matcher_.all(aligned(in_language(language)));
    std::vector<Candidate> linked;
    std::copy_if(known.best.begin(), known.best.end(), std::back_inserter(linked), has_counterpart);
    return linked;
  }

  /// `query` in the entries of `matches` alone, if that is less work than all of its matches.
  static Xapian::Query narrowed(const Xapian::Query& query, const std::vector<Candidate>& matches,
                                std::size_t count) {
    std::set<std::string> entries;
    for (const Candidate& match : matches) {
      entries.insert(schema::term(schema::kEntry, entry_of(match.id())));
      if (entries.size() * kMatchesPerEntry > count) return query;
    }
    return filtered(query, Xapian::Query(Xapian::Query::OP_OR, entries.begin(), entries.end()));
  }

  /// Several matches may be presented as one passage: adds all matches that have a counterpart. After them
  /// come the best without counterpart.
  void add_presented(Language into) {
    for (const Language language : {into, other(into)}) {
      BestMatches matches = best(language, request_.wanted);
      count_ += matches.count;
      add(all_linked(matches, language));
      if (language != into && !matches.all_here()) add(best_alone(language));
      add(std::move(matches.best));
    }
  }

  std::vector<Candidate> best_alone(Language language) {
    const Xapian::Query linked{std::string(schema::kAligned)};
    return matcher_.best({Xapian::Query::OP_AND_NOT, in_language(language), linked}, request_.hits).best;
  }

  void add(std::vector<Candidate> matches) {
    candidates_.insert(candidates_.end(), std::make_move_iterator(matches.begin()),
                       std::make_move_iterator(matches.end()));
  }

  Stage1Result finished() {
    std::unordered_set<Xapian::docid> known;
    known.reserve(candidates_.size());
    std::erase_if(candidates_, [&](const Candidate& found) { return !known.insert(found.document).second; });
    put_in_order(candidates_);
    const std::size_t left_out = count_ - candidates_.size();
    return {.candidates = std::move(candidates_), .left_out = left_out};
  }

  Matcher matcher_;
  const CompiledQuery& query_;
  const Stage1Request& request_;
  DocumentNumbering numbering_;
  std::vector<Candidate> candidates_;
  std::size_t count_ = 0;
};

}  // namespace

Stage1Result best_by_matcher(PassageReader& reader, const CompiledQuery& query,
                             const Stage1Request& request) {
  return BestByMatcher(reader, query, request).find();
}

Stage1Result find_candidates(PassageReader& reader, const CompiledQuery& query,
                             const Stage1Request& request) {
  if (auto matches = all_matches(reader, query)) {
    add_neighbour_scores(reader, request.neighbours, *matches);
    return best_hits(reader, *matches, request);
  }
  const bool has_pairs = !request.neighbours[0].empty() || !request.neighbours[1].empty();
  if (!has_pairs) return best_by_matcher(reader, query, request);
  // Only after adding the neighbours' scores is it known which matches are the best.
  Stage1Request every = request;
  every.all = true;
  Stage1Result found = best_by_matcher(reader, query, every);
  add_neighbour_scores(reader, request.neighbours, found.candidates);
  return found;
}

}  // namespace songngu
