"""One file of any kind becomes pages; what others made is read here, within a worker process."""
