/// A notice whose figures and names are taken out: it can be printed again with other ones.
///
/// A line is a paragraph. Where a fact is not found in the text in its printed form, it stays as it is and keeps
/// its value in every variant.
struct NoticeTemplate {
    let base: BaseNotice
    let facts: NoticeFacts
    let isRegister: Bool
    private(set) var lines: [[Piece]]
    /// What the text lets a variant change.
    private(set) var found: Set<StatedField> = []

    enum Piece {
        case text(String)
        case mark(StatedField)
        /// `government`: `the Government of ` belongs to it; `capital`: it begins a sentence.
        case buyer(government: Bool, article: Bool, capital: Bool, isStatement: Bool)
        case value(lead: String)
        case transmittal
        case date(DateForm)
        case quantity(Int, capital: Bool)
    }

    enum DateForm: CaseIterable { case plain, padded, short }

    init(_ base: BaseNotice, facts: NoticeFacts) {
        self.base = base
        self.facts = facts
        isRegister = base.text.contains("[Federal Register Volume")
        let lines = isRegister ? Self.unwrapped(base.text) : base.text.split(separator: "\n").map(String.init)
        self.lines = lines.map { [.text($0)] }
        for index in self.lines.indices {
            takeItems(index, lines)
            takeContractors(index, lines)
            takeBuyer(index, lines)
            takeFigures(index, lines)
        }
    }

    /// The paragraphs of a Federal Register text, page marks left out.
    private static func unwrapped(_ text: String) -> [String] {
        var paragraphs: [String] = []
        var last = ""
        let plain = text.split(separator: "\n\n[[Page ").enumerated().map { number, part in
            number == 0 ? part : part[(part.firstIndex(of: "\n") ?? part.startIndex)...].drop { $0 == "\n" }
        }.joined(separator: "\n")
        for line in plain.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let goesOn =
                last.count >= 55 && !last.contains("....") && !line.isEmpty
                && line.first.map { !" [-=".contains($0) } ?? false
                && (!last.hasSuffix(".") || paragraphs.last?.hasPrefix("    ") ?? false)
            if goesOn, let paragraph = paragraphs.popLast() {
                let left = paragraph.hasSuffix(" ") ? String(paragraph.dropLast()) : paragraph
                paragraphs.append(left + (left.hasSuffix("-") ? "" : " ") + line)
            } else {
                paragraphs.append(line)
            }
            last = line
        }
        return paragraphs
    }
}

// MARK: Taking the facts out

extension NoticeTemplate {
    private mutating func takeItems(_ index: Int, _ lines: [String]) {
        let isRequest = lines[index].contains("has requested")
        let heading = lines[..<index].lastIndex { $0.contains("Major Defense Equipment") }
        let isListed =
            isRegister && heading.map { lines[$0].hasPrefix("Major Defense Equipment (MDE)") } ?? false
        guard isRequest || isListed else { return }
        for (number, item) in facts.items.enumerated() {
            take(index, after: item.name, .item(number)) { before in
                guard let quantity = item.quantity,
                    let start = Self.startOfQuantity(quantity, before)
                else { return (before, []) }
                let printed = before[start...]
                let piece = Piece.quantity(number, capital: printed.first?.isUppercase ?? false)
                return (String(before[..<start]), [piece, .text(" ")])
            }
        }
    }

    private mutating func takeContractors(_ index: Int, _ lines: [String]) {
        guard lines[index].contains("rincipal contractor") else { return }
        for (number, contractor) in facts.contractors.enumerated() {
            for link in [", located in ", ", "] {
                take(index, after: contractor.name + link + contractor.place, .contractor(number)) {
                    ($0, [])
                }
            }
        }
    }

    /// Puts a mark behind the semicolon or full stop that ends `phrase`; `lead` may take words before it away.
    private mutating func take(
        _ index: Int, after phrase: String, _ field: StatedField, lead: (String) -> (String, [Piece])
    ) {
        guard case .text(let text)? = lines[index].last, let place = text.firstRange(of: phrase) else {
            return
        }
        let rest = text[place.upperBound...]
        let end = rest.firstIndex { ";.".contains($0) }.map { rest.index(after: $0) } ?? rest.endIndex
        let (before, pieces) = lead(String(text[..<place.lowerBound]))
        lines[index].removeLast()
        lines[index] +=
            [.text(before)] + pieces + [.text(String(text[place.lowerBound..<end])), .mark(field)]
        lines[index].append(.text(String(text[end...])))
        found.insert(field)
    }

    /// Where `seventy-two (72) ` or `5,031 ` begins at the end of a text.
    private static func startOfQuantity(_ quantity: Int, _ text: String) -> String.Index? {
        let figures = NumberWords.figures(quantity)
        for form in [" (\(figures)) ", "(\(figures)) "] where text.hasSuffix(form) {
            let head = text.dropLast(form.count)
            for words in NumberWords.forms(quantity) where head.lowercased().hasSuffix(words) {
                return text.index(head.endIndex, offsetBy: -words.count)
            }
        }
        guard text.hasSuffix(figures + " ") else { return nil }
        return text.index(text.endIndex, offsetBy: -figures.count - 1)
    }

    private mutating func takeBuyer(_ index: Int, _ lines: [String]) {
        let line = lines[index]
        let isStatement =
            line.contains("determination approving") || line.contains("has requested")
            || line.contains("Purchaser:")
        for name in Buyer.names[facts.buyer] ?? [] {
            for (lead, government, article) in [
                ("the Government of ", true, true), ("The Government of ", true, true),
                ("Government of ", true, false), ("the ", false, true), ("The ", false, true),
                ("", false, false),
            ] where government || article == (name.hasPrefix("Republic") || name.hasPrefix("Kingdom")) {
                let count = replace(index, lead + name) {
                    let isFirst = lead.hasPrefix("The")
                    let piece = Piece.buyer(
                        government: government, article: article, capital: isFirst, isStatement: isStatement)
                    return isStatement ? [piece, .mark(.buyer)] : [piece]
                }
                if count > 0, isStatement { found.insert(.buyer) }
            }
        }
    }

    private mutating func takeFigures(_ index: Int, _ lines: [String]) {
        let line = lines[index]
        for lead in ["$", "$ "] {
            let isPart = line.hasPrefix("Other") || line.hasPrefix("Major")
            let count = replace(index, lead + facts.printedValue) {
                isPart ? [.value(lead: lead)] : [.value(lead: lead), .mark(.value)]
            }
            if count > 0 { found.insert(.value) }
        }
        if line.lowercased().contains("transmittal") {
            let count = replace(index, facts.transmittal) { [.transmittal, .mark(.transmittal)] }
            if count > 0 { found.insert(.transmittal) }
        }
        guard isRegister ? line.contains("Delivered to Congress") : index < 8 else { return }
        for form in DateForm.allCases {
            let count = replace(index, PrintedDay.text(facts.notified, form)) {
                [.date(form), .mark(.notified)]
            }
            if count > 0 { found.insert(.notified) }
        }
    }

    /// Replaces a phrase where it stands as whole words, and says how often.
    private mutating func replace(_ index: Int, _ phrase: String, with pieces: () -> [Piece]) -> Int {
        var count = 0
        lines[index] = lines[index].flatMap { piece -> [Piece] in
            guard case .text(let text) = piece else { return [piece] }
            var result: [Piece] = []
            var rest = text[...]
            var from = rest.startIndex
            while let place = rest[from...].firstRange(of: phrase) {
                let before =
                    place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : " "
                let after = place.upperBound < text.endIndex ? text[place.upperBound] : " "
                guard !before.isLetter, !before.isNumber, before != "-", !after.isLetter, !after.isNumber,
                    after != "-"
                else {
                    from = place.upperBound
                    continue
                }
                result.append(.text(String(rest[..<place.lowerBound])))
                result += pieces()
                rest = rest[place.upperBound...]
                from = rest.startIndex
                count += 1
            }
            return result + [.text(String(rest))]
        }
        return count
    }
}
