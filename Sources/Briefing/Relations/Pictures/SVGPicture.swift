/// A picture as SVG, made by the program: 400 units wide, so that its letters are legible at 400 pixels, in the colours of
/// the reader's screen, light or dark, and in black on white where it is printed. A text says what it shows.
package struct SVGPicture: Sendable, Hashable {
    /// What it is, for whoever hears it instead of seeing it.
    package let title: String
    /// What it shows, in sentences.
    package let description: String
    package let height: Double
    /// Marks inside of it, well-formed.
    let body: String

    package static let width = 400.0

    /// The picture as a part of a page that has ``pageStyle`` in its own sheet: nothing in it sets a style, so that a page
    /// may forbid that.
    ///
    /// - Parameter id: told apart from other pictures of one page.
    package func inlined(id: String) -> String {
        """
        <svg class="picture" viewBox="0 0 400 \(Self.number(height))" role="img" aria-labelledby="\(id)-t \(id)-d" \
        font-size="11">
        <title id="\(id)-t">\(HTMLText.escaped(title))</title>
        <desc id="\(id)-d">\(HTMLText.escaped(description))</desc>
        <rect class="paper" width="400" height="\(Self.number(height))"/>
        \(body)</svg>

        """
    }

    /// The sheet for pictures that are parts of a page.
    package static let pageStyle =
        "svg.picture{width:100%;max-width:36rem;font-family:system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif;"
        + style + "}"

    /// The whole picture.
    ///
    /// - Parameter id: told apart from other pictures of one page.
    package func svg(id: String = "p") -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 \(Self.number(height))" width="100%" role="img" \
        aria-labelledby="\(id)-t \(id)-d" style="max-width:800px" \
        font-family="system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif" font-size="11">
        <title id="\(id)-t">\(HTMLText.escaped(title))</title>
        <desc id="\(id)-d">\(HTMLText.escaped(description))</desc>
        <style>\(Self.style)</style>
        <rect class="paper" width="400" height="\(Self.number(height))"/>
        \(body)</svg>

        """
    }

    private static let style = """
        .paper{fill:#fbfaf7}.ink{fill:#1c1c1a}.soft{fill:#5b5b57}.rule{stroke:#d4d3cd;fill:none}\
        .axis{stroke:#5b5b57;fill:none}.deal{fill:#1f4e79}.conflict{fill:#a11212}.calm{fill:#1d6b34}.talk{fill:#855400}\
        .line{stroke:#1f4e79;fill:none}.band{fill:#1f4e79;fill-opacity:.16}.tile{fill:#e6e4dc}\
        .s1{fill:#c9d8e6}.s2{fill:#94b4d1}.s3{fill:#5c8ab5}.s4{fill:#2c6296}.s5{fill:#153d63}\
        .on{fill:#1c1c1a}.off{fill:#fff}.flow{stroke:#1f4e79;fill:none;stroke-opacity:.45}.mark{stroke:#a11212;fill:none}\
        @media (prefers-color-scheme:dark){.paper{fill:#191917}.ink{fill:#e9e8e3}.soft{fill:#a9a8a2}\
        .rule{stroke:#44443f}.axis{stroke:#a9a8a2}.deal{fill:#8ab8e6}.conflict{fill:#ff8a80}.calm{fill:#7fce95}\
        .talk{fill:#e8b04a}.line{stroke:#8ab8e6}.band{fill:#8ab8e6;fill-opacity:.22}.tile{fill:#2c2c29}\
        .s1{fill:#1d344a}.s2{fill:#27506f}.s3{fill:#3c749c}.s4{fill:#67a3cf}.s5{fill:#a9d2f2}\
        .on{fill:#e9e8e3}.off{fill:#10202e}.flow{stroke:#8ab8e6}.mark{stroke:#ff8a80}}\
        @media print{.paper{fill:#fff}.ink,.soft,.on{fill:#000}.rule{stroke:#999}.axis{stroke:#000}.deal{fill:#1f4e79}\
        .conflict{fill:#8a0000}.calm{fill:#0b4f20}.talk{fill:#6b4400}.tile{fill:#eee}}
        """

    /// With at most one place behind the point.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let tenths = (value * 10).rounded()
        let whole = Int(tenths / 10)
        let rest = abs(Int(tenths) % 10)
        let sign = tenths < 0 && whole == 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    static func text(
        _ words: String, x: Double, y: Double, class name: String = "ink", size: Double? = nil,
        anchor: String = "start",
        bold: Bold = .no
    ) -> String {
        "<text class=\"\(name)\" x=\"\(number(x))\" y=\"\(number(y))\""
            + (size.map { " font-size=\"\(number($0))\"" } ?? "")
            + (anchor == "start" ? "" : " text-anchor=\"\(anchor)\"")
            + (bold == .yes ? " font-weight=\"600\"" : "")
            + ">\(HTMLText.escaped(words))</text>\n"
    }

    enum Bold { case no, yes }

    static func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String, width: Double = 1
    ) -> String {
        "<line class=\"\(name)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" "
            + "stroke-width=\"\(number(width))\"/>\n"
    }

    /// What is too long for a place is cut; letters are taken as six units wide at size 11.
    static func fitted(_ words: String, width: Double, size: Double = 11) -> String {
        let room = max(3, Int(width / (size * 0.56)))
        return words.count <= room ? words : words.prefix(room - 1).trimmed + "…"
    }
}

extension Substring {
    /// Without blanks at its end.
    fileprivate var trimmed: String {
        var rest = self
        while rest.last == " " || rest.last == "," { rest.removeLast() }
        return String(rest)
    }
}
