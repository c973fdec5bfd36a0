#include "common/database/record/record.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/database/record/compression.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

// Confidences are kept as thousandths: more exact than they are.
constexpr double kConfidenceSteps = 1000;
// Xapian's tables have no checksums: a flipped bit in a text would be shown as if it had been written.
constexpr std::size_t kChecksumBytes = 4;

constexpr std::int64_t kMaxCodePoints = std::int64_t{1} << 32U;

/// `bytes` without their checksum.
std::string_view checked(std::string_view bytes) {
  const std::size_t size = bytes.size() < kChecksumBytes ? 0 : bytes.size() - kChecksumBytes;
  const std::string_view body = bytes.substr(0, size);
  if (record_checksum(body) != bytes.substr(size)) throw RecordError("the checksum of a record is wrong");
  return body;
}

void write(ByteWriter& out, const std::optional<std::string>& value) {
  out.number(value ? 1 : 0);
  if (value) out.text(*value);
}

std::optional<std::string> read_optional(ByteReader& in) {
  if (in.number() == 0) return std::nullopt;
  return std::string(in.text());
}

void write(ByteWriter& out, const std::vector<std::string>& values) {
  out.number(values.size());
  for (const std::string& value : values) out.text(value);
}

std::vector<std::string> read_list(ByteReader& in) {
  std::vector<std::string> values(in.count());
  for (std::string& value : values) value = in.text();
  return values;
}

void write(ByteWriter& out, const EntryFacts& facts) {
  out.number(facts.file.folder).text(facts.file.relative);
  write(out, facts.urls);
  write(out, facts.site);
  write(out, facts.tags);
  write(out, facts.date);
  write(out, facts.vi_title);
  write(out, facts.en_title);
}

EntryFacts read_facts(ByteReader& in) {
  EntryFacts facts;
  facts.file.folder = in.small();
  facts.file.relative = in.text();
  facts.urls = read_list(in);
  facts.site = read_optional(in);
  facts.tags = read_list(in);
  facts.date = read_optional(in);
  facts.vi_title = read_optional(in);
  facts.en_title = read_optional(in);
  return facts;
}

/// Where the next segment of a passage begins if it is the next sentence: one space after the last one.
class NextSentence {
 public:
  [[nodiscard]] std::int64_t in(std::uint32_t passage) const {
    const auto last = ends_.find(passage);
    return last == ends_.end() ? 0 : std::int64_t{last->second} + 1;
  }
  void is_behind(const Segment& segment) { ends_[segment.passage] = segment.span.end; }

 private:
  std::map<std::uint32_t, std::uint32_t> ends_;
};

// Ordinals and beginnings are written as differences, because segments are near their passage and
// consecutive.
void write(ByteWriter& out, const std::vector<Segment>& segments, std::uint32_t ordinal, NextSentence& next) {
  out.number(segments.size());
  for (const Segment& segment : segments) {
    out.signed_number(static_cast<std::int64_t>(segment.passage) - ordinal);
    out.signed_number(segment.span.begin - next.in(segment.passage)).number(segment.span.size());
    next.is_behind(segment);
  }
}

std::vector<Segment> read_segments(ByteReader& in, const PassageRecord& record, NextSentence& next) {
  std::vector<Segment> segments(in.count());
  for (Segment& segment : segments) {
    const std::int64_t steps = in.signed_number();
    const bool inside = steps >= -std::int64_t{record.ordinal} &&
                        steps < std::int64_t{record.entry_size} - std::int64_t{record.ordinal};
    segment.passage = static_cast<std::uint32_t>(record.ordinal + (inside ? steps : 0));
    const std::int64_t begin = next.in(segment.passage) + in.signed_number() % kMaxCodePoints;
    const std::int64_t end = begin + in.small();
    if (!inside || begin < 0 || end >= kMaxCodePoints) {
      throw RecordError("it holds a link that leads out of its entry");
    }
    segment.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    next.is_behind(segment);
  }
  return segments;
}

// Spots are in order: places and lines are written as differences.
void write(ByteWriter& out, const std::vector<SourceSpot>& spots, std::uint32_t line) {
  out.number(spots.size());
  SourceSpot last{0, line, 0};
  for (const SourceSpot& spot : spots) {
    out.number(spot.at - last.at).number(spot.line - last.line).number(spot.byte);
    last = spot;
  }
}

std::vector<SourceSpot> read_spots(ByteReader& in, std::uint32_t line) {
  std::vector<SourceSpot> spots(in.count());
  SourceSpot last{0, line, 0};
  for (SourceSpot& spot : spots) {
    const std::uint64_t at = std::uint64_t{last.at} + in.small();
    const std::uint64_t in_line = std::uint64_t{last.line} + in.small();
    if (at > UINT32_MAX || in_line > UINT32_MAX)
      throw RecordError("it holds a passage that is nowhere in its file");
    last = spot = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(in_line), in.small()};
  }
  return spots;
}

double read_confidence(ByteReader& in) {
  const auto steps = static_cast<double>(in.number());
  if (steps > kConfidenceSteps) throw RecordError("it holds an impossible confidence");
  return steps / kConfidenceSteps;
}

template <typename Enum>
Enum read_enum(ByteReader& in, Enum last) {
  const std::uint64_t value = in.number();
  if (value > static_cast<std::uint64_t>(last)) {
    throw RecordError("it holds a passage of an unknown kind");
  }
  return static_cast<Enum>(value);
}

}  // namespace

std::string record_checksum(std::string_view bytes) {
  std::uint64_t hash = hash64(bytes);
  std::string made(kChecksumBytes, '\0');
  for (char& byte : made) {
    byte = static_cast<char>(hash & 0xFFU);
    hash >>= 8U;
  }
  return made;
}

std::string plain_bytes(const PassageRecord& record) {
  ByteWriter out;
  const Passage& passage = record.passage;
  out.number(record.ordinal).number(record.entry_size);
  out.number(static_cast<std::uint64_t>(passage.language)).number(static_cast<std::uint64_t>(passage.kind));
  out.number(passage.number).number(passage.line);
  write(out, passage.spots, passage.line);
  out.text(passage.text);
  out.number(record.beads.size());
  NextSentence next;
  for (const Bead& bead : record.beads) {
    out.number(static_cast<std::uint64_t>(bead.relation));
    out.number(static_cast<std::uint64_t>(std::lround(bead.confidence * kConfidenceSteps)));
    write(out, bead.vi, record.ordinal, next);
    write(out, bead.en, record.ordinal, next);
  }
  if (record.facts) write(out, *record.facts);
  return out.take();
}

std::string encode(const PassageRecord& record) {
  const std::string bytes = plain_bytes(record);
  return compress(bytes + record_checksum(bytes));
}

namespace {

/// A passage without its text.
struct Head {
  PassageRecord record;
  std::string_view text;
};

/// The beginning of a record: all except its beads and facts.
Head read_head(ByteReader& in) {
  Head head;
  PassageRecord& record = head.record;
  record.ordinal = in.small();
  record.entry_size = in.small();
  if (record.ordinal >= record.entry_size) throw RecordError("it holds a passage outside of its entry");
  record.passage.language = read_enum(in, Language::kEnglish);
  record.passage.kind = read_enum(in, Kind::kBody);
  record.passage.number = in.small();
  record.passage.line = in.small();
  record.passage.spots = read_spots(in, record.passage.line);
  record.passage.end_line =
      record.passage.spots.empty() ? record.passage.line : record.passage.spots.back().line;
  head.text = in.text();
  if (find_invalid_utf8(head.text)) throw RecordError("it holds a text that is not UTF-8");
  return head;
}

}  // namespace

PlainRecord::PlainRecord(std::string_view bytes) : bytes_(decompress(bytes)) {
  bytes_.resize(checked(bytes_).size());
}

PlainRecord::Text PlainRecord::text() const {
  ByteReader in(bytes_);
  const Head head = read_head(in);
  return {head.record.passage.language, head.text};
}

PassageRecord PlainRecord::read() const {
  ByteReader in(bytes_);
  Head head = read_head(in);
  PassageRecord& record = head.record;
  record.passage.text = head.text;
  record.beads.resize(in.count());
  NextSentence next;
  for (Bead& bead : record.beads) {
    bead.relation = read_enum(in, Relation::kSummary);
    bead.confidence = read_confidence(in);
    bead.vi = read_segments(in, record, next);
    bead.en = read_segments(in, record, next);
  }
  if (!in.at_end()) record.facts = read_facts(in);
  return std::move(record);
}

namespace {

std::vector<StoredPassage> read_term(const Xapian::Database& database, const std::string& entry_term) {
  std::vector<StoredPassage> passages;
  for (auto posting = database.postlist_begin(entry_term); posting != database.postlist_end(entry_term);
       ++posting) {
    passages.push_back(read_passage(database, *posting));
  }
  return passages;
}

}  // namespace

StoredPassage read_passage(const Xapian::Database& database, Xapian::docid document) {
  const Xapian::Document stored = database.get_document(document, Xapian::DOC_ASSUME_VALID);
  return {.document = document,
          .id = decode_key(stored.get_value(schema::kKeySlot)).id,
          .record = decode_record(stored.get_value(schema::kRecordSlot))};
}

std::vector<StoredPassage> read_entry(const Xapian::Database& database, const std::string& entry_id) {
  return read_term(database, schema::term(schema::kEntry, entry_id));
}

EntryFacts read_facts(const DatabaseView& view, const std::string& entry_id, Xapian::docid document) {
  const std::string term = schema::term(schema::kEntry, entry_id);
  const Xapian::docid here = view.numbering.database_of(document);
  for (auto at = view.database.postlist_begin(term); at != view.database.postlist_end(term); ++at) {
    if (view.numbering.database_of(*at) != here) continue;
    return read_passage(view.database, *at).record.facts.value_or(EntryFacts());
  }
  return {};
}

void for_each_entry(const Xapian::Database& database,
                    const std::function<void(const std::string&, const std::vector<StoredPassage>&)>& visit) {
  const std::string prefix(1, schema::kEntry);
  std::vector<std::string> terms(database.allterms_begin(prefix), database.allterms_end(prefix));
  for (const std::string& term : terms) {
    const std::vector<StoredPassage> passages = read_term(database, term);
    if (!passages.empty()) visit(std::string(entry_of(passages.front().id)), passages);
  }
}

}  // namespace songngu
