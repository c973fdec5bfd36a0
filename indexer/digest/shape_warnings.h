// Warns about the shape of an input: about what was read as text although it may be something else.
#pragma once

#include <string_view>
#include <vector>

#include "common/model/entry.h"
#include "indexer/digest/diagnostic.h"
#include "indexer/digest/line.h"
#include "indexer/digest/line_language.h"

namespace songngu {

/// About a line of a passage that begins with '#' or a URL, or has a URL while its entry has no source.
void warn_about_text(const DigestLine& line, bool has_source, DiagnosticList& diagnostics);

/// About a line of a body that is clearly not in the language of its side, unless it is a quotation.
/// `evidence`: evidence_of() the passage's text.
void warn_about_language(const Passage& passage, const LanguageEvidence& evidence, const DigestLine& line,
                         DiagnosticList& diagnostics);

/// About the rows of a table ("| a | b |") among the lines of a body, once a table.
void warn_about_tables(const std::vector<DigestLine>& body, DiagnosticList& diagnostics);

/// About Vietnamese lines below the English part, of which `line` is the first.
void warn_about_footer(const DigestLine& line, DiagnosticList& diagnostics);

/// About an article without bullets below an entry whose article is missing: they may be one entry that an
/// unknown line of its header has cut. Also about an English entry below a Vietnamese one. `entries` are
/// those of one file, in order.
void warn_about_cuts(const std::vector<Entry>& entries, DiagnosticList& diagnostics);

/// About a file that looks like JSON, HTML, raw mail, subtitles or another format.
void warn_about_format(std::string_view text, DiagnosticList& diagnostics);

}  // namespace songngu
