"""Votes and the positions of organisations, read from the blocks of one letter.

The way down, a folder for each step:

1. ``text``: labels and numbers on lines of their own come together, a block becomes plain text, its
   organisations and numbers marked; tables become sentences, and text is cut in windows;
2. ``exclusions``: a window about something else is left; one that is not what it seems is left to a person;
3. ``figures``: numbers and what they count, put in pairs, give the ballots of a window;
4. ``results``: what a window decides, about which subject, in which manner; ``objects`` says on what;
5. ``ballots_read``: together they are a vote only with enough ``evidence``;
6. ``positions``: what a window says of organisations, from verbs, labels, nouns and « nous »;
7. ``merging``, ``placing``, ``assembling``: the windows of one vote come together. ``reading`` is the door.
"""
