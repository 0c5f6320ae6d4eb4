"""How the roles of `editorial.roles` become groups with rights, and what those rights leave open."""
