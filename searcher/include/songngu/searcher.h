// Searches a songngu database in the same process; the program `searcher` itself uses this.
//
//   songngu::Searcher searcher({"/path/to/digest.db"});
//   for (const songngu::Hit& hit : searcher.search("định kiến lỗi thời").hits) std::cout << hit.text << '\n';
//
// Offsets are in Unicode code points, end excluded. Every failure is thrown as songngu::Error
// (common/base/error.h): kUsage for a query that cannot be understood, kDatabase for a database that is
// missing, damaged or of another version.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "common/database/open/open_options.h"
#include "common/model/language.h"
#include "common/model/source_spot.h"
#include "common/text/unicode/span.h"

namespace songngu {

enum class Diacritics { kSmart, kIgnore, kExact };
/// kLeft, kRight: by relevance; format `kwic` sorts its lines by the words before or after the match.
enum class Sort { kRelevance, kDate, kLeft, kRight };
enum class Facet { kTag, kSite, kLanguage, kKind, kYear };

struct SearchOptions {
  std::size_t limit = 10;
  std::size_t offset = 0;                           ///< into the grouped list
  std::optional<Language> language = std::nullopt;  ///< find passages in this language only
  std::optional<Language> into = std::nullopt;      ///< show every hit in this language
  bool all = false;                                 ///< every word must match
  bool plain = false;                               ///< the query is text: no syntax
  Diacritics diacritics = Diacritics::kSmart;
  Sort sort = Sort::kRelevance;
  bool group = true;  ///< make one hit of a passage and its counterparts
  std::size_t context = 0;
  std::vector<Facet> facets = {};
  bool explain = false;
  bool translations = false;  ///< instead of hits: count how the words of the query are translated
  bool renderings = false;    ///< say which words of the counterpart render the matches
  double timeout = 0;         ///< seconds after which a search fails (kUsage); 0: no limit
  /// With `translations`: called for each passage that has been counted, of `total`.
  std::function<void(std::size_t done, std::size_t total)> on_counted = {};
};

/// Words of a counterpart passage that render a stretch of the passage it belongs to.
struct Rendering {
  Span of;                  ///< the stretch, in the hit's text
  std::vector<Span> spans;  ///< in the counterpart passage's text
  double confidence = 0;    ///< 0 to 1: the estimated probability that exactly these words render it
};

/// A passage in the other language that corresponds to the hit, as a whole or in part.
struct CounterpartPassage {
  std::string id;
  Kind kind = Kind::kBody;
  std::string text;           ///< the whole passage
  std::vector<Span> spans;    ///< what corresponds to the whole hit
  std::vector<Span> focus;    ///< what corresponds to the hit's sentences that matched; all spans if none did
  std::vector<Span> matches;  ///< words of the query in it
  /// With SearchOptions::renderings: of the hit's matches; if it has none, of `matches` by words of the hit.
  std::vector<Rendering> renderings = {};
};

struct Counterpart {
  Language language = Language::kEnglish;
  Relation relation = Relation::kTranslation;
  double confidence = 0;
  std::string text;  ///< only the sentences that correspond to the hit, in reading order, joined by a space
  std::vector<CounterpartPassage> passages;
};

/// Words of a passage that render a stretch of another.
struct PassageRendering {
  Span of;         ///< the stretch that was asked for
  std::string id;  ///< of the passage that `spans` are in
  std::vector<Span> spans;
  double confidence = 0;
};

/// A passage shown with a hit: a neighbour, or a bullet that summarises it.
struct PassageText {
  std::string id;
  std::string text;
};

/// One term's share of a score.
struct ScorePart {
  std::string what;  ///< e.g. "kiến (vi word)"
  double score = 0;
};

struct Hit {
  std::size_t rank = 0;  ///< from 1
  std::string id;
  std::string entry;
  Language language = Language::kVietnamese;
  Kind kind = Kind::kBody;
  double score = 0;
  std::string text;
  std::vector<Span> matches;
  std::optional<std::string> title;
  std::optional<std::string> url;
  std::optional<std::string> site;
  std::vector<std::string> tags;
  std::optional<std::string> date;
  std::string file;               ///< relative to a folder of the corpus if that folder is unknown
  std::string corpus;             ///< that folder; empty if unknown
  std::uint32_t line = 0;         ///< the first of the passage
  std::uint32_t end_line = 0;     ///< its last
  std::vector<SourceSpot> spots;  ///< where its text is in the file
  std::optional<Counterpart> counterpart;
  std::vector<PassageText> summaries;  ///< bullets and takeaways that summarise the passage
  std::vector<PassageText> before;     ///< neighbours of its side, in reading order, as many as `context`
  std::vector<PassageText> after;
  std::vector<ScorePart> explain;
};

struct FacetCounts {
  Facet facet = Facet::kTag;
  std::vector<std::pair<std::string, std::size_t>> counts;  ///< most frequent first, ties by name
};

/// One translation of the words of a query.
struct TranslationCount {
  std::string text;  ///< in its most frequent form
  std::size_t count = 0;
  double share = 0;       ///< of all matches
  double confidence = 0;  ///< mean of the renderings'
  std::string example;    ///< a passage that matches and is rendered so
};

struct TranslationCounts {
  std::string of;                              ///< the words, as most passages have them
  std::size_t matches = 0;                     ///< number of stretches that were examined
  std::vector<TranslationCount> translations;  ///< most frequent first
  std::size_t without = 0;                     ///< matches without a rendering, or without a certain one
  std::size_t sample = 0;                      ///< how many of the matching passages were examined; 0: all
};

enum class NoteKind {
  kUnused,      ///< A function word was not used, although no hit has it next to the word that it belongs to.
  kReadAsText,  ///< A part of the query looks like a field and was read as text.
  kUnknownWord,  ///< No passage has a word of this part of the query, or nothing is like this passage.
  kLimit         ///< A part of the query was cut at a limit. Reserved for later.
};

/// A note on the answer for the reader.
struct Note {
  NoteKind kind = NoteKind::kUnused;
  std::string text;  ///< a sentence
  Span at;           ///< the part of the query
};

struct Answer {
  std::string query;
  std::size_t total = 0;  ///< exact number of hits after grouping
  std::optional<std::string> suggestion;
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  std::optional<std::string> parsed;       ///< with `explain`
  std::vector<std::string> unknown_words;  ///< words of the query that no passage has
  std::vector<Note> notes;
  std::vector<MissingDatabase> missing;                          ///< databases that could not be searched
  std::optional<TranslationCounts> translations = std::nullopt;  ///< with SearchOptions::translations
  std::vector<PassageRendering> renderings = {};  ///< those of Searcher::render(), if they were asked for
};

enum class NameKind { kEntry, kPassage, kTag, kSite };

/// A name that a database has, or the beginning of several.
struct KnownName {
  std::string text;
  bool whole = true;  ///< false: more follows
};

class Searcher {
 public:
  /// Opens the databases (directories, stubs, single files, tcp://HOST:PORT); several are searched as one.
  explicit Searcher(std::vector<std::string> databases, const OpenOptions& options = {});
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// A searcher answers one call at a time; use one in each thread. It notices a newly published database
  /// between calls.
  Answer search(std::string_view query, const SearchOptions& options = {});

  /// Passages similar to this one, in both languages. THROWS: Error(kPartial) if there is no such passage.
  Answer like(const std::string& passage_id, const SearchOptions& options = {});

  /// One passage with its counterpart; nothing if there is no such passage.
  std::optional<Hit> passage(const std::string& passage_id, const SearchOptions& options = {});

  /// The words of the other language that render stretches of a passage: nothing for a stretch that is not
  /// rendered, several renderings if the words are in several passages. None if there is no such passage.
  /// THROWS: Error(kUsage) for a stretch that is not in the passage.
  std::optional<std::vector<PassageRendering>> render(const std::string& passage_id,
                                                      const std::vector<Span>& stretches);

  /// All passages of an entry in reading order; empty if there is no such entry.
  std::vector<Hit> entry(const std::string& entry_id, const SearchOptions& options = {});

  /// Completions of `beginning`, in byte order: the names of this kind that begin with it, or, if they are
  /// many, what these begin with. Except over servers, takes no longer in a large database than in a small
  /// one.
  std::vector<KnownName> names(NameKind kind, const std::string& beginning);

  /// The error to throw for an identifier that passage() or entry() did not find: kPartial; its hint names
  /// the identifier that was probably intended.
  Error unknown_passage(const std::string& passage_id);
  Error unknown_entry(const std::string& entry_id);

  /// The databases that the last call left out, as OpenOptions::allow_missing allows.
  [[nodiscard]] const std::vector<MissingDatabase>& missing() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace songngu
