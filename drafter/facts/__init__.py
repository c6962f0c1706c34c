"""The facts of one township in one year."""
