#include "indexer/build/inspect/verify_contents.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "common/text/unicode/utf8.h"
#include "indexer/base/interrupt.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/build/write/documents.h"

namespace songngu {
namespace {

/// The beads of a passage, quick to look one up in: a long paragraph has tens of thousands.
class BeadSet {
 public:
  explicit BeadSet(const std::vector<Bead>& beads) {
    for (const Bead& bead : beads) sorted_.push_back(&bead);
    std::sort(sorted_.begin(), sorted_.end(), before);
  }

  [[nodiscard]] bool contains(const Bead& bead) const {
    return std::binary_search(sorted_.begin(), sorted_.end(), &bead, before);
  }

 private:
  static bool before(const Bead* a, const Bead* b) {
    return std::tie(a->vi, a->en, a->relation, a->confidence) <
           std::tie(b->vi, b->en, b->relation, b->confidence);
  }

  std::vector<const Bead*> sorted_;
};

class EntryVerification {
 public:
  EntryVerification(const std::vector<StoredDocument>& documents, const OnProblem& on_problem)
      : documents_(documents), on_problem_(on_problem) {}

  bool run(const DocumentNumbering& numbering) {
    verify_order(numbering);
    // What follows looks passages up by ordinal.
    if (!good_) return false;
    for (const StoredDocument& document : documents_) {
      verify_identifier(document);
      for (const Bead& bead : document.record.beads) verify_bead(document, bead);
      if (good_ && document.key.links != links_of(document.record)) {
        wrong(document, "its links do not match its counterparts");
      }
    }
    return good_;
  }

 private:
  void wrong(const StoredDocument& document, const std::string& what) {
    good_ = false;
    on_problem_(fmt::format("{}: {}", document.key.id, what));
  }

  void verify_order(const DocumentNumbering& numbering);
  void verify_identifier(const StoredDocument& document);
  void verify_bead(const StoredDocument& document, const Bead& bead);
  void verify_segment(const StoredDocument& document, const Segment& segment, Language language);
  [[nodiscard]] std::uint32_t length_of(std::uint32_t ordinal);
  [[nodiscard]] const BeadSet& beads_of(std::uint32_t ordinal);

  const std::vector<StoredDocument>& documents_;
  const OnProblem& on_problem_;
  std::array<std::array<std::uint32_t, 4>, 2> numbers_{};  // the last one, by language and kind
  std::map<std::uint32_t, std::uint32_t> lengths_;         // code points, by ordinal
  std::map<std::uint32_t, BeadSet> beads_;                 // by ordinal
  bool good_ = true;
};

void EntryVerification::verify_order(const DocumentNumbering& numbering) {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const StoredDocument& document = documents_[i];
    if (document.record.ordinal != i)
      wrong(document, fmt::format("is passage {}, but is stored as passage {}", document.record.ordinal, i));
    if (document.record.entry_size != documents_.size()) {
      wrong(document, fmt::format("its entry has {} passages, but it says {}", documents_.size(),
                                  document.record.entry_size));
    }
    if (i > 0 && document.number != numbering.neighbour(documents_[i - 1].number, 1))
      wrong(document, "does not follow the passage before it");
    if (document.record.facts.has_value() != (i == 0)) {
      wrong(document,
            i == 0 ? "the facts of its entry are missing" : "has facts that belong to the first passage");
    }
  }
}

void EntryVerification::verify_identifier(const StoredDocument& document) {
  const Passage& passage = document.record.passage;
  const std::string entry_id(entry_of(documents_.front().key.id));
  if (document.key.id != passage_id(entry_id, passage)) {
    wrong(document, fmt::format("should be {}", passage_id(entry_id, passage)));
  }
  std::uint32_t& last = numbers_.at(index_of(passage.language)).at(static_cast<std::size_t>(passage.kind));
  if (passage.number != last + 1) wrong(document, fmt::format("follows number {} of its kind", last));
  last = passage.number;
}

std::uint32_t EntryVerification::length_of(std::uint32_t ordinal) {
  const auto [known, is_new] = lengths_.try_emplace(ordinal);
  if (is_new) {
    known->second = code_point_count(documents_[ordinal].record.passage.text);
  }
  return known->second;
}

const BeadSet& EntryVerification::beads_of(std::uint32_t ordinal) {
  const auto known = beads_.find(ordinal);
  if (known != beads_.end()) return known->second;
  return beads_.emplace(ordinal, documents_[ordinal].record.beads).first->second;
}

void EntryVerification::verify_segment(const StoredDocument& document, const Segment& segment,
                                       Language language) {
  if (segment.passage >= documents_.size()) {
    wrong(document, fmt::format("has a counterpart in passage {}, which does not exist", segment.passage));
    return;
  }
  const StoredDocument& named = documents_[segment.passage];
  if (named.record.passage.language != language) wrong(document, "has a counterpart of the wrong language");
  if (segment.span.begin >= segment.span.end || segment.span.end > length_of(segment.passage)) {
    wrong(document, fmt::format("a counterpart is at {} to {} of {}, which is {} long", segment.span.begin,
                                segment.span.end, named.key.id, length_of(segment.passage)));
  }
}

void EntryVerification::verify_bead(const StoredDocument& document, const Bead& bead) {
  std::set<std::uint32_t> touched;
  for (const Language language : kLanguages) {
    for (const Segment& segment : bead.side(language)) {
      verify_segment(document, segment, language);
      touched.insert(segment.passage);
    }
  }
  if (!touched.contains(document.record.ordinal)) wrong(document, "has a pair that it is not part of");
  for (const std::uint32_t ordinal : touched) {
    if (ordinal >= documents_.size()) continue;
    if (beads_of(ordinal).contains(bead)) continue;
    wrong(document, fmt::format("is linked to {}, which is not linked to it", documents_[ordinal].key.id));
  }
}

}  // namespace

bool verify_entry(const std::vector<StoredDocument>& documents, const DocumentNumbering& numbering,
                  const OnProblem& on_problem) {
  return EntryVerification(documents, on_problem).run(numbering);
}

namespace {

/// A hash of postings that does not depend on their order, by which the posting lists are compared with the
/// documents.
class PostingSum {
 public:
  void add(const std::string& term, Xapian::docid document, Xapian::termcount frequency) {
    sum_ += hash64(term, (std::uint64_t{document} << 32U) ^ frequency);
  }
  bool operator==(const PostingSum&) const = default;

 private:
  std::uint64_t sum_ = 0;
};

class ContentsVerification {
 public:
  ContentsVerification(OpenDatabase& open, const BuildEvents& events)
      : open_(open), database_(open.xapian()), events_(events) {}

  VerifyReport run();

 private:
  void read_manifest();
  void verify_term(const std::string& entry_term);
  void verify_stored_entry(const std::vector<StoredDocument>& documents);
  void verify_index(const StoredDocument& stored, const Entry& entry);
  void verify_hash(const std::string& entry_id, const std::vector<StoredDocument>& documents);
  void verify_postings();
  void verify_pair_counts();
  [[nodiscard]] std::vector<StoredDocument> read(const std::string& entry_term);

  OpenDatabase& open_;
  Xapian::Database& database_;
  const BuildEvents& events_;
  std::map<std::string, std::string> expected_;  // hashes of the entries that were not read yet
  CommonPhrases common_;
  PostingSum expected_postings_;
  PairCounts pairs_;
  VerifyReport report_;
};

void ContentsVerification::read_manifest() {
  const auto value = [&](std::string_view key) { return database_.get_metadata(std::string(key)); };
  const Manifest manifest = decode_manifest(value(schema::kCorpusKey), {});
  for (const ManifestFile& file : manifest.files) {
    for (const ManifestEntry& entry : file.entries) expected_.emplace(entry.id, entry.hash);
  }
  const std::string phrases = value(schema::kCommonPhrasesKey);
  if (fingerprint_of(manifest, value(schema::kLexiconKey), phrases) != value(schema::kFingerprintKey)) {
    report_.add("the fingerprint does not match the contents");
  }
  common_ = CommonPhrases::decode(phrases);
}

std::vector<StoredDocument> ContentsVerification::read(const std::string& entry_term) {
  std::vector<StoredDocument> documents;
  const auto end = database_.postlist_end(entry_term);
  for (auto posting = database_.postlist_begin(entry_term); posting != end; ++posting) {
    const Xapian::Document stored = database_.get_document(*posting);
    documents.push_back({.number = *posting,
                         .key = decode_key(stored.get_value(schema::kKeySlot)),
                         .record = decode_record(stored.get_value(schema::kRecordSlot))});
  }
  return documents;
}

void ContentsVerification::verify_hash(const std::string& entry_id,
                                       const std::vector<StoredDocument>& documents) {
  const auto expected = expected_.find(entry_id);
  if (expected == expected_.end())
    return report_.add(fmt::format("{}: is an entry that comes from no file", entry_id));
  std::vector<PassageRecord> records;
  records.reserve(documents.size());
  for (const StoredDocument& document : documents) records.push_back(document.record);
  if (hash_of(records) != expected->second) {
    report_.add(fmt::format("{}: differs from what was built", entry_id));
  }
  expected_.erase(expected);
}

void ContentsVerification::verify_index(const StoredDocument& stored, const Entry& entry) {
  const IndexedPassage passage = indexed(stored.record, entry, common_);
  const Xapian::Document& expected = passage.document;
  pairs_.add(passage.pairs);
  const Xapian::Document there = database_.get_document(stored.number);
  const auto same_term = [](const auto& a, const auto& b) {
    return a.term == b.term && a.frequency == b.frequency;
  };
  struct Term {
    std::string term;
    Xapian::termcount frequency;
  };
  const auto terms_of = [](const Xapian::Document& document) {
    std::vector<Term> terms;
    const auto end = document.termlist_end();
    for (auto term = document.termlist_begin(); term != end; ++term) terms.push_back({*term, term.get_wdf()});
    return terms;
  };
  const std::vector<Term> wanted = terms_of(expected);
  const std::vector<Term> found = terms_of(there);
  for (const Term& term : wanted) expected_postings_.add(term.term, stored.number, term.frequency);
  if (!std::equal(wanted.begin(), wanted.end(), found.begin(), found.end(), same_term)) {
    report_.add(fmt::format("{}: its terms do not match its text", stored.key.id));
  }
  for (const schema::Slot slot : {schema::kKeySlot, schema::kDateSlot, schema::kNeighboursSlot}) {
    if (expected.get_value(slot) == there.get_value(slot)) continue;
    report_.add(fmt::format("{}: its value {} does not match its text", stored.key.id, slot));
  }
}

void ContentsVerification::verify_stored_entry(const std::vector<StoredDocument>& documents) {
  const std::string entry_id(entry_of(documents.front().key.id));
  ++report_.entries;
  report_.passages += documents.size();
  verify_hash(entry_id, documents);
  const auto on_problem = [&](const std::string& problem) { report_.add(problem); };
  if (!verify_entry(documents, open_.view().numbering, on_problem)) return;
  std::vector<PassageRecord> records;
  records.reserve(documents.size());
  for (const StoredDocument& document : documents) records.push_back(document.record);
  const Entry entry = entry_in(entry_id, records).entry;
  for (const StoredDocument& document : documents) verify_index(document, entry);
}

void ContentsVerification::verify_term(const std::string& entry_term) {
  try {
    const std::vector<StoredDocument> documents = read(entry_term);
    if (!documents.empty()) verify_stored_entry(documents);
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    report_.add(fmt::format("{}: can't be read: {}", entry_term.substr(1), error.get_msg()));
  } catch (const Error& error) {
    if (error.code() != ExitCode::kDatabase) throw;
    report_.add(fmt::format("{}: {}", entry_term.substr(1), error.what()));
  }
}

void ContentsVerification::verify_postings() {
  PostingSum held;
  const auto end = database_.allterms_end();
  for (auto term = database_.allterms_begin(); term != end; ++term) {
    const auto last = database_.postlist_end(*term);
    for (auto posting = database_.postlist_begin(*term); posting != last; ++posting) {
      held.add(*term, *posting, posting.get_wdf());
    }
  }
  if (held != expected_postings_) report_.add("the postings do not match the passages");
}

void ContentsVerification::verify_pair_counts() {
  for (const auto& [key, value] : pairs_.pages()) {
    if (database_.get_metadata(key) == value) continue;
    return report_.add("the counts of neighbouring words do not match the passages");
  }
}

VerifyReport ContentsVerification::run() {
  read_manifest();
  const std::string prefix(1, schema::kEntry);
  const std::vector<std::string> terms(database_.allterms_begin(prefix), database_.allterms_end(prefix));
  for (std::size_t i = 0; i < terms.size(); ++i) {
    stop_if_interrupted();
    verify_term(terms[i]);
    events_.progress("verifying", i + 1, terms.size());
  }
  for (const auto& [id, hash] : expected_) report_.add(fmt::format("{}: is missing", id));
  if (report_.passages != database_.get_doccount()) {
    report_.add(fmt::format("{} documents belong to no entry", database_.get_doccount() - report_.passages));
  }
  // If something is wrong already, the sums differ anyway.
  if (!report_.whole()) return std::move(report_);
  verify_postings();
  verify_pair_counts();
  return std::move(report_);
}

}  // namespace

VerifyReport verify_contents(OpenDatabase& open, const BuildEvents& events) {
  return ContentsVerification(open, events).run();
}

}  // namespace songngu
