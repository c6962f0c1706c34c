"""What may be cited in which report year: formulas, plans, laws, campaigns, dated events."""

from drafter.policy.catalogue import DECLINED, Catalogue, id_of_answer
from drafter.policy.items import MEETING, Confidence, Formula, Item, Unknown

__all__ = ["DECLINED", "MEETING", "Catalogue", "Confidence", "Formula", "Item", "Unknown", "id_of_answer"]
