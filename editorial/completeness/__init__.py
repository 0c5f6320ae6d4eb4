"""How complete a record is in one language, what is missing, and why it matters. Rules are declared; editors weigh them."""
