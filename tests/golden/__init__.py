"""Broken fact files, each with the message that a clerk reads, word for word."""
