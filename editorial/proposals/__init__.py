"""From a form without an account to a draft: steps, confirmation, a private address, questions, the editors' decision."""
