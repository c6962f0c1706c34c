"""`drafter init`: a commented blank fact file."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.parser import Exit, say
from drafter.facts.schema import SCHEMA_FILE, schema_text
from drafter.facts.starter import starter
from drafter.files.atomic import write_atomic
from drafter.files.faults import Fault, FaultError
from drafter.report import Workshop


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("facts", type=Path, metavar="事实文件", help="要新建的文件，如 热柘镇2026.yaml")
    default = "报告年度；不写则为上年文件的下一年，没有上年文件则为程序知道的最后一年"
    parser.add_argument("--year", type=int, default=0, metavar="年度", help=default)
    parser.add_argument("--last", type=Path, metavar="上年文件", help="上年的事实文件，单位、编制等沿用")
    parser.add_argument("--profile", default="", metavar="体例")
    parser.add_argument("--templates", type=Path, metavar="文件夹", help="自己的体例和提法，叠加在自带的上面")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write the file, and the schema beside it for editors."""
    if options.facts.exists():
        raise FaultError([Fault("exists", f"{options.facts} 已经存在，没有改动它", "换一个文件名，或先移走原文件")])
    shop = Workshop(options.templates)
    profile = shop.library.profile(options.profile).name if options.profile else ""
    last = shop.read(options.last).year if options.last else None
    text = starter(options.year, profile, last, shop.catalogue.years)
    write_atomic(options.facts, text.replace("\n", os.linesep).encode())  # old editors need theirs
    schema = options.facts.parent / SCHEMA_FILE
    write_atomic(schema, schema_text().encode())
    say(f"已新建 {options.facts}（编辑器用的 {schema.name} 在旁边）。填好后运行：drafter render {options.facts}")
    return Exit.DONE
