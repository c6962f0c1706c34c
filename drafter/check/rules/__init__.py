"""Rules that a pattern cannot say, one family of questions a module."""
