import Testing

@testable import Documents

@Suite("Page text: what the elements of a page become")
struct PageTextTests {
    static func text(_ html: String) -> String {
        String(decoding: Page(Array(html.utf8), limits: .standard).text, as: UTF8.self)
    }

    @Test(
        "markup becomes lines",
        arguments: [
            ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
            ("<p>One<br>two<br/><br>three</p>", "One\ntwo\n\nthree"),
            ("<p>One<br>\n<br>\n<br>two</p>", "One\n\ntwo"),
            ("<div>One<div>two</div>three</div>", "One\n\ntwo\n\nthree"),
            ("<p>A con<b>tra</b>ct</p>", "A contract"),
            ("<p>A <b>big</b> <i>deal</i> .</p>", "A big deal ."),
            ("<p>  many \n\t spaces  </p>", "many spaces"),
            ("<p>12&nbsp;tugs &amp; 3&#8211;4 &eacute; &lt;x&gt;</p>", "12\u{A0}tugs & 3–4 é <x>"),
            ("<ul><li>One</li><li>Two</li></ul><p>End</p>", "- One\n- Two\n\nEnd"),
            ("<p>List:</p><ol><li><p>One</p></li>\n<li><div>Two</div></li></ol>", "List:\n\n- One\n- Two"),
            ("<ul><li>One<ul><li>Sub</li></ul></li><li>Two</li></ul>", "- One\n- Sub\n- Two"),
            (
                "<table><tr><td>Tugs</td><td>4</td></tr><tr><td>Oars</td><td></td><td>8</td></tr></table>",
                "Tugs | 4\nOars | | 8"
            ),
            ("<table><tr><th><p>Item</p></th><th><p>No.</p></th></tr></table>", "Item | No."),
            (
                "<table><tr><td><table><tr><td>One</td></tr></table></td><td><p>Two</p></td></tr></table>",
                "One\n\nTwo"
            ),
            ("<pre>\n a  b\n\n   c\n</pre>", " a  b\n\n   c"),
            ("<pre>x <a href='y'>link</a>,\n<span>z</span></pre>", "x link,\nz"),
            ("<p>One</p><p>&nbsp;</p><p>&mdash; * &bull;</p><p>Two</p>", "One\n\nTwo"),
            ("<p>One</p><hr><p>Two</p>", "One\n\nTwo"),
            ("<p>A<script>var b;</script><style>c</style>d<!-- e --></p>", "Ad"),
            (
                "<p>A<span hidden>b</span><span style='Display : none'>c</span><i aria-hidden='true'>d</i>e</p>",
                "Ae"
            ),
            ("<p>One<p>Two", "One\n\nTwo"),
            ("<dl><dt>Tug</dt><dd>A ship.</dd></dl>", "Tug\nA ship."),
        ])
    func lines(html: String, text: String) {
        #expect(Self.text("<body>" + html + "</body>") == text)
    }

    @Test("a sentence broken over elements that never close is still one")
    func broken() {
        #expect(Self.text("<div><p>Four <span>harb<span>our</div> tugs") == "Four harbour\n\ntugs")
    }

    @Test("zero bytes are left out, with a warning")
    func zeros() {
        let page = Page(Array("<p>Four\0 tugs</p>".utf8), limits: .standard)
        #expect(String(decoding: page.text, as: UTF8.self) == "Four tugs")
        #expect(page.warnings.contains { $0.code == .droppedZeroBytes })
    }
}
