internal import Lexicon

extension Text {
    /// A written date that begins at that token; `behind` leads over what may stand between its parts.
    func writtenDate(at index: Int, behind: (Int) -> Int = { $0 }) -> (value: String, end: Int)? {
        guard index < count else { return nil }
        if classes(index).contains(.month), isCapitalised(index) {
            var position = behind(index + 1)
            if isMark(position, Mark.fullStop) { position = behind(position + 1) }
            guard let day = smallNumber(position, 1...31) else { return nil }
            position = behind(position + 1)
            if isMark(position, Mark.comma) { position = behind(position + 1) }
            guard let year = smallNumber(position, 1900...2100) else { return nil }
            return (Self.iso(year, Int(info(index).value), day), position + 1)
        }
        let month = behind(index + 1)
        if let day = smallNumber(index, 1...31), classes(month).contains(.month), isCapitalised(month) {
            var position = behind(month + 1)
            if isMark(position, Mark.fullStop) { position = behind(position + 1) }
            guard let year = smallNumber(position, 1900...2100) else { return nil }
            return (Self.iso(year, Int(info(month).value), day), position + 1)
        }
        return nil
    }

    func smallNumber(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard index < count, tokens[index].kind == .number, let whole = numeral(at: index)?.whole,
            range.contains(whole), tokens[index].end - tokens[index].start <= 4
        else { return nil }
        return whole
    }

    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
