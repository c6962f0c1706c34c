"""Composing the report as a tree with provenance."""
