"""Syntax and publication date -> Moment: time expressions with their EDTF values.

A weekday without a known day of publication, a date without a year that nothing decides, "la veille" of a day that is
not named nearby: each is a moment without a value, and says why.
"""

from recoupe.mentions.moments.finding import find_moments

__all__ = ["find_moments"]
