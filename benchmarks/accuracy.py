#!/usr/bin/env python3
"""Codes the hand-coded articles and scores the result; compares with the committed baseline.

    benchmarks/accuracy.py [--press FILE] [--agency MIRRORS] [--update [--allow-regression]] [--show N]

Reads ``../shared`` beside the project (or ``--shared DIR``). Prints, for seeds + dev and for gsr-fr, the figures of
``gold/score.py``, and what was gained and lost against ``benchmarks/accuracy.json``, article by article. ``--update``
writes the figures there and pins the floors; it never lowers one unless ``--allow-regression`` is typed. Floors that
were pinned on other texts or another gold are not compared.

``--agency`` adds the 42 agency and press articles of ``benchmarks/agency``: hand-coded by us after the same guide, one
coder, more generously than the gold; offsets and names only, since the texts belong to their outlets. MIRRORS is a
folder of bare clones, OWNER+NAME/repo, as for ``gold/press/build.py``. Rules may be written for the half *study*; for
the half *blind* only the figures are looked at.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from pointed import Records, gold, rebuilt, script

from recoupe.export.json_lines import article_object
from recoupe.model.page import Loss
from recoupe.pipeline import code

ROOT = Path(__file__).resolve().parent.parent
BASELINE = Path(__file__).with_name("accuracy.json")
AGENCY = Path(__file__).with_name("agency")
# One claim more or less moves F1 over 259 claims by about 0.004; a floor may slip by less than that.
EPSILON = 0.003
FIGURES = (
    "claims_f1", "claims_p", "claims_r", "detected_f1", "detected_r", "main_recall", "quotes_f1", "quote_spans_f1",
    "published", "speaker", "status", "place", "when", "items",
)  # fmt: skip
# One gold event a sentence, nothing else hand-coded there (gsr-fr/README.md): extra claims are no errors.
RECALL_ONLY = {"gsr-fr": ("claims_r", "detected_r")}
# What a pointer to an article says of it that the coder is told.
_SAID = ("id", "published", "outlet")

Suites = dict[str, tuple[Records, Records]]


def coded(paths: list[str], *, jsonl: str | None = None) -> Records:
    """What `recoupe code` prints for the inputs; an input that gives no article is named on standard error."""
    records = []
    for result in code(paths, jsonl=jsonl):
        if isinstance(result, Loss):
            print(f"{result.source}: {result.code}: {result.message}", file=sys.stderr)
        else:
            records.append(article_object(result))
    return records


def agency(shared: Path, mirrors: Path) -> Suites:
    """The suites ``agency-study`` and ``agency-blind``: their articles rebuilt from the mirrors, coded, with our gold.

    Raises:
        ValueError: a rebuilt text is not the one that was coded by hand.
    """
    golds = {record["id"]: record for record in gold(AGENCY / "gold.jsonl")}
    halves: dict[str, Records] = {}
    for pointer, text in rebuilt(shared, mirrors, AGENCY / "pick.jsonl"):
        halves.setdefault(pointer["half"], []).append({key: pointer[key] for key in _SAID} | {"text": text})
    found = {}
    for half, articles in sorted(halves.items()):
        with tempfile.TemporaryDirectory() as folder:
            lines = Path(folder) / "articles.jsonl"
            lines.write_text("\n".join(json.dumps(article) for article in articles), encoding="utf-8")
            found[f"agency-{half}"] = ([golds[article["id"]] for article in articles], coded([], jsonl=str(lines)))
    return found


def suites(shared: Path, press: Path | None, mirrors: Path | None = None) -> Suites:
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
    return found if mirrors is None else found | agency(shared, mirrors)


def flat(result: dict[str, Any]) -> dict[str, float | None]:
    """The figures of one suite on one level; a share is ``None`` where the gold has nothing to compare."""
    return {
        "claims_f1": result["claims"]["f1"],
        "claims_p": result["claims"]["p"],
        "claims_r": result["claims"]["r"],
        "detected_f1": result["detected"]["f1"],
        "detected_r": result["detected"]["r"],
        "quotes_f1": result["quotes"]["f1"],
        "quote_spans_f1": result["quote_spans"]["f1"],
        **{key: result[key] for key in ("main_recall", "published", "speaker", "status", "place", "when", "items")},
    }


def corpus_hash(shared: Path) -> str:
    """A hash of every text, gold file and scoring script, so that floors are compared on the same material only."""
    digest = hashlib.sha256()
    files = [*(shared / "gold").rglob("*.jsonl"), *(shared / "corpus").rglob("*.txt"), shared / "gold" / "score.py"]
    for path in sorted(files):
        digest.update(path.relative_to(shared).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def hits(module: Any, records: tuple[Records, Records]) -> set[str]:  # noqa: ANN401
    """The gold claims found, named "article type #position @start of its evidence", to list gains and losses."""
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


def measured(shared: Path, press: Path | None, mirrors: Path | None = None, *, show: int = 0) -> dict[str, Any]:
    """Everything that the benchmark finds: the material's hash, and figures, counts and hits by suite."""
    module = script(shared / "gold" / "score.py")
    report: dict[str, Any] = {"corpus": corpus_hash(shared), "suites": {}}
    for name, records in suites(shared, press, mirrors).items():
        result = module.score(*records, show=show)
        report["suites"][name] = {
            "figures": flat(result),
            "by_type": result["by_type"],
            "hits": sorted(hits(module, records)),
            "missing": result["articles_missing"],
        }
    return report


def main() -> int:
    """Run the benchmark; exit 1 when a floor is broken."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    arguments.add_argument("--press", type=Path, help="press.jsonl as rebuilt by gold/press/build.py")
    arguments.add_argument("--agency", type=Path, metavar="MIRRORS", help="folder of OWNER+NAME/repo, bare clones")
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("--allow-regression", action="store_true")
    arguments.add_argument("--show", type=int, default=0)
    options = arguments.parse_args()
    report = measured(options.shared, options.press, options.agency, show=options.show)
    baseline = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    comparable = baseline.get("corpus") == report["corpus"]
    before = baseline.get("suites", {}) if comparable else {}
    if baseline and not comparable:
        print("The texts or the gold are not those of the committed figures: no floor is compared.")
    for name, suite in report["suites"].items():
        print_suite(name, suite, before.get(name, {}))
    broken = broken_floors(report, baseline)
    print("\n".join(broken) or "no floor is broken")
    if options.update and broken and not options.allow_regression:
        print("Nothing is written: a floor is broken (--allow-regression pins it lower).")
    elif options.update:
        merged = {**before, **pinned(report["suites"], {} if options.allow_regression else before)}
        text = json.dumps({"corpus": report["corpus"], "suites": merged}, ensure_ascii=False, indent=1)
        BASELINE.write_text(text + "\n", encoding="utf-8")
    return 1 if broken and not options.allow_regression else 0


def pinned(suites_now: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """The suites to write: a figure that slipped by less than the noise keeps its floor, lest floors creep down."""
    kept = {}
    for name, suite in suites_now.items():
        old = before.get(name, {}).get("figures", {})
        figures = {key: _higher(value, old.get(key)) for key, value in suite["figures"].items()}
        kept[name] = {**suite, "figures": figures}
    return kept


def _higher(value: float | None, floor: float | None) -> float | None:
    return value if floor is None or value is None else max(value, floor)


def print_suite(name: str, suite: dict[str, Any], before: dict[str, Any]) -> None:
    """One suite's table, with gains and losses."""
    old = before.get("figures", {})
    print(f"== {name}")
    if suite["missing"]:
        print(f"  NO ARTICLE for {', '.join(suite['missing'])}")
    for key, value in suite["figures"].items():
        change = "" if old.get(key) is None or value is None else f"  ({value - old[key]:+.3f})"
        print(f"  {key:15} {value}{change}")
    counts = "  ".join(f"{t} {v['hit']}/{v['gold']} ({v['coded']})" for t, v in suite["by_type"].items())
    print(f"  by type: {counts}")
    if before:
        found, earlier = set(suite["hits"]), set(before.get("hits", []))
        print(f"  gained {len(found - earlier)}, lost {len(earlier - found)}")
        for line in sorted(found - earlier)[:40]:
            print(f"    + {line}")
        for line in sorted(earlier - found)[:40]:
            print(f"    - {line}")


def broken_floors(report: dict[str, Any], baseline: dict[str, Any]) -> list[str]:
    """Figures that fell under the committed ones by more than the noise, and articles that are gone altogether."""
    if baseline.get("corpus") != report["corpus"]:
        return []
    broken = []
    for name, suite in report["suites"].items():
        floors = baseline["suites"].get(name, {}).get("figures", {})
        for key in RECALL_ONLY.get(name, FIGURES):
            floor, value = floors.get(key), suite["figures"].get(key)
            if floor is not None and (value is None or value < floor - EPSILON):
                broken.append(f"floor broken: {name} {key} {value} < {floor}")
        lost = set(suite["missing"]) - set(baseline["suites"].get(name, {}).get("missing", []))
        broken += [f"floor broken: {name}: no article for {article}" for article in sorted(lost)]
    return broken


if __name__ == "__main__":
    sys.exit(main())
