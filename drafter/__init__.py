"""Draft a township's yearly report on rule-of-law government from its facts."""

__version__ = "0.1.0"
