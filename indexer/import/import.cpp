#include "indexer/import/import.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/base/interrupt.h"
#include "indexer/import/digest_text.h"
#include "indexer/import/import_folder.h"
#include "indexer/import/json_source.h"
#include "indexer/import/posts.h"
#include "indexer/import/telegram.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

std::uintmax_t size_of_export(const std::string& file) {
  std::error_code code;
  if (fs::is_directory(file, code)) {
    throw Error(ExitCode::kUsage, fmt::format("{} is a folder", file), "name the result.json in it");
  }
  if (!fs::exists(file, code)) throw Error(ExitCode::kUsage, fmt::format("there is no file {}", file));
  if (!fs::is_regular_file(file, code)) {
    throw Error(ExitCode::kUsage, fmt::format("{} is not a regular file", file),
                "name the result.json of an export");
  }
  return fs::file_size(file, code);
}

/// Rounded up, so that a small export is one MiB, not zero.
std::size_t mebibytes(std::uintmax_t bytes) {
  return static_cast<std::size_t>((bytes + (std::uintmax_t{1} << 20U) - 1) >> 20U);
}

/// All that a post consists of, its links included: if any of it was edited, this differs.
std::string content_of(const TelegramMessage& post) {
  std::string content = post.date + '\n' + post.text;
  for (const LinkedWords& link : post.links)
    content += fmt::format("\n{} {} {}", link.begin, link.end, link.url);
  return content;
}

class Importer {
 public:
  Importer(const std::vector<std::string>& files, const std::string& into, const ImportEvents& events)
      : folder_(into), into_(into), events_(events) {
    for (const std::string& file : files) total_ += size_of_export(file);
  }

  void read(const std::string& file);
  [[nodiscard]] const ImportReport& report() const { return report_; }

 private:
  void take(const TelegramMessage& post);
  void tell_progress(std::uintmax_t read) const {
    events_.progress(mebibytes(before_ + read), mebibytes(total_));
  }
  void count(PostOutcome outcome, const fs::path& file);

  ImportFolder folder_;
  std::string into_;
  const ImportEvents& events_;
  ImportReport report_;
  std::uintmax_t total_ = 0;
  std::uintmax_t before_ = 0;  // bytes of the files that are done
};

void Importer::count(PostOutcome outcome, const fs::path& file) {
  switch (outcome) {
    case PostOutcome::kAdded:
      ++report_.added;
      break;
    case PostOutcome::kUpdated:
      ++report_.updated;
      break;
    case PostOutcome::kEdited:
      ++report_.edited;
      events_.diagnostic({(fs::path(into_) / file.filename()).string(), 1, 1, Severity::kWarning,
                          "edited here, and the post was edited, too: left as it is"});
      break;
    case PostOutcome::kDeleted:
      ++report_.deleted;
      break;
  }
}

void Importer::take(const TelegramMessage& post) {
  stop_if_interrupted();
  const std::string name = fmt::format("telegram:{}/{}", post.chat, post.id);
  const std::string content = content_of(post);
  if (folder_.knows(name, content)) {
    ++(folder_.has_file(name) ? report_.unchanged : report_.deleted);
    return;
  }
  const DigestText digest = digest_text(post);
  if (digest.text.empty()) {
    ++report_.without_text;
    return;
  }
  const ImportFolder::Put put =
      folder_.put(name, content, digest.text, digest.name, fmt::format("{}-{}", digest.name, post.id));
  count(put.outcome, put.file);
}

void Importer::read(const std::string& file) {
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  JsonSource source(stream);
  DiagnosticList diagnostics(file);
  PostJoiner posts([&](TelegramMessage&& post) { take(post); });
  TelegramReport report;
  if (stream) {
    report = read_telegram(source, diagnostics, [&](TelegramMessage&& message) {
      tell_progress(source.bytes_read());
      posts.add(std::move(message));
    });
    posts.finish();
  }
  report_.without_text += posts.without_text();
  if (!stream.is_open() || source.failed()) {
    const std::string reason = std::generic_category().message(errno);
    diagnostics.refuse(1, 1, fmt::format("can't read the file: {}", reason));
  }
  for (const Diagnostic& diagnostic : diagnostics.take()) events_.diagnostic(diagnostic);
  if (report.chats_left_out > 0) {
    events_.diagnostic(
        {file, 1, 1, Severity::kInfo,
         fmt::format("left out what is not a channel, {} of the chats: export one by itself to import it",
                     report.chats_left_out)});
  }
  before_ += source.bytes_read();
  tell_progress(0);
}

}  // namespace

ImportReport import_posts(const std::vector<std::string>& files, const std::string& into,
                          const ImportEvents& events) {
  Importer importer(files, into, events);
  for (const std::string& file : files) importer.read(file);
  return importer.report();
}

}  // namespace songngu
