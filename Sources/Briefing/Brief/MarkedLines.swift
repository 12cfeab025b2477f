internal import Checking
internal import Reading

/// The article's own words, line by line, with the findings marked in place and the notes that begin in each line.
package struct MarkedLines: Sendable {
    /// A line that holds text.
    package struct Line: Sendable {
        /// Counted from 1, empty lines too.
        package let number: Int
        package let pieces: [Piece]
        package let notes: [Note]
    }

    /// Words that are marked alike.
    package struct Piece: Sendable {
        package let text: String
        /// Where several marks overlap, the gravest; `nil` for words that no note is about.
        package let mark: Mark?
        /// The notes whose words end here.
        package let references: [Reference]
    }

    /// The number of a note behind its words.
    package struct Reference: Sendable {
        package let number: Int
        package let mark: Mark
        /// `m3`, `m3-2`: where the note links back to.
        package let anchor: String
    }

    /// A note at the line in which its words begin.
    package struct Note: Sendable {
        package let number: Int
        package let comparison: Comparison
        /// Whether it stands at an earlier place already.
        package let isAgain: Bool
    }

    package let lines: [Line]

    package init(_ brief: Brief) {
        let bytes = Array(brief.check.document.text.utf8)
        let marks = Self.placed(brief.notes, count: bytes.count)
        var lines: [Line] = []
        var start = 0
        var number = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if bytes[start..<end].contains(where: { $0 > 0x20 }) {
                lines.append(Self.line(number, start, end, marks, bytes))
            }
            start = end + 1
            number += 1
        }
        self.lines = lines
    }

    /// One stretch of the article that a note is about.
    private struct Placed {
        let start: Int
        let end: Int
        let note: NumberedNote
        /// 1 for the first place of a note.
        let place: Int

        var reference: Reference {
            let anchor = place == 1 ? "m\(note.number)" : "m\(note.number)-\(place)"
            return Reference(number: note.number, mark: note.comparison.mark, anchor: anchor)
        }
    }

    private static func placed(_ notes: [NumberedNote], count: Int) -> [Placed] {
        notes.flatMap { note in
            note.comparison.claims.enumerated().compactMap { index, claim in
                let end = min(claim.end, count)
                return claim.start >= 0 && claim.start < end
                    ? Placed(start: claim.start, end: end, note: note, place: index + 1) : nil
            }
        }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private static func line(
        _ number: Int, _ start: Int, _ end: Int, _ marks: [Placed], _ bytes: [UInt8]
    ) -> Line {
        let here = marks.filter { $0.start < end && start < $0.end }
        var seen: Set<Int> = []
        let notes = here.filter { $0.start >= start && seen.insert($0.note.number).inserted }.map {
            Note(number: $0.note.number, comparison: $0.note.comparison, isAgain: $0.place > 1)
        }
        let bounds = Set(here.flatMap { [max($0.start, start), min($0.end, end)] } + [start, end]).sorted()
        let pieces = zip(bounds, bounds.dropFirst()).map { low, high in
            let over = here.filter { $0.start <= low && high <= $0.end }
            return Piece(
                text: String(decoding: bytes[low..<high], as: UTF8.self),
                mark: over.map(\.note.comparison.mark).min { rank($0) < rank($1) },
                references: here.filter { $0.end == high }.map(\.reference))
        }
        return Line(number: number, pieces: pieces, notes: notes)
    }

    private static func rank(_ mark: Mark) -> Int {
        Mark.allCases.firstIndex(of: mark) ?? Mark.allCases.count
    }
}
