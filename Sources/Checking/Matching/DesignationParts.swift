internal import Lexicon

/// A designation taken apart: `aim`, `120`, `c8` of the AIM-120C-8.
struct DesignationParts {
    let letters: Substring
    let number: Substring
    let tail: Substring
    let folded: String

    init(_ folded: String) {
        self.folded = folded
        letters = folded.prefix { !$0.isNumber }
        number = folded.dropFirst(letters.count).prefix { $0.isNumber }
        tail = folded.dropFirst(letters.count + number.count)
    }

    /// Of all that a designation may mean: `AIM-120C-7/C-8`.
    static func all(_ designation: Designation) -> [DesignationParts] {
        designation.alternatives.map { DesignationParts(Families.folded($0)) }
    }

    /// `AIM-158B-2` for AGM-158B-2: number and ending are the other's, and only the letters are not. Nobody's record is needed to
    /// be sure of it.
    func isFamilySlip(of other: DesignationParts) -> Bool {
        number == other.number && tail == other.tail && tail.count >= 2 && letters != other.letters
    }

    /// Two of three parts are the other's, or its figures in another order: what a slip makes of a name that is nobody's.
    ///
    /// `AH-47E` for AH-64E, `PAC-4 MSE` for PAC-3 MSE, `APG-87` for APG-78, `GBU-556` for KMU-556.
    func isSlip(of other: DesignationParts) -> Bool {
        guard !number.isEmpty, !other.number.isEmpty else { return false }
        let (sameLetters, sameNumber, sameTail) = (
            letters == other.letters, number == other.number, tail == other.tail
        )
        if sameLetters, sameNumber {
            return !sameTail && !tail.isEmpty && !other.tail.isEmpty && tail.count <= 3
        }
        if sameLetters, sameTail {
            return !tail.isEmpty && abs(number.count - other.number.count) <= 1
                || number.count >= 2 && number.sorted() == other.number.sorted()
        }
        // A number of three figures is nobody else's.
        return sameNumber && sameTail && (!tail.isEmpty || number.count >= 3)
            && letters.count == other.letters.count
    }
}
