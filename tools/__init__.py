"""What builds the files that are committed with the program."""
