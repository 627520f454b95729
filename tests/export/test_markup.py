"""Mark-up: escaped unless it was made here."""

from __future__ import annotations

import html
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from recoupe.export.markup import element, escape, joined


def test_text_is_escaped_and_mark_up_is_not_escaped_twice() -> None:
    """A child that is an element stays one, a child that looks like one does not become one."""
    assert element("p", element("b", "a<b"), "<i>") == "<p><b>a&lt;b</b>&lt;i&gt;</p>"


def test_attributes_are_quoted_and_absent_ones_left_out() -> None:
    """A quotation mark cannot end an attribute; ``class_`` and ``data_c`` give their HTML names."""
    assert element("a", class_='x" onclick="y', data_c="1", title=None) == (
        '<a class="x&quot; onclick=&quot;y" data-c="1"></a>'
    )


def test_unprintable_characters_become_signs() -> None:
    """Controls are pictured, half characters replaced, tab and line feed kept."""
    assert escape("a\x00\x1b\ud800\t\n\x85") == "a\u2400\u241b\ufffd\t\n\ufffd"


class _Texts(HTMLParser):
    """Collects tags and text, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.text += "".join(value or "" for _, value in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text())
def test_no_text_becomes_a_tag(text: str) -> None:
    """Whatever stands in a text or an attribute, a parser finds the two elements that were made and no other."""
    parser = _Texts()
    parser.feed(joined(element("p", text, title=text), element("q")))
    parser.close()
    assert parser.tags == ["p", "q"]
    assert parser.text == html.unescape(escape(text)) * 2
