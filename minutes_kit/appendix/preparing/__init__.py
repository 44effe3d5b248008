"""A foreign PDF becomes a clean tagged one, with pypdf: what is seen, said and linked, and nothing else."""
