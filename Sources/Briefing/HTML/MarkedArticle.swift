internal import Checking
internal import Reading

/// The article's own words with the findings marked in place and the notes beside them.
struct MarkedArticle {
    private let bytes: [UInt8]
    private let marks: [Placed]

    /// One stretch of the article that a note is about.
    private struct Placed {
        let start: Int
        let end: Int
        let note: NumberedNote
        /// 1 for the first place of a note.
        let place: Int

        /// `m3`, `m3-2`: where a note's number links to.
        var anchor: String { Self.anchor(note.number, place) }

        static func anchor(_ number: Int, _ place: Int) -> String {
            place == 1 ? "m\(number)" : "m\(number)-\(place)"
        }
    }

    init(_ brief: Brief) {
        bytes = Array(brief.check.document.text.utf8)
        let count = bytes.count
        marks = brief.notes.flatMap { note in
            note.comparison.claims.enumerated().compactMap { index, claim in
                let end = min(claim.end, count)
                return claim.start >= 0 && claim.start < end
                    ? Placed(start: claim.start, end: end, note: note, place: index + 1) : nil
            }
        }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    /// A block for every line that holds text.
    var html: String {
        var result = ""
        var start = 0
        var line = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if bytes[start..<end].contains(where: { $0 > 0x20 }) { result += block(start, end, line) }
            start = end + 1
            line += 1
        }
        return result
    }

    private func block(_ start: Int, _ end: Int, _ line: Int) -> String {
        let here = marks.filter { $0.start < end && start < $0.end }
        let begun = here.filter { $0.start >= start }
        var seen: Set<Int> = []
        let notes = begun.filter { seen.insert($0.note.number).inserted }.map(note).joined()
        let aside = notes.isEmpty ? "" : "<aside>\(notes)</aside>"
        return "<div class=\"block\" id=\"line-\(line)\"><p>\(words(start, end, here))</p>\(aside)</div>\n"
    }

    /// The line's words; where marks overlap, the gravest colours the words and every number stands at its
    /// end.
    private func words(_ start: Int, _ end: Int, _ here: [Placed]) -> String {
        let bounds = Set(here.flatMap { [max($0.start, start), min($0.end, end)] } + [start, end]).sorted()
        var result = ""
        for (low, high) in zip(bounds, bounds.dropFirst()) {
            let text = HTMLText.escaped(String(decoding: bytes[low..<high], as: UTF8.self))
            let over = here.filter { $0.start <= low && high <= $0.end }
            if let gravest = over.map(\.note.comparison.mark).min(by: { Self.rank($0) < Self.rank($1) }) {
                result += "<mark class=\"\(gravest.rawValue)\">\(text)</mark>"
            } else {
                result += text
            }
            for mark in here where mark.end == high {
                let comparison = mark.note.comparison
                result +=
                    "<a class=\"ref \(comparison.mark.rawValue)\" id=\"\(mark.anchor)\" href=\"#n\(mark.note.number)\""
                    + " aria-label=\"note \(mark.note.number), \(comparison.mark.word)\">"
                    + "\(comparison.mark.sign)\u{202F}\(mark.note.number)</a>"
            }
        }
        return result
    }

    private static func rank(_ mark: Mark) -> Int {
        Mark.allCases.firstIndex(of: mark) ?? Mark.allCases.count
    }

    /// The note itself stands at the first place of its words; later places point back to it.
    private func note(_ mark: Placed) -> String {
        let comparison = mark.note.comparison
        let number = mark.note.number
        guard mark.place == 1 else {
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
