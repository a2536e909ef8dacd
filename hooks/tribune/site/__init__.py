"""Records → pages, inside MkDocs: the only part of Tribune that knows MkDocs and Jinja."""
