#!/usr/bin/env python3
"""Codes the hand-coded articles and scores the result; compares with the committed baseline.

    benchmarks/accuracy.py [--press FILE] [--update [--allow-regression]] [--show N]

Reads ``../shared`` beside the project (or ``--shared DIR``). Prints, for seeds + dev and for gsr-fr, the figures of
``gold/score.py``, and what was gained and lost against ``benchmarks/accuracy.json``, article by article. ``--update``
writes the figures there and pins the floors; it refuses to lower one unless ``--allow-regression`` is typed.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

from recoupe.export.json_lines import article_object
from recoupe.model.coded import Coded
from recoupe.pipeline import code

ROOT = Path(__file__).resolve().parent.parent
BASELINE = Path(__file__).with_name("accuracy.json")
# One claim more or less moves F1 over 259 claims by about 0.004; a floor may slip by less than that.
EPSILON = 0.003
FIGURES = (
    "claims_f1", "claims_p", "claims_r", "detected_f1", "main_recall", "quotes_f1", "quote_spans_f1", "published",
    "speaker", "status", "place", "when", "items",
)  # fmt: skip


def scorer(shared: Path) -> Any:  # noqa: ANN401 - a script loaded by path
    """The scoring script of the gold, as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def coded(paths: list[str], *, jsonl: str | None = None) -> list[dict[str, Any]]:
    """What `recoupe code` prints for the inputs."""
    return [article_object(result) for result in code(paths, jsonl=jsonl) if isinstance(result, Coded)]


def suites(shared: Path, press: Path | None) -> dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    """Gold and coded records by suite name."""
    corpus = shared / "corpus"
    found = {
        "seeds+dev": (
            gold(shared / "gold/seeds.gold.jsonl") + gold(shared / "gold/dev.gold.jsonl"),
            coded([str(corpus / "seeds"), str(corpus / "wikinews")]),
        ),
        "gsr-fr": (
            gold(shared / "gold/gsr-fr/gsr-fr.gold.jsonl"),
            coded([], jsonl=str(shared / "gold/gsr-fr/gsr-fr.gold.jsonl")),
        ),
    }
    if press is not None:
        found["press"] = (gold(shared / "gold/press/press.gold.jsonl"), coded([], jsonl=str(press)))
    return found


def flat(result: dict[str, Any]) -> dict[str, float | None]:
    """The figures of one suite on one level."""
    figures: dict[str, float | None] = {
        "claims_f1": result["claims"]["f1"], "claims_p": result["claims"]["p"], "claims_r": result["claims"]["r"],
        "detected_f1": result["detected"]["f1"], "main_recall": result["main_recall"],
        "detected_r": result["detected"]["r"],
        "quotes_f1": result["quotes"]["f1"], "quote_spans_f1": result["quote_spans"]["f1"],
        "published": result["published"],
    }  # fmt: skip
    for facet in ("speaker", "status", "place", "when", "items"):
        value = result.get(facet)
        figures[facet] = value["share"] if isinstance(value, dict) else value
    return figures


def corpus_hash(shared: Path) -> str:
    """A hash of every gold file, so that floors are compared on the same material only."""
    digest = hashlib.sha256()
    for path in sorted((shared / "gold").rglob("*.jsonl")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def hits(module: Any, records: tuple[list[dict[str, Any]], list[dict[str, Any]]]) -> set[str]:  # noqa: ANN401
    """The gold claims found, named "article type actor evidence", to list gains and losses."""
    golds, codeds = records
    by_id = {record["id"]: record for record in codeds}
    found = set()
    for article in golds:
        predicted = (by_id.get(article["id"]) or {}).get("claims") or []
        for _, index in module.pair(predicted, article["claims"], module.right):
            claim = article["claims"][index]
            start = claim["evidence"][0]["start"]
            found.add(f"{article['id']} {claim['type']} #{index} @{start}")
    return found


def main() -> int:
    """Run the benchmark; exit 1 when a floor is broken."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    arguments.add_argument("--press", type=Path, help="press.jsonl as rebuilt by gold/press/build.py")
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("--allow-regression", action="store_true")
    arguments.add_argument("--show", type=int, default=0)
    options = arguments.parse_args()
    module = scorer(options.shared)
    baseline = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    report: dict[str, Any] = {"corpus": corpus_hash(options.shared), "suites": {}}
    for name, records in suites(options.shared, options.press).items():
        result = module.score(*records, show=options.show)
        found = hits(module, records)
        report["suites"][name] = {"figures": flat(result), "by_type": result["by_type"], "hits": sorted(found)}
        print_suite(name, result, found, baseline.get("suites", {}).get(name, {}))
    broken = broken_floors(report, baseline)
    for line in broken:
        print(line)
    if options.update and (not broken or options.allow_regression):
        merged = {**baseline.get("suites", {}), **report["suites"]}
        text = json.dumps({"corpus": report["corpus"], "suites": merged}, ensure_ascii=False, indent=1)
        BASELINE.write_text(text + "\n", encoding="utf-8")
    return 1 if broken and not options.allow_regression else 0


def print_suite(name: str, result: dict[str, Any], found: set[str], before: dict[str, Any]) -> None:
    """One suite's table, with gains and losses."""
    old = before.get("figures", {})
    print(f"== {name}")
    for key, value in flat(result).items():
        change = "" if old.get(key) is None or value is None else f"  ({value - old[key]:+.3f})"
        print(f"  {key:15} {value}{change}")
    counts = "  ".join(f"{t} {v['hit']}/{v['gold']} ({v['coded']})" for t, v in result["by_type"].items())
    print(f"  by type: {counts}")
    if before:
        earlier = set(before.get("hits", []))
        print(f"  gained {len(found - earlier)}, lost {len(earlier - found)}")
        for line in sorted(found - earlier)[:40]:
            print(f"    + {line}")
        for line in sorted(earlier - found)[:40]:
            print(f"    - {line}")


def broken_floors(report: dict[str, Any], baseline: dict[str, Any]) -> list[str]:
    """Figures that fell under the committed ones by more than the noise of one item."""
    if baseline.get("corpus") != report["corpus"]:
        return []
    broken = []
    for name, suite in report["suites"].items():
        floors = baseline["suites"].get(name, {}).get("figures", {})
        for key in FIGURES:
            floor, value = floors.get(key), suite["figures"].get(key)
            if floor is not None and value is not None and value < floor - EPSILON:
                broken.append(f"floor broken: {name} {key} {value} < {floor}")
    return broken


if __name__ == "__main__":
    sys.exit(main())
