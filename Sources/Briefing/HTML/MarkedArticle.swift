/// The article's own words as HTML, with the findings marked in place and the notes beside them.
struct MarkedArticle {
    private let lines: [MarkedLines.Line]

    init(_ brief: Brief) { lines = MarkedLines(brief).lines }

    /// A block for every line that holds text.
    var html: String { lines.map(block).joined() }

    private func block(_ line: MarkedLines.Line) -> String {
        let notes = line.notes.map(note).joined()
        let aside = notes.isEmpty ? "" : "<aside>\(notes)</aside>"
        let words = line.pieces.map(piece).joined()
        return "<div class=\"block\" id=\"line-\(line.number)\"><p>\(words)</p>\(aside)</div>\n"
    }

    private func piece(_ piece: MarkedLines.Piece) -> String {
        let text = HTMLText.escaped(piece.text)
        let words = piece.mark.map { "<mark class=\"\($0.rawValue)\">\(text)</mark>" } ?? text
        return words + piece.references.map(reference).joined()
    }

    private func reference(_ reference: MarkedLines.Reference) -> String {
        let mark = reference.mark
        return "<a class=\"ref \(mark.rawValue)\" id=\"\(reference.anchor)\" href=\"#n\(reference.number)\""
            + " aria-label=\"note \(reference.number), \(mark.word)\">"
            + "\(mark.sign)\u{202F}\(reference.number)</a>"
    }

    /// The note itself stands at the first place of its words; later places point back to it.
    private func note(_ note: MarkedLines.Note) -> String {
        let comparison = note.comparison
        let number = note.number
        guard !note.isAgain else {
            return
                "<div class=\"note \(comparison.mark.rawValue)\"><b>\(comparison.mark.sign) \(number)</b> as at "
                + "<a href=\"#n\(number)\">note \(number)</a></div>"
        }
        var body =
            "<b>\(comparison.mark.sign) \(number) \(HTMLText.escaped(comparison.field))</b> "
            + "<span class=\"word\">\(comparison.mark.word)</span>"
        if let record = comparison.record {
            body +=
                "<p><span class=\"side\">\(comparison.side.rawValue)</span> \(HTMLText.escaped(record))</p>"
        }
        if let explanation = comparison.fullExplanation { body += "<p>\(HTMLText.escaped(explanation))</p>" }
        if let source = comparison.source { body += "<p class=\"source\">\(HTMLText.source(source))</p>" }
        return "<div class=\"note \(comparison.mark.rawValue)\" id=\"n\(number)\">\(body)</div>"
    }
}
