/// Finds the columns of a page by its white space: the page is cut down its gutters, and across where no gutter goes
/// all the way, until nothing more can be cut.
struct Columns {
    /// The parts of a page set in columns, each with its words, in reading order; `nil` for a page that is not.
    ///
    /// - Parameter isLikely: other pages of the document are set in columns, so that a few lines side by side are
    ///   enough, as at the end of a text.
    static func regions(of words: [PrintedWord], isLikely: Bool) -> [[PrintedWord]]? {
        let heights = words.map(\.frame.height).sorted()
        guard words.count >= (isLikely ? 12 : 40), let height = heights.dropFirst(heights.count / 2).first,
            height > 0
        else {
            return nil
        }
        var regions: [[PrintedWord]] = []
        var hasGutter = false
        let cuts = Columns(height: height, leastLines: isLikely ? 2 : 6)
        cuts.cut(words, depth: 0, into: &regions, hasGutter: &hasGutter)
        return hasGutter ? regions : nil
    }

    /// The usual height of a letter on the page.
    private let height: Double
    /// How many lines one side of a gutter has at least.
    private let leastLines: Int

    /// A page of hostile make is cut no deeper than this; a real one needs six.
    private static let deepest = 24

    private func cut(
        _ words: [PrintedWord], depth: Int, into regions: inout [[PrintedWord]],
        hasGutter: inout Bool
    ) {
        if depth < Self.deepest, words.count > 1 {
            if let parts = downGutter(words) {
                hasGutter = true
                for part in parts { cut(part, depth: depth + 1, into: &regions, hasGutter: &hasGutter) }
                return
            }
            if let parts = across(words) {
                // Where neither part has a gutter the cut was none: a paragraph's end in a column.
                var below: [[PrintedWord]] = []
                var isColumned = false
                for part in parts {
                    cut(part, depth: depth + 1, into: &below, hasGutter: &isColumned)
                }
                if isColumned {
                    hasGutter = true
                    regions += below
                    return
                }
            }
        }
        regions.append(words)
    }

    // MARK: Cuts

    /// The two sides of the widest white strip from top to bottom that has a column on each side.
    private func downGutter(_ words: [PrintedWord]) -> [[PrintedWord]]? {
        let strips = gaps(words.map { ($0.frame.left, $0.frame.right) }, atLeast: height * 0.8)
        for strip in strips.sorted(by: { $0.width > $1.width }) {
            let left = words.filter { $0.frame.left < strip.middle }
            let right = words.filter { $0.frame.left >= strip.middle }
            if areColumns(left, right) { return [left, right] }
        }
        return nil
    }

    /// Above and below the widest white strip from side to side.
    private func across(_ words: [PrintedWord]) -> [[PrintedWord]]? {
        let strips = gaps(words.map { ($0.frame.top, $0.frame.bottom) }, atLeast: height * 0.3)
        guard let strip = strips.max(by: { $0.width < $1.width }) else { return nil }
        return [
            words.filter { $0.frame.top < strip.middle }, words.filter { $0.frame.top >= strip.middle },
        ]
    }

    private func gaps(
        _ extents: [(Double, Double)], atLeast least: Double
    ) -> [(middle: Double, width: Double)] {
        var gaps: [(middle: Double, width: Double)] = []
        var end = Double.infinity
        for (from, to) in extents.sorted(by: { $0.0 < $1.0 }) {
            if from - end >= least { gaps.append(((from + end) / 2, from - end)) }
            end = end == .infinity ? to : max(end, to)
        }
        return gaps
    }

    // MARK: What a column is

    /// Sentences run down a column: most of its lines are broad. The sums beside a list, the day beside an office,
    /// are cells of a table and are read across.
    private func areColumns(_ left: [PrintedWord], _ right: [PrintedWord]) -> Bool {
        let sides = [left, right].map { Side($0, height: height) }
        return sides.allSatisfy { $0.isBroad } && sides.contains { $0.lines >= leastLines }
    }

    private struct Side {
        var lines = 0
        /// Lines that fill at least half of the side.
        var broadLines = 0
        var width = 0.0
        let height: Double

        init(_ words: [PrintedWord], height: Double) {
            self.height = height
            guard let first = words.first else { return }
            let frame = words.dropFirst().reduce(first.frame) { $0.union($1.frame) }
            width = frame.right - frame.left
            var bottom = -Double.infinity
            var covered = 0.0
            func close(_ side: inout Side) {
                if covered >= frame.width / 2 { side.broadLines += 1 }
                covered = 0
            }
            for word in words.sorted(by: { $0.frame.middle < $1.frame.middle }) {
                if word.frame.middle >= bottom {
                    if lines > 0 { close(&self) }
                    lines += 1
                    bottom = word.frame.bottom
                }
                covered += word.frame.right - word.frame.left
            }
            close(&self)
        }

        /// About thirty letters of print and more, in most of its lines.
        var isBroad: Bool { width >= height * 10 && broadLines * 2 > lines }
    }
}

extension PrintedWord.Frame {
    fileprivate var width: Double { right - left }
}
