"""Inputs of strangers and slips of friends: refused by name, or understood, and never obeyed."""
