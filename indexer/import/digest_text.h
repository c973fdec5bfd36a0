// A post as a digest file: its text in the form that songngu-digest(5) describes, and its name.
#pragma once

#include <string>

#include "indexer/import/telegram.h"

namespace songngu {

struct DigestText {
  std::string text;  ///< empty if the post has no passage: tags alone, a lone link
  std::string name;  ///< of the file, without extension: DATE-SUBJECT, of [a-z0-9-]
};

/// Lines stay as and where they are; lines of symbols alone ("---", "━━━") become empty. The URL that linked
/// words lead to becomes a line of its own if the words name a source ("Nguồn: The Review"). If no line names
/// a source, the first URL within a line is copied to a line of its own. If the parser then does not read the
/// text as one entry without a warning, two steps follow, each only if it is needed: a URL or hashtags at the
/// beginning of a line become a line of their own, and "https://t.me/…" within a line becomes "t.me/…"; then
/// sources, tags and 📌 lines from further down move up to the header. A post with several entries (the news
/// of a day, each with bullets and a source) stays as it is.
DigestText digest_text(const TelegramMessage& post);

}  // namespace songngu
