"""What may be cited in which report year: formulas, plans, laws, campaigns, dated events."""

from drafter.policy.catalogue import Catalogue
from drafter.policy.items import Confidence, Event, Formula, Item, Law, Meeting, Unknown

__all__ = ["Catalogue", "Confidence", "Event", "Formula", "Item", "Law", "Meeting", "Unknown"]
