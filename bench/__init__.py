"""How fast drafter is beside docxtpl used in the plain way: python -m bench."""
