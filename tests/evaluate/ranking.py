"""How good ranked lists are, by the grades of judged passages."""

import collections
import math
import statistics

DEPTH = 10  # what a reader looks at
RETRIEVAL = ("Success@1", "MRR@10", "nDCG@10", "recall@10")


def discounted(grades):
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def score_query(ids, relevant):
    """The four figures of one ranked list. Gains are the grades themselves, as in trec_eval."""
    relevant = {identifier: grade for identifier, grade in relevant.items() if grade > 0}
    grades = [relevant.get(identifier, 0) for identifier in ids[:DEPTH]]
    first = next((rank for rank, grade in enumerate(grades, 1) if grade), None)
    ideal = discounted(sorted(relevant.values(), reverse=True)[:DEPTH])
    return (float(first == 1), 1 / first if first else 0.0, discounted(grades) / ideal if ideal else 0.0,
            sum(grade > 0 for grade in grades) / len(relevant) if relevant else 0.0)


def score_groups(queries, ranked):
    """{group: the four figures of each of its queries}, the group "all queries" last."""
    groups = collections.defaultdict(list)
    for query in queries:
        groups[query.get("group", "queries")].append(score_query(ranked[query["id"]], query["relevant"]))
    groups["all queries"] = [scores for group in list(groups.values()) for scores in group]
    return dict(groups)


def means(groups):
    """{group: {figure: mean, "queries": how many}}."""
    return {group: {**dict(zip(RETRIEVAL, map(statistics.fmean, zip(*scores)))), "queries": len(scores)}
            for group, scores in groups.items()}


def floor(values):
    """Two standard errors of the mean under the mean, rounded down to three decimals; 0 for fewer than two values."""
    if len(values) < 2:
        return 0.0
    error = statistics.stdev(values) / math.sqrt(len(values))
    return max(0.0, math.floor(1000 * (statistics.fmean(values) - 2 * error) + 1e-9) / 1000)


def floors(groups):
    """{group: {figure: floor}}."""
    return {group: dict(zip(RETRIEVAL, map(floor, zip(*scores)))) for group, scores in groups.items()}


def write_trec(folder, queries, ranked):
    """trec_eval orders by score alone, so a rank is written as a score; after --into scores need not fall."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "run").write_text("".join(f"{query} Q0 {identifier} {rank} {1 / rank:.6f} songngu\n"
                                        for query, ids in ranked.items() for rank, identifier in enumerate(ids, 1)))
    (folder / "qrels").write_text("".join(f"{query['id']} 0 {identifier} {grade}\n" for query in queries
                                          for identifier, grade in query["relevant"].items()))
