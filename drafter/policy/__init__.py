"""What may be cited in which report year: formulas, plans, laws, campaigns, dated events."""

from drafter.policy.catalogue import Catalogue
from drafter.policy.items import MEETING, Confidence, Formula, Item, Unknown

__all__ = ["MEETING", "Catalogue", "Confidence", "Formula", "Item", "Unknown"]
