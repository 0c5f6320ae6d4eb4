"""Each format into an outline. Runs in a process of its own (`__main__`): no Django here, nothing but limits and outline."""
