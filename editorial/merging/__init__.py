"""Two records of the same thing become one: nothing that pointed to the other leads nowhere."""
