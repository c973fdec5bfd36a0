// Plain Xapian, as its documentation builds a database: TermGenerator with the English stemmer and positions,
// one thread. XAPIAN_FLUSH_THRESHOLD is Xapian's own setting.
//
//   songngu_baseline_xapian build FOLDER DB sync|nosync
//   songngu_baseline_xapian query DB PASSES < questions
#include <cstdlib>
#include <iostream>

#include <xapian.h>

#include "tests/bench/passages.h"
#include "tests/bench/queries.h"

namespace songngu::bench {
namespace {

constexpr Xapian::doccount kHits = 10;

void build(const std::string& folder, const std::string& path, bool sync) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | (sync ? 0 : Xapian::DB_NO_SYNC));
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("en"));
  for_each_passage(folder, [&](const std::string& line) {
    Xapian::Document document;
    document.set_data(line);
    generator.set_document(document);
    generator.set_termpos(0);
    generator.index_text(line);
    database.add_document(document);
  });
  database.commit();
}

std::string text_of(const Question& question) {
  if (question.kind == "phrase") return '"' + joined(question.words, " ") + '"';
  return joined(question.words, question.kind == "all" ? " AND " : " ");
}

void query(const std::string& path, int passes) {
  const Xapian::Database database(path);
  Xapian::QueryParser parser;
  parser.set_stemmer(Xapian::Stem("en"));
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser.set_database(database);
  time_questions(read_questions(), passes, [&](const Question& question) {
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(text_of(question)));
    const Xapian::MSet found = enquire.get_mset(0, kHits);
    std::size_t bytes = 0;
    for (auto hit = found.begin(); hit != found.end(); ++hit) bytes += hit.get_document().get_data().size();
    return bytes;
  });
}

}  // namespace
}  // namespace songngu::bench

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() == 4 && words[0] == "build") {
      songngu::bench::build(words[1], words[2], words[3] == "sync");
      return EXIT_SUCCESS;
    }
    if (words.size() == 3 && words[0] == "query") {
      songngu::bench::query(words[1], std::stoi(words[2]));
      return EXIT_SUCCESS;
    }
    std::cerr << "usage: songngu_baseline_xapian build FOLDER DB sync|nosync | query DB PASSES\n";
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << '\n';
  }
  return EXIT_FAILURE;
}
