/// A run of words that one text has otherwise than another, with the words around it.
package struct WordChange: Sendable, Codable, Hashable {
    /// The words before it, the same in both.
    package var before: String
    package var removed: String
    package var added: String
    /// The words behind it, the same in both.
    package var after: String

    /// How many words are shown on either side.
    private static let context = 5
    /// Words times words of two stretches that are compared word by word; beyond it the one replaces the other.
    private static let mostWork = 1_000_000
    /// The same for sentences.
    private static let mostSentences = 4_000_000

    /// The runs of words by which two texts differ, in the order of the texts.
    ///
    /// Sentences are laid side by side first, words within those that differ: the work stays small for long texts.
    static func between(_ old: String, _ new: String) -> [WordChange] {
        let left = words(old)
        let right = words(new)
        guard left != right else { return [] }
        var removed = [Bool](repeating: false, count: left.count)
        var added = [Bool](repeating: false, count: right.count)
        var (one, two) = (sentences(left), sentences(right))
        dropCommonEnds(&one, left, &two, right)
        guard one.count * two.count <= mostSentences else {
            mark(stretch(one, 0, one.count), left, &removed, stretch(two, 0, two.count), right, &added)
            return runs(left, removed, right, added)
        }
        var (goneSentences, newSentences) = (Set<Int>(), Set<Int>())
        for step in two.map({ Array(right[$0]) }).difference(from: one.map { Array(left[$0]) }) {
            switch step {
            case .remove(let offset, _, _): goneSentences.insert(offset)
            case .insert(let offset, _, _): newSentences.insert(offset)
            }
        }
        var (i, j) = (0, 0)
        while i < one.count || j < two.count {
            let (startI, startJ) = (i, j)
            while goneSentences.contains(i) { i += 1 }
            while newSentences.contains(j) { j += 1 }
            if i > startI || j > startJ {
                mark(stretch(one, startI, i), left, &removed, stretch(two, startJ, j), right, &added)
            }
            i += 1
            j += 1
        }
        return runs(left, removed, right, added)
    }

    /// Sentences that both texts have at their beginning and at their end are not looked at again.
    private static func dropCommonEnds(
        _ one: inout [Range<Int>], _ left: [Substring], _ two: inout [Range<Int>], _ right: [Substring]
    ) {
        while let last = one.last, let other = two.last, left[last] == right[other] {
            one.removeLast()
            two.removeLast()
        }
        let head = zip(one, two).prefix { left[$0] == right[$1] }.count
        one.removeFirst(head)
        two.removeFirst(head)
    }

    /// The words of some sentences that follow one another.
    private static func stretch(_ sentences: [Range<Int>], _ from: Int, _ to: Int) -> Range<Int> {
        guard from < to else {
            let place = from < sentences.count ? sentences[from].lowerBound : sentences.last?.upperBound ?? 0
            return place..<place
        }
        return sentences[from].lowerBound..<sentences[to - 1].upperBound
    }

    /// Marks the words that only the one or the other stretch has.
    private static func mark(
        _ one: Range<Int>, _ left: [Substring], _ removed: inout [Bool], _ two: Range<Int>,
        _ right: [Substring],
        _ added: inout [Bool]
    ) {
        guard one.count * two.count <= mostWork else {
            for index in one { removed[index] = true }
            for index in two { added[index] = true }
            return
        }
        for step in Array(right[two]).difference(from: Array(left[one])) {
            switch step {
            case .remove(let offset, _, _): removed[one.lowerBound + offset] = true
            case .insert(let offset, _, _): added[two.lowerBound + offset] = true
            }
        }
    }

    private static func runs(
        _ left: [Substring], _ removed: [Bool], _ right: [Substring], _ added: [Bool]
    ) -> [WordChange] {
        var changes: [WordChange] = []
        var (one, two) = (0, 0)
        while one < left.count || two < right.count {
            let (startOne, startTwo) = (one, two)
            while one < left.count, removed[one] { one += 1 }
            while two < right.count, added[two] { two += 1 }
            if one > startOne || two > startTwo {
                changes.append(
                    WordChange(
                        before: joined(left[max(0, startOne - context)..<min(startOne, left.count)]),
                        removed: joined(left[startOne..<one]), added: joined(right[startTwo..<two]),
                        after: joined(left[one..<min(left.count, one + context)])))
            }
            one += 1
            two += 1
        }
        return changes
    }

    /// Runs of words up to a full stop, a semicolon or a colon.
    private static func sentences(_ words: [Substring]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in words.indices where words[index].last.map({ ".;:".contains($0) }) ?? false {
            result.append(start..<index + 1)
            start = index + 1
        }
        if start < words.count { result.append(start..<words.count) }
        return result
    }

    private static func joined(_ words: ArraySlice<Substring>) -> String { words.joined(separator: " ") }

    /// The words of a text without page marks: `[[Page 20140]]`.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var isMark = false
        for word in text.split(whereSeparator: \.isWhitespace) {
            if word.hasPrefix("[[") { isMark = true }
            if !isMark { words.append(word) }
            if word.hasSuffix("]]") { isMark = false }
        }
        return words
    }
}
