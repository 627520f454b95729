"""Where findings lie, as a picture: circles as wide as the place may be, on a grid of degrees, without a base map."""

from __future__ import annotations

from math import cos, floor, log10, radians
from typing import TYPE_CHECKING, NamedTuple

from recoupe.export.markup import Safe, element
from recoupe.export.wording import count, family

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.finding import Finding
    from recoupe.model.location import Location

_WIDTH, _HEIGHT, _MARGIN = 1000.0, 560.0, 40.0
#: Metres of one degree of latitude (WGS 84, mean).
_DEGREE = 111_320
#: UCDP's where_prec from which only a country or less is known: such a place is no spot on a map.
_COUNTRY = 6
#: Degrees that a map of one single place shows.
_LEAST = 1.0
_LINES = 6
_STEPS = (1.0, 2.0, 5.0, 10.0)


class _Spot(NamedTuple):
    location: Location
    findings: list[Finding]


class _Frame(NamedTuple):
    """The middle of the map, its degrees of longitude per degree of latitude, and pixels per degree of latitude."""

    lat: float
    lon: float
    squeeze: float
    scale: float

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        x = _WIDTH / 2 + (lon - self.lon) * self.squeeze * self.scale
        return x, _HEIGHT / 2 - (lat - self.lat) * self.scale


def map_picture(findings: Iterable[Finding]) -> Safe | None:
    """One circle for each located place with its findings; ``None`` when nothing is located closer than a country."""
    spots = _spots(findings)
    near = [spot for spot in spots if spot.location.ucdp < _COUNTRY]
    if not near:
        return None
    frame = _frame([spot.location for spot in near])
    circles = [_circle(spot, frame) for spot in sorted(near, key=lambda spot: -spot.location.radius)]
    picture = element(
        "svg", *_grid(frame), *circles, *_scale_bar(frame), viewBox=f"0 0 {_WIDTH:g} {_HEIGHT:g}", role="img",
        aria_label=f"{count(len(near), 'place')} on a grid of degrees", class_="picture map",
    )  # fmt: skip
    left = len(spots) - len(near)
    note = "Each circle is as wide as the words leave open. There is no base map, since nothing is fetched."
    more = f" {count(left, 'place')} known only as a country not drawn." if left else ""
    return element("div", picture, element("p", note + more, class_="about"))


def _spots(findings: Iterable[Finding]) -> list[_Spot]:
    spots: dict[str, _Spot] = {}
    for finding in findings:
        for report in finding.reports:
            location = report.claim.place.location if report.claim.place else None
            if location is None:
                continue
            spot = spots.setdefault(location.entity, _Spot(location, []))
            if finding not in spot.findings:
                spot.findings.append(finding)
    return list(spots.values())


def _frame(locations: list[Location]) -> _Frame:
    lats, lons = [each.lat for each in locations], [each.lon for each in locations]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    squeeze = max(cos(radians(lat)), 0.1)
    high = max(max(lats) - min(lats), _LEAST)
    wide = max((max(lons) - min(lons)) * squeeze, _LEAST)
    scale = min((_HEIGHT - 2 * _MARGIN) / high, (_WIDTH - 4 * _MARGIN) / wide)
    return _Frame(lat, lon, squeeze, scale)


def _circle(spot: _Spot, frame: _Frame) -> Safe:
    location = spot.location
    x, y = frame.point(location.lat, location.lon)
    radius = max(location.radius / _DEGREE * frame.scale, 4 + len(spot.findings) ** 0.5)
    first = spot.findings[0]
    label = f"{location.name}: {count(len(spot.findings), 'finding')}"
    circle = element(
        "circle", element("title", label), cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{min(radius, _WIDTH):.1f}", class_="spot"
    )
    side = x > _WIDTH * 0.8
    text = element(
        "text", location.name, x=f"{x + (-8 if side else 8):.1f}", y=f"{y - 6:.1f}",
        text_anchor="end" if side else "start",
    )  # fmt: skip
    return element("a", circle, text, href=f"#f{first.id}", class_=family(first.type))


def _step(degrees: float) -> float:
    """A round number of degrees that cuts a span into about as many parts as lines are wanted."""
    rough = degrees / _LINES
    power = 10.0 ** floor(log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough)


def _grid(frame: _Frame) -> Iterator[Safe]:
    step = _step(_HEIGHT / frame.scale)
    south, north = frame.lat - _HEIGHT / 2 / frame.scale, frame.lat + _HEIGHT / 2 / frame.scale
    for number in range(floor(south / step) + 1, floor(north / step) + 1):
        y = f"{frame.point(number * step, frame.lon)[1]:.1f}"
        yield element("line", x1="0", x2=f"{_WIDTH:g}", y1=y, y2=y, class_="rule")
        yield element("text", _degrees(number * step, "N", "S"), x="4", y=y, class_="tick")
    step = _step(_WIDTH / frame.scale / frame.squeeze)
    half = _WIDTH / 2 / frame.scale / frame.squeeze
    for number in range(floor((frame.lon - half) / step) + 1, floor((frame.lon + half) / step) + 1):
        x = f"{frame.point(frame.lat, number * step)[0]:.1f}"
        yield element("line", x1=x, x2=x, y1="0", y2=f"{_HEIGHT:g}", class_="rule")
        yield element("text", _degrees(number * step, "E", "W"), x=x, y=f"{_HEIGHT - 4:g}", class_="tick")


def _degrees(value: float, plus: str, minus: str) -> str:
    return f"{abs(value):g}° {plus if value >= 0 else minus}"


def _scale_bar(frame: _Frame) -> Iterator[Safe]:
    metres = _step(_WIDTH / 5 * _LINES / frame.scale * _DEGREE)
    length = metres / _DEGREE * frame.scale
    y, x = f"{_HEIGHT - 24:g}", _WIDTH - _MARGIN
    yield element("line", x1=f"{x - length:.1f}", x2=f"{x:g}", y1=y, y2=y, class_="bar-line")
    yield element("text", f"{metres / 1000:g} km", x=f"{x:g}", y=f"{_HEIGHT - 30:g}", text_anchor="end", class_="tick")
