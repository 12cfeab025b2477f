/// What kind of paper a text is, and of which surface: told from its form.
struct Classification: Sendable, Equatable {
    var kind: Document.Kind
    var surface: Document.Surface
    /// An official paper that ends before its end.
    var isCutOff = false
}

extension Classification {
    /// - Parameters:
    ///   - text: the text of the document.
    ///   - unknown: the surface of a text of no official form: `web` for a page, `text` for anything else.
    init(_ text: [UInt8], unknown: Document.Surface) {
        guard Self.mayBeOfficial(text) else {
            self.init(kind: Self.hasProse(text) ? .news : .other, surface: unknown)
            return
        }
        let head = FoldedHead(text)
        if let record = Self.record(head, text) {
            self = record
        } else if Self.isResolution(head) {
            self.init(kind: .resolution, surface: unknown)
        } else if let notice = Self.notice(head, text, unknown: unknown) {
            self = notice
        } else {
            self.init(kind: Self.hasProse(text) ? .news : .other, surface: unknown)
        }
    }

    /// A quick look for the words that every official form has: most texts have none of them.
    private static func mayBeOfficial(_ text: [UInt8]) -> Bool {
        let end = min(text.count, FoldedHead.most)
        var isWordStart = true
        for position in 0..<end {
            let byte = text[position].lowered
            defer { isWordStart = !byte.isLetter }
            guard isWordStart, byte.isLetter else { continue }
            let isSign: Bool =
                switch byte {
                case UInt8(ascii: "t"): text.holds("transmittal", at: position)
                case UInt8(ascii: "m"): text.holds("military sale", at: position)
                case UInt8(ascii: "r"):
                    text.holds("register", at: position) || text.holds("resolution", at: position)
                case UInt8(ascii: "c"): text.holds("congressional record", at: position)
                case UInt8(ascii: "p"):
                    text.holds("prospective purchaser", at: position)
                        || text.holds("proposed sale", at: position)
                default: false
                }
            if isSign { return true }
        }
        return false
    }

    /// A sentence of some length.
    private static func hasProse(_ text: [UInt8]) -> Bool {
        Lines(text).contains { range in
            range.count >= 60 && text[range].contains { $0 == UInt8(ascii: ".") }
        }
    }
}

// MARK: Records

extension Classification {
    /// Federal Register and Congressional Record print their name at the head of each document.
    private static func record(_ head: FoldedHead, _ text: [UInt8]) -> Classification? {
        let isRegister =
            head.hasLine("[federal register volume") || head.hasLine("federal register / vol.")
            || head.hasLine("billing code ") && (head.hasLine("agency:") || head.hasLine("[fr doc"))
            || head.hasLine("agency: defense security cooperation agency")
        if isRegister {
            let isNotice = head.has("arms sales notification") || head.has("arms sales notice")
            let hasEnd = text.suffix(2_048).indices.contains { text.holds("billing code ", at: $0) }
            return Classification(
                kind: isNotice ? .notice : .other, surface: .federalRegister,
                isCutOff: head.hasLine("[federal register volume") && !hasEnd && text.count < 1_000_000)
        }
        let isRecord = head.hasLine("[congressional record") || head.hasLine("congressional record -")
        guard isRecord else { return nil }
        if isResolution(head) { return Classification(kind: .resolution, surface: .congressionalRecord) }
        let isNotice =
            head.hasLine("arms sales notification")
            || head.has("transmittal no")
                && (head.has("prospective purchaser") || head.has("arms export control act"))
        return Classification(kind: isNotice ? .notice : .other, surface: .congressionalRecord)
    }

    /// A joint resolution of disapproval: its heading and the enacting words.
    private static func isResolution(_ head: FoldedHead) -> Bool {
        let names: [StaticString] = [
            "joint resolution", "s.j. res.", "s. j. res.", "s.j.res.", "h.j. res.", "h. j. res.", "h.j.res.",
        ]
        let isNamed = names.contains { head.hasLine($0) }
        let isAgainst =
            head.has("disapproval of the proposed") || head.has("is prohibited") || head.has("are prohibited")
            || head.has("is hereby prohibited")
        return isNamed && isAgainst && head.has("resolved by the senate and house of representatives")
    }
}

// MARK: Notices

extension Classification {
    /// A notice has at least four points of form. One without its transmittal number needs six and no sign of
    /// a reporter: papers print whole paragraphs of notices.
    private static func notice(
        _ head: FoldedHead, _ text: [UInt8], unknown: Document.Surface
    ) -> Classification? {
        var points = 0
        var votes: [Document.Surface: Int] = [:]
        var hasNumber = false
        func count(_ form: OfficialForm) {
            points += form.points
            if let surface = form.surface { votes[surface, default: 0] += form.points }
        }
        for (index, form) in OfficialForm.lineStarts.enumerated() where head.hasLine(form.phrase) {
            count(form)
            if index < 4 { hasNumber = true }
        }
        for form in OfficialForm.anywhere where head.has(form.phrase) { count(form) }
        if let surface = determinationLine(head) {
            points += 2
            votes[surface, default: 0] += 2
        }
        let reports = OfficialForm.signsOfReport.count { head.has($0) }
        let isNotice = hasNumber ? points >= 4 + 2 * reports : points >= 6 && reports == 0
        guard isNotice else { return nil }
        let dsca = votes[.dsca] ?? 0
        let state = votes[.state] ?? 0
        let isSheet = head.has("prospective purchaser") && dsca <= 2 && state <= 2
        let surface = isSheet || dsca == state ? unknown : dsca > state ? .dsca : .state
        return Classification(kind: .notice, surface: surface, isCutOff: !isSheet && endsInside(text))
    }

    /// `WASHINGTON, January 08, 2026 - The State Department has made a determination …` at the head of a
    /// paragraph.
    private static func determinationLine(_ head: FoldedHead) -> Document.Surface? {
        for start in head.lineStarts where head.bytes.holds("washington", at: start) {
            let end = min(head.bytes.count, start + 160)
            let hasWords = (start..<end).contains {
                head.bytes.holds("has made a determination approving", at: $0)
            }
            if hasWords { return .dsca }
        }
        return nil
    }

    /// The last line stops without the end of a sentence.
    private static func endsInside(_ text: [UInt8]) -> Bool {
        let text = text.trimmed
        guard let last = text.last else { return false }
        return last.isLetter || last.isDigit || last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
    }
}
