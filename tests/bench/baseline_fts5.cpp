// SQLite's FTS5 through its C API: one transaction, no journal, then its own `optimize`.
//
//   songngu_baseline_fts5 build FOLDER DB
//   songngu_baseline_fts5 query DB PASSES < questions
#include <cstdlib>
#include <iostream>
#include <memory>
#include <stdexcept>

#include <sqlite3.h>

#include "tests/bench/passages.h"
#include "tests/bench/queries.h"

namespace songngu::bench {
namespace {

struct Close {
  void operator()(sqlite3* connection) const { sqlite3_close(connection); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

void expect(sqlite3* connection, int code, int wanted = SQLITE_OK) {
  if (code != wanted) throw std::runtime_error(sqlite3_errmsg(connection));
}

Connection open(const std::string& path) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open(path.c_str(), &connection);
  Connection opened(connection);
  expect(connection, code);
  return opened;
}

void execute(sqlite3* connection, const char* sql) {
  expect(connection, sqlite3_exec(connection, sql, nullptr, nullptr, nullptr));
}

Statement prepare(sqlite3* connection, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  expect(connection, sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr));
  return Statement(statement);
}

void bind(sqlite3* connection, sqlite3_stmt* statement, const std::string& text) {
  expect(connection, sqlite3_reset(statement));
  expect(connection,
         sqlite3_bind_text(statement, 1, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

void build(const std::string& folder, const std::string& path) {
  const Connection connection = open(path);
  execute(connection.get(), "PRAGMA journal_mode=off; PRAGMA synchronous=off; BEGIN");
  execute(connection.get(),
          "CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
  const Statement insert = prepare(connection.get(), "INSERT INTO passages(text) VALUES (?)");
  for_each_passage(folder, [&](const std::string& line) {
    bind(connection.get(), insert.get(), line);
    expect(connection.get(), sqlite3_step(insert.get()), SQLITE_DONE);
  });
  execute(connection.get(), "INSERT INTO passages(passages) VALUES ('optimize'); COMMIT");
}

std::string text_of(const Question& question) {
  if (question.kind == "phrase") return '"' + joined(question.words, " ") + '"';
  return joined(question.words, question.kind == "all" ? " AND " : " OR ", "\"");
}

void query(const std::string& path, int passes) {
  const Connection connection = open(path);
  const Statement select =
      prepare(connection.get(), "SELECT text FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10");
  time_questions(read_questions(), passes, [&](const Question& question) {
    bind(connection.get(), select.get(), text_of(question));
    std::size_t bytes = 0;
    while (sqlite3_step(select.get()) == SQLITE_ROW) {
      bytes += static_cast<std::size_t>(sqlite3_column_bytes(select.get(), 0));
    }
    return bytes;
  });
}

}  // namespace
}  // namespace songngu::bench

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() == 3 && words[0] == "build") {
      songngu::bench::build(words[1], words[2]);
      return EXIT_SUCCESS;
    }
    if (words.size() == 3 && words[0] == "query") {
      songngu::bench::query(words[1], std::stoi(words[2]));
      return EXIT_SUCCESS;
    }
    std::cerr << "usage: songngu_baseline_fts5 build FOLDER DB | query DB PASSES\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return EXIT_FAILURE;
}
