"""Spoilt inputs, made at random from good ones: no traceback, no hang, no runaway memory."""
