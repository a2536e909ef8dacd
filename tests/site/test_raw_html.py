"""MkDocs looks for anchors in the raw HTML of each page: here there is none, and looking may never end."""

from markdown import Markdown
from mkdocs.structure.pages import _RawHTMLPreprocessor

from tribune.text.html import PlainMarkdown


def test_no_page_is_read_as_html() -> None:
    """« <![ » made MkDocs fail with an AssertionError; thousands of « <a  » kept it for minutes."""
    markdown = Markdown(extensions=[PlainMarkdown()])
    raw_html = _RawHTMLPreprocessor()
    raw_html._register(markdown)
    assert markdown.convert('<![ <a id="a">') == '<p>&lt;![ &lt;a id="a"&gt;</p>'
    assert raw_html.present_anchor_ids == set()
