// Diagnostics as workflow commands of GitHub Actions, which shows them at their line of the file.
#pragma once

#include <string>

#include "indexer/digest/diagnostic.h"

namespace songngu {

/// "::warning file=F,line=L,col=C::MESSAGE" (GitHub Docs, "Workflow commands for GitHub Actions"). Whatever
/// could end a property or the command early is percent-encoded; other control characters are made visible.
std::string github_annotation(const Diagnostic& diagnostic);

}  // namespace songngu
