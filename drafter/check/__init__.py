"""Findings on a fact file or a finished report: a registry of rules, and reading reports."""
