// The command-line arguments of the searcher as a value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/command/command_line.h"
#include "common/output/terminal.h"
#include "searcher/command/request.h"
#include "searcher/render/format.h"

namespace songngu {

enum class Action { kAnswer, kBatch, kOpen };

struct Invocation {
  Action action = Action::kAnswer;
  Request request;  ///< kAnswer; kOpen: its text is the identifier; kBatch: its options are the defaults
  std::vector<std::string> databases;  ///< as given; empty: the default
  OpenOptions open;
  const Format* format = nullptr;  ///< never null
  bool nul = false;
  bool full = false;
  ColorChoice color = ColorChoice::kAuto;
  Layout layout = Layout::kAuto;
};

/// THROWS: Error(kUsage); Printed.
Invocation parse_command_line(const Words& arguments);

}  // namespace songngu
