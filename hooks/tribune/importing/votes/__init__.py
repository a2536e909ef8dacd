"""Votes and the positions of organisations, read from the blocks of one letter.

The way down, a module for each step:

1. a block becomes plain text, its organisations and numbers marked: ``plain_text``, ``number_words``,
   ``working_copy``; tables become sentences, and text is cut in windows: ``tables``, ``windows``;
2. a sentence about something else is left: ``passages``, ``other_bodies``, ``voters``; one that is not what
   it seems is left to a person: ``misgivings``;
3. what a sentence says of a vote: ``counts`` (with ``qualities`` and ``asides``), ``outcomes``, ``manners``,
   ``objects``; together they are a vote only with enough ``evidence``: ``ballots_read``;
4. what it says of organisations: ``positions`` from verbs (``position_turns``, ``subjects``), and ``nominal``
   from labels and nouns;
5. sentences of one vote come together: ``merging``, ``placing``, ``assembling``. ``reading`` is the door.
"""
