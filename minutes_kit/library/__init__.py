"""What a program calls: the same steps that the command line takes, with plain arguments.

Its functions are names of `minutes_kit`, which loads the module of one when it is asked for.
"""
