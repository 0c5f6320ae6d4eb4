"""What readers search for, in numbers: words without persons, no address, no cookie, no account."""
