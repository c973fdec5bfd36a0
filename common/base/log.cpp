#include "common/base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace songngu {

void set_up_logging(Verbosity verbosity) {
  static const auto logger = [] {
    auto made =
        std::make_shared<spdlog::logger>("songngu", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("%v");
    spdlog::set_default_logger(made);
    return made;
  }();
  switch (verbosity) {
    case Verbosity::kQuiet:
      logger->set_level(spdlog::level::err);
      break;
    case Verbosity::kNormal:
      logger->set_level(spdlog::level::info);
      break;
    case Verbosity::kVerbose:
      logger->set_level(spdlog::level::debug);
      break;
  }
}

}  // namespace songngu
