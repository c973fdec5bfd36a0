// All weights of ranking. A change of one is measured as tests/evaluate/EXPERIMENTS.md says.
//
// Ranking has two stages. Stage 1 adds up BM25 scores of the query's words over all matches. Stage 2 reranks
// the best kRerankDepth: it adds weighted features of their texts and of their counterparts' texts.
//
// Each weight says what it was fitted on, and what leaving it out changes, in thousandths: Success@1 of
// XQuAD's questions alone | among 50,000 passages | P@10 of words of Báo Mới 2017 | Success@1 of the
// repository's gold. Standard errors of these changes are about 3 | 3 | 3 | 5. If nothing is said of the
// fitting, none has been recorded.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace songngu {

// --- Stage 1: BM25 ---

/// How slowly the score of a repeated word saturates. Passages are short: few repetitions say enough. With 0,
/// repetitions do not count: −6 | −14 | −27 | 0.
inline constexpr double kBm25K1 = 1.0;

/// How much less the words of longer passages count. With 0, length does not count: −4 | −3 | −14 | 0.
inline constexpr double kBm25B = 0.4;

/// What a Vietnamese word adds to its score if it has the diacritics that were typed; multiplied by the
/// confidence in them if they were restored. Left out: 0 | −9 | −132 | −30.
inline constexpr double kExactWeight = 0.7;

/// By what a date that says no year counts less than the one with the year that was asked for. Not fitted.
inline constexpr double kDayWithoutYear = 0.3;

/// By what another form of a word's stem counts less than the form that was typed, by Language: Vietnamese
/// has no inflection, so that there the same stem mostly is another word (germani and Germany). Not fitted.
inline constexpr std::array<double, 2> kOtherFormWeight{0.5, 0.95};

/// By what a word counts less that begins like a wildcard, but without the diacritics that were typed. Not
/// fitted.
inline constexpr double kOtherMarksWeight = 0.3;

/// What a word that was typed with capitals, or with signs (C++), adds to its score in passages that write it
/// so. Not fitted.
inline constexpr double kCapitalWeight = 0.7;
inline constexpr double kFirstCapitalWeight = 0.2;
inline constexpr double kSignsWeight = 2;

/// A word that is in more than kManyPassages passages, and in more than this share of those of its language,
/// only adds to scores if there are rarer words. For speed: left out, Vietnamese questions among 50,000
/// passages take 40 % longer. Left out: 0 | 0 | 0 | 0.
inline constexpr std::uint32_t kManyPassages = 1000;
inline constexpr double kCommonShare = 0.02;

/// In queries of at most N words function words add to scores. Chosen on XQuAD, which has few such queries.
/// With 0: 0 | 0 | −26 | −4; P@10 of words typed without diacritics −53, of two words −71.
inline constexpr std::size_t kShortQuery = 4;

/// Two neighbours are one word if at least kLeastSeenWord passages have them, and their normalised pointwise
/// mutual information is above kLeastWordInformation. Values from 0.3 to 0.5 give the same answers. Left out:
/// 0 | 0 | 0 | 0; in longer queries, which here means with kShortQuery 0, P@10 of words −5, without
/// diacritics −14.
inline constexpr std::uint32_t kLeastSeenWord = 3;
inline constexpr double kLeastWordInformation = 0.5;

/// If all words are that common, those are required that are at most N times as common as the rarest. For
/// speed as well: with it the slowest hundredth of questions among 50,000 passages took 22
/// instead of 33 ms. Left out: 0 | +1 | 0 | 0.
inline constexpr std::uint64_t kAboutAsRare = 4;

/// For restoring diacritics: by what counts of two neighbouring words are multiplied, next to counts of
/// single words; and the count of a word without diacritics that is never seen so. Without counts of
/// neighbours: 0 | −6 | −91 | −2; without restored diacritics: −3 | −7 | −30 | −6.
inline constexpr double kRestoringPairWeight = 60;
inline constexpr double kUnseenPlainCount = 0.5;

/// A syllable typed without diacritics next to one typed with them is left as typed if the two have this
/// spelling in at least this share of their occurrences in the index. With 0.25 instead: 0 | 0 | 0 | 0. Never
/// left so: 0 | 0 | −14 | 0.
inline constexpr double kShareAsTyped = 0.5;

/// From this share on it is preferred, while other spellings match as well. Not fitted.
inline constexpr double kShareSeen = 0.02;

/// By what neighbours count less in stage 2 if punctuation is between them ("nông, lâm" for "nông lâm").
inline constexpr double kAcrossPunctuation = 0.5;

/// By what neighbours count less that have diacritics where such a syllable was typed without.
inline constexpr double kOtherReading = 0.5;

/// If a query is clearly in one language, scores of passages in the other are multiplied by this: words that
/// are common here are rare there and get too high an idf. Chosen on XQuAD. Left out: −5 | −8 | 0 | −8.
inline constexpr double kCrossLanguagePenalty = 0.6;

/// In queries of at most N words, neighbours that a passage probably has side by side add to its score in
/// stage 1 what they add in stage 2, so that it comes before passages with the words apart, however many.
/// Longer queries gain nothing and take longer. With 0: 0 | +2 | −28 | −2; P@10 of words typed without
/// diacritics −136, of two words −32.
inline constexpr std::size_t kFewNeighbours = 6;

/// The least share of a pair's occurrences that a spelling of it must have to count. For speed; not fitted.
inline constexpr double kLeastReading = 0.05;

// --- Stage 2: features ---

/// How many of the best are reranked. Without stage 2: −38 | −48 | −190 | −72 (measured before neighbours
/// were in stage 1). More gains nothing: with 60, P@10 of words −4, without diacritics +1.
inline constexpr std::size_t kRerankDepth = 30;

/// In queries of at least kManyWords words, candidates that score less than this share of the best in their
/// language are not reranked: they lack half of what the query asks for, and no feature makes up for that.
/// Shorter queries have more than one right answer, whose scores differ more. For speed: left out, questions
/// among 50,000 passages take from 10 % (Vietnamese) to 60 % (English) longer. Left out: −1 | 0 | 0 | 0.
inline constexpr std::size_t kManyWords = 8;
inline constexpr double kLeastShareReranked = 0.5;

/// By what each feature, a sum of idf, is multiplied.
struct FeatureWeights {
  double neighbours;  ///< Left out: −29 | −35 | −87 | −50.
  double sentence;    ///< Left out: −1 | −7 | 0 | −10.
  double window;      ///< Left out: −1 | −3 | 0 | −4.
  double translated;  ///< Left out: −2 | −4 | 0 | −16.
  double same;        ///< Left out: −5 | −5 | 0 | −4.
};

/// By Language. Fitted by a listwise logistic regression on XQuAD's 628 questions, alone and among 50,000
/// passages, in four folds of articles; afterwards the neighbours' weight in Vietnamese was set to that in
/// English.
inline constexpr std::array<FeatureWeights, 2> kFeatureWeights{{
    {.neighbours = 2.1, .sentence = 2.2, .window = 2.2, .translated = 3.0, .same = 4.0},
    {.neighbours = 2.1, .sentence = 1.5, .window = 2.4, .translated = 2.3, .same = 3.0},
}};

/// The length of the window, in words.
inline constexpr std::size_t kWindowWords = 8;

/// A translation with a probability of one half or more counts as much as the word itself, a less likely one
/// in proportion. With 1 instead: +2 | −2 | 0 | +2.
inline constexpr double kTranslationFactor = 2;

/// How many translations of a word are looked for in the counterpart.
inline constexpr std::size_t kTranslationsSought = 8;

/// The share of the idf of a passage's words that its counterpart confirms by a translation or by the same
/// word: averages of XQuAD, which are used for passages without counterpart.
struct UsuallyConfirmed {
  double translated;
  double same;
};

/// By Language of the passage. Left out: 0 | +8 | 0 | −10; in XQuAD every answer has a counterpart, so this
/// says nothing about corpora that are translated only in part.
inline constexpr std::array<UsuallyConfirmed, 2> kUsuallyConfirmed{{
    {.translated = 0.53, .same = 0.013},
    {.translated = 0.67, .same = 0.017},
}};

/// Contenders are candidates that score at least kContenderShare of the best. If the query asks for a number
/// or a time, those whose text has one gain kAnswerShare of their score. Chosen on XQuAD. Left out: −2 | −4 |
/// 0 | 0.
inline constexpr double kContenderShare = 0.7;
inline constexpr double kAnswerShare = 0.2;

static_assert(kLeastShareReranked <= kContenderShare, "every contender has been reranked");

/// Longer queries are not reranked: they say enough, and the work grows with their words times the texts'
/// tokens.
inline constexpr std::size_t kMostWordsReranked = 100;

// --- The language of a query: whether the cross-language penalty applies ---

/// With fewer different words, a query without diacritics could be in either language.
inline constexpr std::size_t kFewestWordsOfALanguage = 3;

/// About a third of the words of an English text could be Vietnamese syllables, and nearly all of a
/// Vietnamese one: up to the first share a query is taken for English, from the second on for Vietnamese. Not
/// fitted.
inline constexpr double kMostSyllablesOfEnglish = 0.6;
inline constexpr double kLeastSyllablesOfVietnamese = 0.9;

/// For translation, a query that this leaves open is in the language in which the lexicon has its words more
/// often; clearly so from this logarithm of the ratio on. Not fitted.
inline constexpr double kClearLanguage = 5;

// --- Translated queries: passages of the other language without counterpart ---

// Chosen on half of XQuAD's articles with every other article in one language; figures of the other half and
// of sentences of news were seen at the same time. Figures without a weight are of a program over texts alone
// (tests/evaluate/EXPERIMENTS.md), if nothing else is said. All of these change no result where every passage
// has a counterpart.

/// At most kTranslationsAsked translations of a word are used, and only those of at least kLeastProbability.
/// One translation instead: Success@1 of Vietnamese questions to English passages .79 → .72.
inline constexpr std::size_t kTranslationsAsked = 8;
inline constexpr double kLeastProbability = 0.03;

/// If words are typed without diacritics, only readings of at least this probability are used. Not fitted.
inline constexpr double kLeastReadingAsked = 0.05;

/// A bare word next to words with diacritics is read as typed unless the whole query makes it unlikely: the
/// logarithm of the prior odds that a query is typed as it is meant. From 2 to 4 the same answers. With 0:
/// Success@1 of Vietnamese questions to Vietnamese passages of a mixed corpus .940 → .938.
inline constexpr double kTypedAsMeant = 3;

/// The probability in the other direction that a translation has at least. Without the other direction:
/// Success@1 of English questions to Vietnamese passages .82 → .81, of news from Vietnamese .78 → .75.
inline constexpr double kLeastReverseProbability = 0.01;

/// The length of the window, in words, in which translations close to each other are looked for, and by what
/// the idf of the words there is multiplied. Left out: −.01 on each set.
inline constexpr std::size_t kTranslatedWindowWords = 15;
inline constexpr double kTranslatedWindow = 1;

/// By what scores of such passages are multiplied, to be compared with those of the query's own language.
inline constexpr double kTranslatedScale = 3.75;

/// From this multiple of the idf of the query's words on, scores grow by their logarithm alone, by this
/// share: a passage that has the words themselves comes first.
inline constexpr double kTranslatedCap = 5;
inline constexpr double kTranslatedAboveCap = 0.25;

// --- Similar passages (--like) ---

/// How many terms of a passage are used in each language. More find the same passages more slowly.
inline constexpr std::size_t kLikeTerms = 24;

}  // namespace songngu
