"""The files of a plan, several at a time: worker processes, their jobs and answers, what is kept on disk."""
