"""The questionnaire: questions derived from facts and library, a session, and screens for terminals."""
