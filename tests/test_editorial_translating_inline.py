"""The marks inside a sentence are read strictly."""

import pytest

from editorial.translating.exchange.inline import BrokenTags, as_html, checked, pieces_of


@pytest.mark.parametrize(
    "html",
    [
        "<b>a",
        "a</b>",
        "<b><i>a</b></i>",
        "<p>a</p>",
        '<b class="x">a</b>',
        "<!-- a -->",
        "<script>a</script>",
        "<a id='a1'/>",
    ],
)
def test_broken_marks_are_noticed(html):
    with pytest.raises(BrokenTags):
        pieces_of(html)


def test_marks_are_kept_as_they_are():
    html = 'Uno <b>due <i>tre</i></b><br/><a id="a1">quattro &amp; 5 &lt; 6</a>'
    assert as_html(pieces_of(html)) == html == checked(html, html)


def test_a_link_may_be_used_once():
    with pytest.raises(BrokenTags):
        checked('<a id="a1">a</a><a id="a1">b</a>', '<a id="a1">a</a>')
