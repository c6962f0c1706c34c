"""Files as people edit them: YAML with places, faults, atomic replacement."""
