// All weights of ranking. A change of one is measured as tests/evaluate/EXPERIMENTS.md says.
//
// Ranking has two stages. The first adds up BM25 scores of the query's words over all matches. The second
// adds to the scores of the best kRerankDepth what their texts, and their counterparts' texts, say: the
// evidence.
//
// Each weight says what it was fitted on, and what it costs to leave it out: by how many thousandths that
// changes Success@1 of XQuAD's questions alone | among 50,000 passages | P@10 of words of Báo Mới 2017 |
// Success@1 of the repository's gold. Standard errors of these changes are about 3 | 3 | 3 | 5.
// Where nothing is said of the fitting, none has been recorded.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace songngu {

// --- The first stage: BM25 ---

/// How soon a word that is repeated counts no more. Passages are short: a word said twice is said enough.
/// With 0, any number of times counts as once: −6 | −14 | −27 | 0.
inline constexpr double kBm25K1 = 1.0;

/// How much longer passages count less. With 0, length does not count: −4 | −3 | −14 | 0.
inline constexpr double kBm25B = 0.4;

/// What a Vietnamese word adds to its score where it has the diacritics that were typed; multiplied by how
/// sure they are where they were restored. Left out: 0 | −9 | −132 | −30.
inline constexpr double kExactWeight = 0.7;

/// A word that more than so many passages hold, and more than this share of the language's, only adds to
/// scores if there are rarer words. For speed: left out, Vietnamese questions among 50,000 passages take 40 %
/// longer. Left out: 0 | 0 | 0 | 0.
inline constexpr std::uint32_t kManyPassages = 1000;
inline constexpr double kCommonShare = 0.02;

/// In queries of at most so many words function words add to scores. Chosen on XQuAD, which has few such
/// queries. With 0: 0 | 0 | −26 | −4; P@10 of words typed without marks −53, of two words −71.
inline constexpr std::size_t kShortQuery = 4;

/// Two neighbours are one word if the index has them in so many passages, and with so much normalised
/// pointwise mutual information. Values from 0.3 to 0.5 answer alike. Left out: 0 | 0 | 0 | 0; in longer
/// queries, which here means with kShortQuery 0, P@10 of words −5, without marks −14.
inline constexpr std::uint32_t kLeastSeenWord = 3;
inline constexpr double kLeastWordInformation = 0.5;

/// Where all words are as common, those select matches that are at most so many times as common as the
/// rarest. For speed as well: with it the slowest hundredth of questions among 50,000 passages took 22
/// instead of 33 ms. Left out: 0 | +1 | 0 | 0.
inline constexpr std::uint64_t kAboutAsRare = 4;

/// How much more than a word's count the count of two neighbouring words says of the diacritics that were
/// left out; and how often a word is taken to stand without diacritics where it is never seen so. Without
/// counts of neighbours: 0 | −6 | −91 | −2; without restored diacritics: −3 | −7 | −30 | −6.
inline constexpr double kRestoringPairWeight = 60;
inline constexpr double kUnseenPlainCount = 0.5;

/// A syllable without diacritics next to one with them was typed as it is meant if that is at least this
/// share of what the two are in the index. With 0.25 instead: 0 | 0 | 0 | 0. Never so: 0 | 0 | −14 | 0.
inline constexpr double kShareAsTyped = 0.5;

/// By what scores are multiplied of passages in the other language than that a query is plainly written in: a
/// word that is common here is rare there, and gets too high an idf. Chosen on XQuAD. Left out: −5 | −8 | 0 |
/// −8.
inline constexpr double kCrossLanguagePenalty = 0.6;

/// In queries of at most so many words neighbours that a passage seems to hold side by side add to the first
/// stage's scores what they add in the second: passages with the words apart, however many, come after it.
/// Longer queries gain nothing and take longer. With 0: 0 | +2 | −28 | −2; P@10 of words
/// typed without marks −136, of two words −32.
inline constexpr std::size_t kFewNeighbours = 6;

/// The least share of a pair's occurrences that a spelling of it must have to count. For speed; not fitted.
inline constexpr double kLeastReading = 0.05;

// --- The second stage: evidence ---

/// How many of the best are reranked. Left out, the whole stage: −38 | −48 | −190 | −72 (measured before
/// neighbours were in the first stage). More gains nothing since: with 60, P@10 of words −4, without marks
/// +1.
inline constexpr std::size_t kRerankDepth = 30;

/// In queries of at least so many words, what scores less than this share of the best in its language is not
/// reranked: it lacks half of what the query asks for, and no evidence makes up for that. Shorter queries
/// have more than one right answer, and those score less alike. For speed: left out, questions among 50,000
/// passages take from 10 % (Vietnamese) to 60 % (English) longer. Left out: −1 | 0 | 0 | 0.
inline constexpr std::size_t kManyWords = 8;
inline constexpr double kWorthReranking = 0.5;

/// By what each kind of evidence, a sum of idf, is multiplied.
struct EvidenceWeights {
  double neighbours;  ///< Left out: −29 | −35 | −87 | −50.
  double sentence;    ///< Left out: −1 | −7 | 0 | −10.
  double window;      ///< Left out: −1 | −3 | 0 | −4.
  double translated;  ///< Left out: −2 | −4 | 0 | −16.
  double same;        ///< Left out: −5 | −5 | 0 | −4.
};

/// By Language. Fitted by a listwise logistic regression on XQuAD's 628 questions, alone and among 50,000
/// passages, in four folds of articles; the neighbours' weight in Vietnamese set to that in English
/// afterwards.
inline constexpr std::array<EvidenceWeights, 2> kEvidenceWeights{{
    {.neighbours = 2.1, .sentence = 2.2, .window = 2.2, .translated = 3.0, .same = 4.0},
    {.neighbours = 2.1, .sentence = 1.5, .window = 2.4, .translated = 2.3, .same = 3.0},
}};

/// The length of the window, in words.
inline constexpr std::size_t kWindowWords = 8;

/// A translation of a probability of one half or more is as good as the word itself, a less likely one in
/// proportion. Taken as it is instead of twice: +2 | −2 | 0 | +2.
inline constexpr double kTranslationFactor = 2;

/// So many translations of a word are looked for in the counterpart.
inline constexpr std::size_t kTranslationsSought = 8;

/// Which share of the idf of a passage's words its counterpart confirms by a translation or by the same word:
/// the averages of XQuAD, which a passage without counterpart is taken to have.
struct UsuallyConfirmed {
  double translated;
  double same;
};

/// By Language of the passage. Left out: 0 | +8 | 0 | −10; in XQuAD all that answers has a counterpart, so
/// that this says nothing of corpora of which only a part is translated.
inline constexpr std::array<UsuallyConfirmed, 2> kUsuallyConfirmed{{
    {.translated = 0.53, .same = 0.013},
    {.translated = 0.67, .same = 0.017},
}};

/// Of the passages whose score is at least this share of the best, those that may hold the number or time
/// that a question asks for gain this share of their score. Chosen on XQuAD. Left out: −2 | −4 | 0 | 0.
inline constexpr double kCloseToBest = 0.7;
inline constexpr double kAnswerShare = 0.2;

static_assert(kWorthReranking <= kCloseToBest, "what comes close to the best has been reranked");

/// A longer query has said what it wants: it is not reranked, whose work grows with words times tokens.
inline constexpr std::size_t kMostWordsReranked = 100;

// --- The language of a query: whether the cross-language penalty applies ---

/// A query of fewer different words without diacritics could be of either language.
inline constexpr std::size_t kFewestWordsOfALanguage = 3;

/// Of the words of an English text about a third could be Vietnamese syllables, of a Vietnamese one's nearly
/// all: up to the first share a query is taken for English, from the second on for Vietnamese. Not fitted.
inline constexpr double kMostSyllablesOfEnglish = 0.6;
inline constexpr double kLeastSyllablesOfVietnamese = 0.9;

// --- What only a translation of the query finds ---

/// Looked for where the query itself finds at most so many passages. Without: 0 | 0 | 0 | 0, since all
/// answers there are translated; where none is, XQuAD's Vietnamese questions to English passages .45 → .35,
/// English ones to Vietnamese .59 → .41.
inline constexpr std::size_t kFewFound = 30;
static_assert(kFewFound <= kRerankDepth, "where few are found, all of them are candidates");

/// Which share of the weight of all translated words such a passage must have. Not fitted.
inline constexpr double kLeastTranslated = 0.5;

/// The best of them scores this share of the lowest score that the query itself gave: below all others.
inline constexpr double kBelowFound = 0.9;

/// Translations of a word that are asked for: so many, and only such as are so likely: less likely ones are
/// mostly words that stand next to the right one.
inline constexpr std::size_t kTranslationsAsked = 4;
inline constexpr double kLeastProbability = 0.1;

// --- Similar passages (--like) ---

/// So many terms of a passage are asked for in each language. More find the same passages more slowly.
inline constexpr std::size_t kLikeTerms = 24;

}  // namespace songngu
