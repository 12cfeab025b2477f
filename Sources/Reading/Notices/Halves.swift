/// Looking up by halves what lies in the order of the text: a document may hold thousands of notices, and none may
/// look through what belongs to the others.
extension Array {
    /// The first place at which an order that holds from some element on holds: found by halves.
    func firstIndex(behind token: Int, where holds: (Element, Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle], token) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension [Amount] {
    /// The sums whose figures stand within those tokens.
    func within(_ tokens: Range<Int>) -> ArraySlice<Amount> {
        let low = firstIndex(behind: tokens.lowerBound) { $0.figure >= $1 }
        let high = firstIndex(behind: tokens.upperBound) { $0.figure >= $1 }
        return self[low..<Swift.max(low, high)]
    }
}
