"""Reports -> witnesses, by what each report says of its own source: the speaker, else the agency, else the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import Reason
from recoupe.model.origin import Origin, OriginKind, Witness
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model.finding import Report


def own_witnesses(reports: Sequence[Report]) -> tuple[Witness, ...]:
    """One witness for each source that the reports name; two articles without a source are two.

    An article that attributes one claim of the finding to somebody does not itself vouch for the rest.
    """
    origins: dict[str, Origin] = {}
    carried: dict[str, list[tuple[str, str]]] = {}
    attributed = {report.article.id: report for report in reversed(reports) if report.claim.speaker}
    for report in reports:
        # A headline repeats what the text below attributes to somebody: the article is no witness of its own there.
        origin = _origin(attributed.get(report.article.id, report) if not report.claim.speaker else report)
        origins.setdefault(origin.key, origin)
        carried.setdefault(origin.key, []).append(report.key)
    return tuple(Witness(origin, tuple(carried[key])) for key, origin in origins.items())


def _origin(report: Report) -> Origin:
    article, speakers = report.article, report.claim.speaker
    if speakers:
        name = speakers[0].name
        reason = Reason("named-speaker", f"{report.key} attributes it to {name}")
        return Origin(speakers[0].entity or f"speaker:{fold_name(name)}", OriginKind.SPEAKER, name, (reason,))
    if article.agencies:
        name = article.agencies[0]
        reason = Reason("credited-agency", f"{article.id} credits {name}")
        return Origin(f"agency:{fold_name(name)}", OriginKind.AGENCY, name, (reason,))
    reason = Reason("own-voice", f"{article.id} names nobody")
    return Origin(f"article:{article.id}", OriginKind.ARTICLE, article.outlet or article.id, (reason,))
