"""Page -> Article: furniture off, lines labelled, what is known of the publication put on."""

from recoupe.articles.making import make_article

__all__ = ["make_article"]
