/// The ids that somebody may have meant who wrote another.
enum NearMiss {
    /// Up to `limit` candidates, the nearest first, equals in their given order.
    ///
    /// One edit in three letters is near; a farther one is no help.
    static func nearest(to text: String, in candidates: [String], limit: Int = 3) -> [String] {
        let wanted = Array(text.utf8)
        let farthest = max(1, min(wanted.count / 3, 4))
        return candidates.enumerated()
            .map { (order: $0.offset, id: $0.element, edits: edits(wanted, Array($0.element.utf8))) }
            .filter { $0.edits <= farthest }
            .sorted { ($0.edits, $0.order) < ($1.edits, $1.order) }
            .prefix(limit).map(\.id)
    }

    /// The least number of letters put in, left out, changed, or swapped with the next, that makes one text of the
    /// other (optimal string alignment).
    static func edits(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var twoBack: [Int] = []
        var previous = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            for column in 0..<second.count {
                let change = previous[column] + (first[row] == second[column] ? 0 : 1)
                var least = min(change, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    least = min(least, twoBack[column - 1] + 1)
                }
                current.append(least)
            }
            (twoBack, previous) = (previous, current)
        }
        return previous[second.count]
    }
}
