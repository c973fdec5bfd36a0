"""How good ranked lists are, by the grades of judged passages."""

import collections
import math

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


def score_queries(queries, ranked):
    """{group: {figure: mean, "queries": how many}}, the group "all queries" last."""
    rows = collections.defaultdict(list)
    for query in queries:
        rows[query.get("group", "queries")].append(score_query(ranked[query["id"]], query["relevant"]))
    rows["all queries"] = [row for group in list(rows.values()) for row in group]
    return {group: {**dict(zip(RETRIEVAL, (sum(column) / len(row) for column in zip(*row)))), "queries": len(row)}
            for group, row in rows.items()}


def write_trec(folder, queries, ranked):
    """trec_eval orders by score alone, so a rank is written as a score; after --into scores need not fall."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "run").write_text("".join(f"{query} Q0 {identifier} {rank} {1 / rank:.6f} songngu\n"
                                        for query, ids in ranked.items() for rank, identifier in enumerate(ids, 1)))
    (folder / "qrels").write_text("".join(f"{query['id']} 0 {identifier} {grade}\n" for query in queries
                                          for identifier, grade in query["relevant"].items()))
