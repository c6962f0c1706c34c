"""One module a topic: the facts of one field of work."""
