// Diagnostics in the forms of GitHub Actions and of GitLab CI, which show them at their lines in a pull or
// merge request.
#pragma once

#include <string>
#include <vector>

#include "indexer/digest/diagnostic.h"

namespace songngu {

/// "::notice|warning|error file=F,line=L,col=C::MESSAGE" (GitHub Docs, "Workflow commands for GitHub
/// Actions"). Whatever could end a property or the command early is percent-encoded; other control characters
/// are made visible.
std::string github_annotation(const Diagnostic& diagnostic);

/// A JSON array with an object for each diagnostic, on one line (GitLab Docs, "Code Quality report format").
/// Fingerprints differ from each other and don't depend on the line, so that a diagnostic that has only moved
/// is not a new one.
std::string gitlab_report(const std::vector<Diagnostic>& diagnostics);

}  // namespace songngu
