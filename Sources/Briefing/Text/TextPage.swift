/// How a text is set for a terminal.
package struct TextStyle: Sendable, Hashable {
    package enum Colour: Sendable, Hashable {
        case none, ansi
    }

    /// Columns; what is narrower than 40 is set as 40, since nothing can stand beside anything there.
    package let width: Int
    package let colour: Colour

    package init(width: Int, colour: Colour = .none) {
        // Lines much longer than this are hard to follow with the eye.
        self.width = min(max(width, 40), 110)
        self.colour = colour
    }
}

/// A page of text lines, none wider than its style allows.
struct TextPage {
    let style: TextStyle
    private(set) var text = ""

    init(_ style: TextStyle) { self.style = style }

    var width: Int { style.width }

    enum Ink: String {
        case plain = ""
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case amber = "33"
    }

    func inked(_ text: String, _ ink: Ink) -> String {
        guard style.colour == .ansi, ink != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
    }

    mutating func blank() { text += "\n" }

    /// A line that is known to fit; blanks at its end are dropped.
    mutating func raw(_ line: String) {
        var line = line
        while line.last == " " { line.removeLast() }
        text += line + "\n"
    }

    /// A paragraph: `first` before its first line, as many blanks before the others.
    mutating func paragraph(_ words: String, first: String = "", ink: Ink = .plain) {
        let indent = DisplayWidth.of(first)
        for (index, line) in Wrap.lines(words, width: width - indent).enumerated() {
            raw((index == 0 ? first : String(repeating: " ", count: indent)) + inked(line, ink))
        }
    }

    /// Words at the left and a few at the right end of the last line, on a line of their own where they do
    /// not fit.
    ///
    /// `first` stands before the first line, as many blanks before the others.
    mutating func spread(
        _ left: String, _ right: String, first: String = "", ink: Ink = .plain, rightInk: Ink = .plain
    ) {
        let indent = DisplayWidth.of(first)
        let lines = Wrap.lines(left, width: width - indent)
        let rightWidth = DisplayWidth.of(right)
        for (index, line) in lines.enumerated() {
            let start = index == 0 ? inked(first, ink) : String(repeating: " ", count: indent)
            let free = width - indent - DisplayWidth.of(line) - rightWidth
            guard index == lines.count - 1, rightWidth > 0, free >= 2 else {
                raw(start + inked(line, ink))
                continue
            }
            raw(start + inked(line, ink) + String(repeating: " ", count: free) + inked(right, rightInk))
            return
        }
        guard rightWidth > 0 else { return }
        for line in Wrap.lines(right, width: width) {
            raw(String(repeating: " ", count: width - DisplayWidth.of(line)) + inked(line, rightInk))
        }
    }

    mutating func heading(_ words: String) {
        blank()
        paragraph(words.uppercased(), ink: .bold)
    }

    func ink(of mark: Mark) -> Ink {
        switch mark {
        case .contradicted: .red
        case .outdated, .incomplete, .unsupported: .amber
        case .supported: .green
        case .stated: .dim
        }
    }
}
