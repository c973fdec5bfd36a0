#include "indexer/build/content_check.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/database/passage_key.h"
#include "common/database/schema.h"
#include "common/model/passage_id.h"
#include "indexer/base/interrupt.h"
#include "indexer/build/corpus_state.h"
#include "indexer/build/documents.h"
#include "indexer/build/entry_check.h"

namespace songngu {
namespace {

/// The same whatever order postings are added in: what the postings lists hold is compared with what the
/// documents say.
class PostingSum {
 public:
  void add(const std::string& term, Xapian::docid document, Xapian::termcount frequency) {
    sum_ += hash64(term, (std::uint64_t{document} << 32U) ^ frequency);
  }
  bool operator==(const PostingSum&) const = default;

 private:
  std::uint64_t sum_ = 0;
};

class Verification {
 public:
  Verification(OpenDatabase& open, const BuildEvents& events)
      : open_(open), database_(open.xapian()), events_(events) {}

  VerifyReport run();

 private:
  void read_state();
  void check_term(const std::string& entry_term);
  void check_stored_entry(const std::vector<StoredDocument>& documents);
  void check_index(const StoredDocument& stored, const Entry& entry);
  void check_digest(const std::string& entry_id, const std::vector<StoredDocument>& documents);
  void check_postings();
  void check_pair_counts();
  [[nodiscard]] std::vector<StoredDocument> read(const std::string& entry_term);

  OpenDatabase& open_;
  Xapian::Database& database_;
  const BuildEvents& events_;
  std::map<std::string, std::string> expected_;  // digests of the entries not met yet
  CommonPhrases common_;
  PostingSum said_;
  PairCounts pairs_;
  VerifyReport report_;
};

void Verification::read_state() {
  const auto value = [&](std::string_view key) { return database_.get_metadata(std::string(key)); };
  const CorpusState state = decode_corpus_state(value(schema::kCorpusKey), {});
  for (const FileState& file : state.files) {
    for (const EntryState& entry : file.entries) expected_.emplace(entry.id, entry.digest);
  }
  const std::string phrases = value(schema::kCommonPhrasesKey);
  if (fingerprint_of(state, value(schema::kLexiconKey), phrases) != value(schema::kFingerprintKey)) {
    report_.add("the fingerprint is not that of the contents");
  }
  common_ = CommonPhrases::decode(phrases);
}

std::vector<StoredDocument> Verification::read(const std::string& entry_term) {
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

void Verification::check_digest(const std::string& entry_id, const std::vector<StoredDocument>& documents) {
  const auto expected = expected_.find(entry_id);
  if (expected == expected_.end())
    return report_.add(fmt::format("{}: is an entry that no file gave", entry_id));
  std::vector<PassageRecord> records;
  records.reserve(documents.size());
  for (const StoredDocument& document : documents) records.push_back(document.record);
  if (digest_of(records) != expected->second) {
    report_.add(fmt::format("{}: is not what was written", entry_id));
  }
  expected_.erase(expected);
}

void Verification::check_index(const StoredDocument& stored, const Entry& entry) {
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
  for (const Term& term : wanted) said_.add(term.term, stored.number, term.frequency);
  if (!std::equal(wanted.begin(), wanted.end(), found.begin(), found.end(), same_term)) {
    report_.add(fmt::format("{}: its terms are not those of its text", stored.key.id));
  }
  for (const schema::Slot slot : {schema::kKeySlot, schema::kDateSlot, schema::kNeighboursSlot}) {
    if (expected.get_value(slot) == there.get_value(slot)) continue;
    report_.add(fmt::format("{}: its value {} is not that of its text", stored.key.id, slot));
  }
}

void Verification::check_stored_entry(const std::vector<StoredDocument>& documents) {
  const std::string entry_id(entry_of(documents.front().key.id));
  ++report_.entries;
  report_.passages += documents.size();
  check_digest(entry_id, documents);
  const auto on_problem = [&](const std::string& problem) { report_.add(problem); };
  if (!check_entry(documents, open_.view().numbering, on_problem)) return;
  std::vector<PassageRecord> records;
  records.reserve(documents.size());
  for (const StoredDocument& document : documents) records.push_back(document.record);
  const Entry entry = entry_in(entry_id, records).entry;
  for (const StoredDocument& document : documents) check_index(document, entry);
}

void Verification::check_term(const std::string& entry_term) {
  try {
    const std::vector<StoredDocument> documents = read(entry_term);
    if (!documents.empty()) check_stored_entry(documents);
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    report_.add(fmt::format("{}: can't be read: {}", entry_term.substr(1), error.get_msg()));
  } catch (const Error& error) {
    if (error.code() != ExitCode::kDatabase) throw;
    report_.add(fmt::format("{}: {}", entry_term.substr(1), error.what()));
  }
}

void Verification::check_postings() {
  PostingSum held;
  const auto end = database_.allterms_end();
  for (auto term = database_.allterms_begin(); term != end; ++term) {
    const auto last = database_.postlist_end(*term);
    for (auto posting = database_.postlist_begin(*term); posting != last; ++posting) {
      held.add(*term, *posting, posting.get_wdf());
    }
  }
  if (held != said_) report_.add("the postings are not those of the passages");
}

void Verification::check_pair_counts() {
  for (const auto& [key, value] : pairs_.pages()) {
    if (database_.get_metadata(key) == value) continue;
    return report_.add("the counts of neighbouring words are not those of the passages");
  }
}

VerifyReport Verification::run() {
  read_state();
  const std::string prefix(1, schema::kEntry);
  const std::vector<std::string> terms(database_.allterms_begin(prefix), database_.allterms_end(prefix));
  for (std::size_t i = 0; i < terms.size(); ++i) {
    stop_if_interrupted();
    check_term(terms[i]);
    events_.progress("verifying", i + 1, terms.size());
  }
  for (const auto& [id, digest] : expected_) report_.add(fmt::format("{}: is missing", id));
  if (report_.passages != database_.get_doccount()) {
    report_.add(fmt::format("{} documents belong to no entry", database_.get_doccount() - report_.passages));
  }
  // Where something is wrong already the sums say no more than that.
  if (!report_.whole()) return std::move(report_);
  check_postings();
  check_pair_counts();
  return std::move(report_);
}

}  // namespace

VerifyReport check_contents(OpenDatabase& open, const BuildEvents& events) {
  return Verification(open, events).run();
}

}  // namespace songngu
