"""What a finished PDF is: the standards that it claims and holds, and which file is the cause if not."""
