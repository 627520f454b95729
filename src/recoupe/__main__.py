"""``python -m recoupe`` does what ``recoupe`` does."""

from recoupe.cli import main

main()
