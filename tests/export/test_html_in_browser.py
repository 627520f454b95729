"""The HTML page as a real browser takes it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from recoupe.export import html_page

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.model.coded import Coded

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr", "--v=0")


@pytest.mark.needs_browser
def test_chromium_shows_the_page_and_refuses_what_is_not_ours(coded: Coded, tmp_path: Path) -> None:
    """The marks are in the document, our style and script are let in, and a script from elsewhere is refused."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("no Chromium is installed (apt-get install chromium): the page was not opened in a browser")
    page = tmp_path / "page.html"
    # A second script, which the policy must refuse: were it to run, the title would change.
    intruder = "<script>document.title = 'intruder'</script></main>"
    page.write_text(html_page([coded]).replace("</main>", intruder), encoding="utf-8")
    command = [browser, *OPTIONS, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert "<title>Recoupe: 1 article, 2 claims</title>" in done.stdout
    assert done.stdout.count("<mark") == 5
    refused = [line for line in done.stderr.splitlines() if "Content Security Policy" in line]
    assert len(refused) == 1, refused
