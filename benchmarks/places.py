#!/usr/bin/env python3
"""Where places are found: the committed lists, and the places of hand-coded articles, against benchmarks/places.yml.

    benchmarks/places.py [--press FILE] [--shared DIR] [--show]

The lists are ``tests/cases/places.yml``, on which the limits were set, and ``tests/cases/places_blind.yml``, written
without a look at it, at the rules or at the packs: names as French papers spell them, with the country of the article.
For the articles, every place that the gold gives a claim is looked up where its words stand in the text, whatever the
coder made of them, and compared with ``benchmarks/places.yml``, which says by hand in which country each name lies
and, where the gazetteer has it, at which point. A country is right if it is the same; a point is right within 25 km.
Regions and countries have no point to compare: there the place itself must be the same (``is``). What stays
unresolved is counted apart: it is not wrong, but not right either.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from recoupe.articles import make_article
from recoupe.entities.gazetteer import open_gazetteer
from recoupe.entities.gazetteer.entry import distance
from recoupe.entities.places.locating import Locator, Spot
from recoupe.entities.places.placing import spots_of, story
from recoupe.mentions import find_mentions
from recoupe.model.article import Article
from recoupe.model.page import Loss
from recoupe.model.span import Span
from recoupe.pages import read_pages
from recoupe.syntax import parse

if TYPE_CHECKING:
    from recoupe.model.location import Location

ROOT = Path(__file__).resolve().parent.parent
LISTS = {
    name: ROOT / "tests" / "cases" / f"{file}.yml" for name, file in (("list", "places"), ("blind", "places_blind"))
}
TRUTH = Path(__file__).with_name("places.yml")
NEAR = 25_000

Record = dict[str, Any]


def judged(where: Location | None, truth: Record) -> dict[str, bool | None]:
    """Whether country and point (or identity) are right; ``None`` where there is nothing to compare."""
    country = None if where is None else where.country == truth["country"]
    place: bool | None = None
    if where is not None and "lat" in truth:
        place = distance((where.lat, where.lon), (truth["lat"], truth["lon"])) <= NEAR
    elif where is not None and "is" in truth:
        place = where.entity == truth["is"]
    return {"country": country, "place": place}


def list_figures(title: str, *, show: bool) -> None:
    """Right, wrong and open of a committed list, by country."""
    gazetteer, counts = open_gazetteer(), Counter[tuple[str, str]]()
    for case in yaml.safe_load(LISTS[title].read_text(encoding="utf-8")):
        text = f"Des combats ont eu lieu à {case['name']}."
        start = text.index(case["name"])
        spot = Spot(Span(start, start + len(case["name"])), case["name"], (case["name"],), None, None)
        where = Locator(gazetteer, text, [spot], {case["country"]: 1.0}).locate(spot).location
        verdict = judged(where, case)
        outcome = "open" if where is None else "right" if verdict["country"] and verdict["place"] else "wrong"
        counts[case["country"], outcome] += 1
        if show and outcome != "right":
            print(f"  {case['name']} ({case['country']}): {outcome} {where and where.entity}")
    total = sum(counts.values())
    right = sum(n for (_, outcome), n in counts.items() if outcome == "right")
    wrong = sum(n for (_, outcome), n in counts.items() if outcome == "wrong")
    print(f"{title}: {right}/{total} right = {right / total:.3f}, {wrong} wrong, {total - right - wrong} open")
    for country in sorted({country for country, _ in counts}):
        row = {outcome: counts[country, outcome] for outcome in ("right", "wrong", "open")}
        print(f"  {country}: {row}")


def articles(shared: Path, press: Path | None) -> dict[str, Article]:
    """The hand-coded articles by id."""
    pages = [*read_pages([str(shared / "corpus" / "seeds"), str(shared / "corpus" / "wikinews")])]
    if press is not None:
        pages += read_pages([], jsonl=str(press))
    made = (make_article(page) for page in pages if not isinstance(page, Loss))
    return {article.id: article for article in made if isinstance(article, Article)}


def gold_places(shared: Path) -> dict[str, list[list[str]]]:
    """The names of every place that the gold gives a claim, once for each article."""
    files = ("seeds.gold.jsonl", "dev.gold.jsonl", "press/press.gold.jsonl")
    found: dict[str, list[list[str]]] = {}
    for name in files:
        for line in (shared / "gold" / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            places = found.setdefault(record["id"], [])
            for claim in record["claims"]:
                if claim.get("place") and claim["place"] not in places:
                    places.append(claim["place"])
    return found


def locate_gold(article: Article, places: list[list[str]]) -> list[tuple[str, Location | None]]:
    """Each gold place of an article with where it was found; names that the text lacks are left out."""
    mentions = find_mentions(parse(article), article.published)
    spots = spots_of(mentions)
    locator = Locator(open_gazetteer(), article.text, spots, story(mentions))
    by_span = {spot.span: spot for spot in spots}
    found = []
    for names in places:
        name = next((each for each in names if each in article.text), None)
        if name is None:
            continue
        start = article.text.index(name)
        span = Span(start, start + len(name))
        spot = by_span.get(span) or Spot(span, name, (name,), None, None)
        found.append((name, locator.locate(spot).location))
    return found


def gold_figures(shared: Path, press: Path | None, *, show: bool) -> None:
    """Country and point of the gold's places."""
    truth = {each["name"]: each for each in yaml.safe_load(TRUTH.read_text(encoding="utf-8"))}
    texts, counts = articles(shared, press), Counter[str]()
    for name_of, places in gold_places(shared).items():
        if name_of not in texts:
            continue
        for name, where in locate_gold(texts[name_of], places):
            if name not in truth:
                print(f"  not judged: {name_of}: {name} -> {where}", file=sys.stderr)
                continue
            count(counts, name, where, truth[name], show=show)
    print(f"gold: {counts['all']} places, {counts['open']} open, {counts['unlisted']} with no entry in the gazetteer")
    for key in ("country", "place"):
        right, asked = counts[f"{key} right"], counts[f"{key} asked"]
        print(f"  {key}: {right}/{asked} right of those located = {right / max(asked, 1):.3f}")
    listed = counts["all"] - counts["unlisted"]
    print(f"  located of those with an entry: {counts['located']}/{listed} = {counts['located'] / max(listed, 1):.3f}")


def count(counts: Counter[str], name: str, where: Location | None, truth: Record, *, show: bool) -> None:
    """Add one place to the counts; without ``country`` no gazetteer has it, and finding it would be an invention."""
    counts["all"] += 1
    if "country" not in truth:
        counts["unlisted"] += 1
        counts["invented"] += where is not None
    if where is None:
        counts["open"] += 1
        if show and "country" in truth:
            print(f"  {name}: open")
        return
    counts["located"] += "country" in truth
    for key, right in judged(where, {"country": None, **truth}).items():
        if right is not None:
            counts[f"{key} asked"] += 1
            counts[f"{key} right"] += right
            if show and not right:
                print(f"  {name}: {key} wrong: {where}")


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--press", type=Path, help="press.jsonl, rebuilt by gold/press/build.py")
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    arguments.add_argument("--show", action="store_true", help="name what is open or wrong")
    options = arguments.parse_args()
    started = time.perf_counter()
    for title in LISTS:
        list_figures(title, show=options.show)
    if options.shared.is_dir():
        gold_figures(options.shared, options.press, show=options.show)
    print(f"{time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
