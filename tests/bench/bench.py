"""The order of a run, and its tables."""

import os
import pathlib
import platform
import statistics
import subprocess
import sys

import measure
import questions

FRESH = 15  # processes started to time one
MIB = 1 << 20


def texts_in(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))


def corpus_of(options, scratch):
    """(folder, bytes of text)"""
    folder = options.text
    if folder is None:
        folder = scratch / f"corpus-{options.passages}{'-vi' if options.vietnamese else ''}"
        if not folder.exists():
            # In a process of its own, which gives its memory back.
            subprocess.run([sys.executable, "-B", pathlib.Path(__file__).with_name("generate.py"), folder,
                            str(options.passages), "vi" if options.vietnamese else "both"], check=True)
    size = sum(path.stat().st_size for path in texts_in(folder))
    if size == 0:
        measure.fail(f"there is no text in {folder}")
    return folder, size


def copied(folder, scratch):
    """The texts of a folder that is not ours to change, where they may be changed."""
    copy = scratch / "corpus-copy"
    for file in texts_in(folder):
        place = copy / file.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
    return copy


def table(rows):
    """Prints rows of cells; the first column to the left, the others to the right."""
    widths = [max(len(str(row[column])) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) if column == 0 else str(cell).rjust(width)
                        for column, (cell, width) in enumerate(zip(row, widths))))
    print(flush=True)


def ratio(value, base):
    return f"{value / base:.2f}" if base else ""


def measure_builds(options, folder, engines):
    """{engine: least figures}"""
    costs = {engine.name: [] for engine in engines}
    for round_number in range(options.rounds):
        for engine in engines:
            print(f"round {round_number + 1}: {engine.name} …", file=sys.stderr, flush=True)
            costs[engine.name].append(engine.build(folder))
    return {engine.name: {"what": engine.what,
                          "wall": min(cost.wall for cost in costs[engine.name]),
                          "cpu": min(cost.cpu for cost in costs[engine.name]),
                          "peak": min(cost.peak for cost in costs[engine.name]),
                          "size": measure.size_of(engine.place)} for engine in engines}


def print_builds(builds, text_bytes):
    base = next(iter(builds.values()))
    rows = [("build", "wall s", "ratio", "CPU s", "ratio", "peak MB", "size MB", "per byte of text", "")]
    for name, figures in builds.items():
        rows.append((name, f"{figures['wall']:.2f}", ratio(figures["wall"], base["wall"]), f"{figures['cpu']:.2f}",
                     ratio(figures["cpu"], base["cpu"]), f"{figures['peak'] / MIB:.0f}",
                     f"{figures['size'] / MIB:.1f}", f"{figures['size'] / text_bytes:.2f}", figures["what"].ljust(40)))
    table(rows)


def spread(costs):
    return {"p50": measure.percentile(costs, 0.5), "p99": measure.percentile(costs, 0.99)}


def measure_queries(options, asked, engines):
    """{engine: {kind: {"cpu": {p50, p99}, "wall": …, "found": share that found something}}}"""
    figures = {}
    for engine in engines:
        print(f"queries: {engine.name} …", file=sys.stderr, flush=True)
        kinds = [kind for kind in asked if not engine.shared_kinds_only or kind in questions.SHARED]
        out = engine.query(questions.as_lines(asked, kinds), options.passes).out
        lines = iter([line.split("\t") for line in out.splitlines()])
        figures[engine.name] = {}
        for kind in kinds:
            taken = [next(lines) for _ in asked[kind]]
            figures[engine.name][kind] = {"cpu": spread([float(line[1]) for line in taken]),
                                          "wall": spread([float(line[2]) for line in taken]),
                                          "found": sum(line[3] != "0" for line in taken) / len(taken)}
    return figures


def print_queries(figures, asked):
    base = next(iter(figures.values()))
    for kind in asked:
        rows = [(f"{kind}: {questions.MEANING[kind]}", "p50 ms CPU", "ratio", "p99", "ratio", "p99 wall", "found")]
        for name, kinds in figures.items():
            if kind in kinds:
                cpu, beside = kinds[kind]["cpu"], base.get(kind, {}).get("cpu", {})
                rows.append(("  " + name, f"{cpu['p50']:.2f}", ratio(cpu["p50"], beside.get("p50")),
                             f"{cpu['p99']:.2f}", ratio(cpu["p99"], beside.get("p99")),
                             f"{kinds[kind]['wall']['p99']:.2f}", f"{100 * kinds[kind]['found']:.0f} %"))
        table(rows)


def measure_fresh(asked, engines):
    figures = {}
    for engine in engines:
        costs = [engine.ask_once(asked["any"][i % len(asked["any"])]) for i in range(FRESH)]
        figures[engine.name] = {"wall": statistics.median(cost.wall for cost in costs) * 1000,
                                "cpu": statistics.median(cost.cpu for cost in costs) * 1000}
    base = next(iter(figures.values()))
    rows = [("a fresh process, one question", "wall ms", "ratio", "CPU ms", "ratio")]
    for name, cost in figures.items():
        rows.append(("  " + name, f"{cost['wall']:.1f}", ratio(cost["wall"], base["wall"]), f"{cost['cpu']:.1f}",
                     ratio(cost["cpu"], base["cpu"])))
    table(rows)
    return figures


def measure_batch(asked, engine):
    """Queries a second through the programs's --batch, JSON answers of ten hits with their counterparts."""
    queries = [" ".join(words) for words in asked["any"]]
    one = min(engine.batch(queries[:1]).wall for _ in range(3))
    costs = [engine.batch(queries * 2) for _ in range(3)]
    figures = {"queries": len(queries) * 2, "wall": min(cost.wall for cost in costs) - one}
    figures["a second"] = (figures["queries"] - 1) / figures["wall"]
    table([("--batch, JSON", "queries a second"), ("  " + engine.name, f"{figures['a second']:.0f}")])
    return figures


def measure_update(folder, engine, rounds):
    """One sentence more in one entry, then `indexer update`: of the whole corpus, and of that file alone."""
    file = texts_in(folder)[0]
    before = file.read_bytes()
    figures = {}
    try:
        for name, arguments in (("whole corpus", []), ("the file named", [file])):
            costs = []
            for number in range(rounds):
                file.write_bytes(before + f"{name} {number}: one sentence more.\n".encode())
                costs.append(engine.update(arguments))
            figures[name] = {"wall": min(cost.wall for cost in costs), "cpu": min(cost.cpu for cost in costs),
                             "peak": min(cost.peak for cost in costs)}
    finally:
        file.write_bytes(before)
        engine.update([])
    rows = [("update of one changed entry", "wall s", "CPU s", "peak MB")]
    for name, cost in figures.items():
        rows.append(("  " + name, f"{cost['wall']:.3f}", f"{cost['cpu']:.3f}", f"{cost['peak'] / MIB:.0f}"))
    table(rows)
    return figures


def measure_all(options, scratch, engines):
    folder, text_bytes = corpus_of(options, scratch)
    print(f"text: {text_bytes / MIB:.1f} MB in {folder.name}; {os.cpu_count()} cores of {platform.machine()}; "
          f"load {os.getloadavg()[0]:.1f}; least of {options.rounds} rounds\n", flush=True)
    figures = {"text bytes": text_bytes, "cores": os.cpu_count(), "load": os.getloadavg()[0]}
    if options.build:
        figures["build"] = measure_builds(options, folder, engines)
        print_builds(figures["build"], text_bytes)
    ours = [engine for engine in engines if not engine.shared_kinds_only][-1:]
    if options.query:
        asking = [engine for engine in engines if engine.asked]
        for engine in asking:
            if not engine.place.exists():
                engine.build(folder)
        asked = questions.make(folder, options.questions)
        figures["query"] = measure_queries(options, asked, asking)
        print_queries(figures["query"], asked)
        figures["fresh"] = measure_fresh(asked, asking)
        figures["batch"] = [measure_batch(asked, engine) for engine in ours]
    if options.update:
        if options.text:
            folder = copied(folder, scratch)
        for engine in ours:
            if options.text or not engine.place.exists():
                engine.build(folder)
            figures["update"] = measure_update(folder, engine, options.rounds)
    return figures
