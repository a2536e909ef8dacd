"""Votes and the positions of organisations, read from the blocks of one letter.

The way down, a module for each step:

1. labels and numbers on lines of their own come together: ``label_lines``; a block becomes plain text, its
   organisations and numbers marked: ``plain_text``, ``number_words``, ``working_copy``; tables become
   sentences, and text is cut in windows: ``tables``, ``windows``;
2. a sentence about something else is left: ``passages``, ``other_bodies``, ``voters``; one that is not what
   it seems is left to a person: ``misgivings``;
3. what a sentence counts: ``tokens`` (numbers, and ``qualities``), put in ``pairs`` and ``columns`` once
   ``asides`` are blanked, give the ``ballots`` of its votes, whose records are in ``counts``;
4. what a sentence decides: ``stated_results``, from ``result_verbs`` and ``result_turns`` about
   ``result_subjects``, whose records are in ``outcomes``; ``manners`` and ``objects`` say how and on what;
5. together they are a vote only with enough ``evidence``, or beside others (``partial_counts``):
   ``ballots_read``; a number that no vote took is told: ``unread``;
6. what it says of organisations: ``positions`` from verbs (``position_turns``, of ``turn_words``, and
   ``subjects``), ``nominal`` from labels and nouns (``name_patterns``, ``position_nouns``), ``our_votes``;
7. sentences of one vote come together: ``merging``, ``placing``, ``assembling``. ``reading`` is the door.
"""
