/// What kind of paper a text is, and of which surface: told from its form.
struct Classification: Sendable, Equatable {
    var kind: Document.Kind
    var surface: Document.Surface
    /// An official paper that ends before its end.
    var isCutOff = false
    /// Why it is no notice, where something in it speaks for one or nothing for anything.
    var reason: String?
}

extension Classification {
    /// - Parameters:
    ///   - text: the text of the document.
    ///   - unknown: the surface of a text of no official form: `web` for a page, `text` for anything else.
    init(_ text: [UInt8], unknown: Document.Surface) {
        guard Self.mayBeOfficial(text) else {
            self.init(unofficial: text, surface: unknown, reason: nil)
            return
        }
        let head = FoldedHead(text)
        if let record = Self.record(head, text) {
            self = record
        } else if Self.isResolution(head) {
            self.init(kind: .resolution, surface: unknown)
        } else {
            let form = NoticeScore(head)
            if form.isNotice {
                let isCutOff = !form.isSheet && (Self.endsInside(text) || Self.lacksClosing(head, text))
                self.init(kind: .notice, surface: form.surface(unknown: unknown), isCutOff: isCutOff)
            } else {
                self.init(unofficial: text, surface: unknown, reason: form.reason)
            }
        }
    }

    /// A text of no official form: news, or nothing that can be read.
    private init(unofficial text: [UInt8], surface: Document.Surface, reason: String?) {
        let isProse = Self.hasProse(text)
        self.init(
            kind: isProse ? .news : .other, surface: surface,
            reason: isProse
                ? reason : reason ?? "no sentence stands in it, only headings, links or short lines")
    }

    /// A quick look for the words that every official form has: most texts have none of them.
    private static func mayBeOfficial(_ text: [UInt8]) -> Bool {
        let end = min(text.count, FoldedHead.most)
        var isBehindLetter = false
        let opens = openers
        for position in 0..<end {
            let kind = opens[Int(text[position])]
            let isWordStart = !isBehindLetter
            isBehindLetter = kind != 0
            guard isWordStart, kind == 2 else { continue }
            let isSign: Bool =
                switch text[position].lowered {
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

    /// 1 for a letter, 2 for one with which a word of ``mayBeOfficial(_:)`` begins, else 0.
    private static let openers: [UInt8] = (0..<256).map { byte in
        let byte = UInt8(truncatingIfNeeded: byte)
        return byte.isLetter ? "tmrcp".utf8.contains(byte.lowered) ? 2 : 1 : 0
    }

    /// A sentence of some length.
    private static func hasProse(_ text: [UInt8]) -> Bool {
        Lines(text).contains { range in
            range.count >= 60
                && text.withUnsafeBufferPointer {
                    UnsafeBufferPointer(rebasing: $0[range]).place(of: UInt8(ascii: "."), from: 0)
                        < range.count
                }
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
            let isNotice =
                head.has("arms sales notification") || head.has("arms sales notice")
                || head.has("proposed commercial export licens")
                || head.has("notifications of proposed export licens")
            let hasEnd = text.suffix(2_048).indices.contains { text.holds("billing code ", at: $0) }
            return Classification(
                kind: isNotice ? .notice : .other, surface: .federalRegister,
                isCutOff: head.hasLine("[federal register volume") && !hasEnd && text.count < 1_000_000,
                reason: isNotice ? nil : "it stands in the Federal Register and is no arms sales notification"
            )
        }
        // A copy of a page of the Record has its preamble and may lack its heading.
        let isRecord =
            head.hasLine("[congressional record") || head.hasLine("congressional record -")
            || head.has("consent to have printed in the record") && head.has("arms export control act")
        guard isRecord else { return nil }
        if isResolution(head) { return Classification(kind: .resolution, surface: .congressionalRecord) }
        let isNotice =
            head.hasLine("arms sales notification")
            || head.has("transmittal no")
                && (head.has("prospective purchaser") || head.has("arms export control act"))
            || head.has("certification of a proposed license")
        return Classification(
            kind: isNotice ? .notice : .other, surface: .congressionalRecord,
            reason: isNotice ? nil : "it stands in the Congressional Record and is no arms sales notification"
        )
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

// MARK: Ends

extension Classification {
    /// A press notice tells the determination and has none of the sentences with which every such notice closes: it was
    /// cut off right behind a sentence.
    private static func lacksClosing(_ head: FoldedHead, _ text: [UInt8]) -> Bool {
        guard text.count < FoldedHead.most,
            head.has("made a determination approving") || head.has("certification notifying congress")
        else { return false }
        let closings: [StaticString] = [
            "adverse impact", "further information", "questions regarding", "required by law",
            "does not mean the sale has been concluded", "highest estimated quantity",
        ]
        return !closings.contains { head.has($0) }
    }

    /// The last line stops without the end of a sentence. An address, as the one to ask, ends a page too, and so do
    /// the signs that press offices set there.
    private static func endsInside(_ text: [UInt8]) -> Bool {
        let text = text.trimmed
        let lineEnd = text.lastIndex { $0 == 0x0A || $0 == 0x0D }
        let line = text[(lineEnd.map { $0 + 1 } ?? text.startIndex)...]
        guard let last = line.last, line.contains(where: { $0.isLetter }) else { return false }
        // A full stop, a question mark, a closing quotation mark of any kind.
        if [0x2E, 0x3F, 0x21, 0x22, 0x27].contains(last) || last >= 0x80 { return false }
        let word = line[(line.lastIndex { $0.isSpace } ?? line.startIndex)...]
        return !word.contains(0x40) && !word.contains(text: "www.") && !word.contains(text: "://")
    }
}
