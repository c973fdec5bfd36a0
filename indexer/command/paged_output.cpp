#include "indexer/command/paged_output.h"

#include <utility>

#include <unistd.h>

#include "common/output/standard_streams.h"

namespace songngu {
namespace {

/// More than a pipe holds: a pager that has taken so much is there.
constexpr std::size_t kTaken = std::size_t{1} << 20;

}  // namespace

PagedOutput::PagedOutput(bool may_page) : facts_(terminal_facts(STDOUT_FILENO)) {
  if (may_page) command_ = pager_command(facts_);
}

void PagedOutput::write(std::string_view piece) {
  if (!(command_.empty() ? print(piece) : page(piece))) throw Unread();
}

bool PagedOutput::page(std::string_view piece) {
  if (holding_) held_ += piece;
  if (!pager_) {
    if (!exceeds_screen(held_, facts_)) return true;
    pager_.emplace(command_);
    piece = held_;
  }
  if (!pager_->write(piece)) return go_on_without_pager();
  if (held_.size() > kTaken) {
    holding_ = false;
    held_.clear();
  }
  return true;
}

bool PagedOutput::go_on_without_pager() {
  const bool shown = pager_->finish() || !holding_;
  pager_.reset();
  command_.clear();
  const std::string held = std::exchange(held_, {});
  return !shown && print(held);
}

void PagedOutput::note(std::string_view lines) {
  if (pager_) {
    notes_ += lines;
  } else {
    songngu::note(lines);
  }
}

void PagedOutput::finish() {
  if (pager_) {
    go_on_without_pager();
  } else {
    print(held_);
  }
  held_.clear();
  songngu::note(std::exchange(notes_, {}));
}

}  // namespace songngu
