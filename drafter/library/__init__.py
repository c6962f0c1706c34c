"""Sections and profiles: the words of the report."""
