"""The corpus generator and the side-by-side measurements (design §7).

``python -m bench.corpus DOSSIER --lettres 3000 --graine 1`` makes a site folder of invented letters;
``python -m bench.measure`` and ``python -m bench.search_weight`` measure what is built from it.
"""
