"""What every form has in common that anybody may send: where it was sent from, and how often by the same network."""
