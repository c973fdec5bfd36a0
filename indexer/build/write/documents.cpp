#include "indexer/build/write/documents.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/model/counterpart.h"
#include "common/model/entry.h"
#include "indexer/build/corpus/manifest.h"

namespace songngu {
namespace {

EntryFacts facts_of(const Entry& entry, const CorpusPath& path) {
  return {.file = path,
          .urls = entry.urls,
          .site = entry.site,
          .tags = entry.tags,
          .date = entry.date,
          .vi_title = first_heading(entry, Language::kVietnamese),
          .en_title = first_heading(entry, Language::kEnglish)};
}

void add_fact_terms(Xapian::Document& document, const PassageRecord& record, const Entry& entry) {
  document.add_boolean_term(schema::term(schema::kEntry, entry.id));
  document.add_boolean_term(schema::term(schema::kLanguage, name(record.passage.language)));
  document.add_boolean_term(schema::term(schema::kKind, name(record.passage.kind)));
  for (const std::string& tag : entry.tags)
    document.add_boolean_term(schema::term(schema::kTag, tag_value(tag)));
  if (record.ordinal == 0) {
    for (const std::string& url : entry.urls)
      document.add_boolean_term(schema::term(schema::kUrl, url_value(url)));
  }
  if (!entry.site) return;
  for (const std::string& site : site_values(*entry.site)) {
    document.add_boolean_term(schema::term(schema::kSite, site));
  }
}

void add_values(Xapian::Document& document, const PassageRecord& record, const Entry& entry) {
  const PassageKey key{.id = passage_id(entry.id, record.passage), .links = links_of(record)};
  document.add_value(schema::kKeySlot, encode(key));
  document.add_boolean_term(key.links.empty()
                                ? schema::term(schema::kWithoutCounterpart, name(record.passage.language))
                                : std::string(schema::kAligned));
  if (entry.date) document.add_value(schema::kDateSlot, *entry.date);
}

}  // namespace

std::vector<PassageRecord> records_of(const Entry& entry, const std::vector<Bead>& beads,
                                      const CorpusPath& path) {
  std::vector<PassageRecord> records(entry.passages.size());
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    records[i].ordinal = i;
    records[i].entry_size = static_cast<std::uint32_t>(records.size());
    records[i].passage = entry.passages[i];
  }
  for (const Bead& bead : beads) {
    std::set<std::uint32_t> touched;
    for (const auto* side : {&bead.vi, &bead.en}) {
      for (const Segment& segment : *side) touched.insert(segment.passage);
    }
    for (const std::uint32_t ordinal : touched) records.at(ordinal).beads.push_back(bead);
  }
  if (!records.empty()) records.front().facts = facts_of(entry, path);
  return records;
}

AlignedEntry entry_in(const std::string& entry_id, const std::vector<PassageRecord>& records) {
  AlignedEntry made;
  Entry& entry = made.entry;
  entry.id = entry_id;
  if (const auto& facts = records.at(0).facts) {
    entry.file = facts->file.relative;
    entry.urls = facts->urls;
    if (!facts->urls.empty()) entry.url = facts->urls.front();
    entry.site = facts->site;
    entry.tags = facts->tags;
    entry.date = facts->date;
  }
  for (const PassageRecord& record : records) {
    if (record.entry_size != records.size()) throw RecordError(entry_id + " has lost passages");
    entry.passages.push_back(record.passage);
    for (const Bead& bead : record.beads) {
      // A bead is in the record of every passage that it touches: take it from the first.
      const auto earlier = [&](const Segment& s) { return s.passage < record.ordinal; };
      if (std::any_of(bead.vi.begin(), bead.vi.end(), earlier)) continue;
      if (std::any_of(bead.en.begin(), bead.en.end(), earlier)) continue;
      made.beads.push_back(bead);
    }
  }
  return made;
}

std::vector<std::int32_t> links_of(const PassageRecord& record) {
  const auto counterpart = counterpart_of(record.ordinal, record.passage.language, record.beads);
  if (!counterpart) return {};
  std::vector<std::pair<std::uint32_t, std::int32_t>> order;  // code points, link
  for (const CounterpartSpans::In& in : counterpart->passages) {
    std::uint32_t size = 0;
    for (const Span span : in.spans) size += span.size();
    order.emplace_back(size,
                       static_cast<std::int32_t>(in.passage) - static_cast<std::int32_t>(record.ordinal));
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::int32_t> links;
  links.reserve(order.size());
  for (const auto& [size, link] : order) links.push_back(link);
  return links;
}

IndexedPassage indexed(const PassageRecord& record, const Entry& entry, const CommonPhrases& common) {
  IndexedPassage made;
  Xapian::Document& document = made.document;
  add_fact_terms(document, record, entry);
  add_values(document, record, entry);
  TextAnalysis text = analyse(record.passage.text, record.passage.language, common);
  for (const auto& [term, frequency] : text.terms) document.add_term(term, frequency);
  for (const std::string& term : text.common) document.add_boolean_term(term);
  if (!text.neighbours.empty()) document.add_value(schema::kNeighboursSlot, text.neighbours);
  document.add_value(schema::kRecordSlot, encode(record));
  made.pairs = std::move(text.pairs);
  return made;
}

std::string hash_of(const std::vector<PassageRecord>& records) {
  ByteWriter all;
  for (PassageRecord record : records) {
    if (record.facts) record.facts->file = {};
    all.text(plain_bytes(record));
  }
  return hash128_digits(all.take());
}

namespace {

std::size_t linking(const std::vector<Bead>& beads) {
  return static_cast<std::size_t>(
      std::count_if(beads.begin(), beads.end(), [](const Bead& bead) { return bead.linked(); }));
}

/// THROWS: Error(kUsage) if the root was a file when the database was built and is a folder now.
CorpusPath path_of(const CorpusFile& file, const CorpusPlace& place) {
  const std::uint32_t folder = place.index_of(file.root);
  if (folder == place.folders.size()) {
    throw Error(ExitCode::kUsage, fmt::format("{} was a file when the database was built", file.root),
                "build it again: indexer build CORPUS --db PATH");
  }
  return {folder, file.name.relative};
}

}  // namespace

FileDocuments make_documents(const CorpusFile& file, const CorpusPlace& place, const AlignEntry& align_entry,
                             const CommonPhrases& common) {
  FileDocuments made;
  // Hashed before it is parsed: if it changes in between, the next update reads it again.
  made.remembered = {.entry_id = file.name.entry_id,
                     .file = file.name.file,
                     .path = path_of(file, place),
                     .hash = file_hash(file.name.file),
                     .refused = false,
                     .entries = {}};
  ParsedFile parsed = read_digest(file);
  made.diagnostics = std::move(parsed.diagnostics);
  made.remembered.refused = std::any_of(made.diagnostics.begin(), made.diagnostics.end(),
                                        [](const Diagnostic& d) { return d.severity == Severity::kError; });
  for (const Entry& entry : parsed.entries) {
    if (entry.passages.empty()) continue;
    const std::vector<Bead> beads = align_entry(entry);
    const std::vector<PassageRecord> records = records_of(entry, beads, made.remembered.path);
    made.beads += linking(beads);
    made.remembered.entries.push_back({.id = entry.id, .hash = hash_of(records)});
    std::vector<IndexedPassage>& passages = made.entries.emplace_back();
    passages.reserve(records.size());
    for (const PassageRecord& record : records) passages.push_back(indexed(record, entry, common));
  }
  return made;
}

}  // namespace songngu
