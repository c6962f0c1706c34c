"""`drafter schema`: the JSON Schema that lets editors complete and check a fact file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from drafter.cli.parser import Exit
from drafter.facts.schema import schema_text


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:  # noqa: ARG001 - every command takes its options
    """Print the schema."""
    print(schema_text(), end="")
    return Exit.DONE
