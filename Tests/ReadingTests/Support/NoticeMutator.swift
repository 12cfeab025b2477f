import Seeded

/// One thing done to a notice.
enum NoticeMutation: String, CaseIterable, Sendable {
    case figures, order, lineBreaks, spaces, markup, typos, cutOff
}

/// A changed notice, and what it still states.
struct NoticeVariant: Sendable {
    var base: String
    var mutations: [String]
    var bytes: [UInt8]
    /// Absent for a variant of a correction.
    var facts: NoticeFacts?
    /// The fields whose words are all there; nil where all of them are.
    var stated: Set<StatedField>?
    /// The words of a number and its figures do not say the same.
    var disagrees = false
    /// A sentence is torn over two paragraphs, or the text ends early.
    var isDamaged = false
}

/// Makes variants of a notice, the same ones for the same seed.
struct NoticeMutator {
    let base: BaseNotice
    private let template: NoticeTemplate?
    private var generator = Seeded(seed: 0)

    init(_ base: BaseNotice) {
        self.base = base
        template = base.facts.map { NoticeTemplate(base, facts: $0) }
    }

    /// A variant on which `mutation` was done, and by chance others.
    mutating func variant(_ mutation: NoticeMutation, seed: UInt64) -> NoticeVariant {
        generator = Seeded(seed: seed)
        var variant = NoticeVariant(base: base.name, mutations: [mutation.rawValue], bytes: [])
        func does(_ other: NoticeMutation, _ generator: inout Seeded) -> Bool {
            if other == mutation { return true }
            guard Int.random(in: 0..<4, using: &generator) == 0 else { return false }
            if other != .cutOff, other != .figures { variant.mutations.append(other.rawValue) }
            return other != .cutOff
        }
        variant.facts = base.facts
        var lines = base.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let template {
            var figures = NoticeFigures(facts: template.facts, style: .words)
            if mutation != .order || chance(2) {
                figures = NoticeFigures.random(template, tight: mutation == .typos, &generator)
            }
            variant.facts = figures.facts
            variant.disagrees = figures.disagreeing != nil
            lines = template.lines.map { figures.text($0) }
        }
        let isRegister = template?.isRegister ?? lines.contains { $0.hasPrefix("[Federal Register") }
        if does(.order, &generator) { shuffle(&lines, isRegister) }
        if does(.typos, &generator) { misprint(&lines) }
        let isPage = does(.markup, &generator)
        let isWrapped = !isPage && does(.lineBreaks, &generator)
        if does(.spaces, &generator) { lines = lines.map { respaced($0) } }
        if isPage, mutation == .markup, chance(3), !isRegister { variant.isDamaged = tear(&lines) }
        if isRegister { insertPageMark(&lines) }
        let text: String
        if isPage {
            text = isRegister ? preformatted(lines) : page(lines)
        } else if isWrapped || isRegister {
            text = wrapped(lines, isRegister: isRegister, width: isWrapped ? pick(24...110) : 71)
        } else {
            text = lines.joined(separator: "\n")
        }
        finish(&variant, Array(text.utf8), isCut: mutation == .cutOff)
        return variant
    }

    /// Takes the marks out, and before that the end off.
    private mutating func finish(_ variant: inout NoticeVariant, _ marked: [UInt8], isCut: Bool) {
        let marks = marked.indices.filter { marked[$0] == 0xEE }
        var end = marked.count
        if isCut {
            end = pick(0...marked.count)
            // The words of a field are where a cut does most harm.
            if chance(2), let mark = marks.randomElement(using: &generator) {
                end = max(0, mark - pick(0...24))
            }
            variant.isDamaged = true
        }
        var stated: Set<StatedField> = []
        var index = 0
        while index < end {
            if marked[index] == 0xEE {
                let scalar = String(decoding: marked[index..<min(end, index + 3)], as: UTF8.self)
                    .unicodeScalars.first
                if index + 3 <= end, let field = scalar.flatMap(StatedField.init) { stated.insert(field) }
                index += 3
            } else {
                variant.bytes.append(marked[index])
                index += 1
            }
        }
        variant.stated = isCut ? stated : nil
    }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// Once in `number` times.
    private mutating func chance(_ number: Int) -> Bool { pick(1...number) == 1 }
}

// MARK: Words

extension NoticeMutator {
    /// Puts the paragraphs behind the head of the notice in another order.
    private mutating func shuffle(_ lines: inout [String], _ isRegister: Bool) {
        let from: Int?
        let to: Int
        if isRegister {
            from = lines.firstIndex { $0.contains("POLICY JUSTIFICATION") }.map { $0 + 3 }
            to =
                lines.lastIndex { $0.hasPrefix("Transmittal No") || $0.hasPrefix("[FR Doc. ") }
                ?? lines.count
        } else {
            from = lines.firstIndex { $0.contains("determination approving") }
            to = lines.count
        }
        if let from, from < to { lines[from..<to].shuffle(using: &generator) }
    }

    /// Slips of the kind that stand in printed notices.
    private mutating func misprint(_ lines: inout [String]) {
        let slips: [(String, [String])] = [
            ("Issuance", ["Issusance"]), ("ISSUANCE", ["ISSUSANCE"]),
            (
                "Transmittal No. ",
                ["Transmittal# ", "Transmittal No ", "Transmittal No. RSAT ", "TRANSMITTAL NO. "]
            ),
            ("Transmittal #", ["Transmittal# ", "Transmittal # ", "Transmittal No. #"]),
            ("contractors will be", ["contractor will be", "contractor(s) will be"]),
            ("contractor will be", ["contractors will be", "contractor(s) will be"]),
            ("Foreign Military Sale to", ["foreign military sale to"]), ("Congress.", ["Congresss."]),
            ("improving", ["improvng"]), ("region", ["regoin"]), ("articles", ["artciles"]),
            ("objectives", ["objectivs"]), ("non-MDE", ["non MDE", "Non-MDE"]), (", located", [" located"]),
        ]
        for (right, wrong) in slips where chance(2) {
            guard let slip = wrong.randomElement(using: &generator) else { continue }
            for index in lines.indices { lines[index] = lines[index].replacing(right, with: slip) }
        }
        // A list without its `and`.
        guard chance(2) else { return }
        for number in 0..<24 {
            for mark in [StatedField.item(number).mark, StatedField.contractor(number).mark] {
                for index in lines.indices {
                    lines[index] = lines[index].replacing("\(mark) and ", with: "\(mark) ")
                }
            }
        }
    }

    /// No-break and double spaces, typographic hyphens, spaces at the end.
    private mutating func respaced(_ line: String) -> String {
        var result = ""
        var before: Unicode.Scalar = " "
        var isLead = true
        for scalar in line.unicodeScalars {
            if scalar != " " { isLead = false }
            switch scalar {
            case " " where !isLead && chance(8): result += "\u{A0}"
            case " " where !isLead && chance(20): result += chance(2) ? "  " : "\t"
            case "-" where before.properties.isAlphabetic || ("0"..."9").contains(before):
                result += chance(3) ? (chance(2) ? "\u{2010}" : "\u{2011}") : "-"
            default: result.unicodeScalars.append(scalar)
            }
            before = scalar
        }
        return result + (chance(5) ? "  " : "")
    }

    /// `[[Page 20140]]` with empty lines about it, between two words of a paragraph.
    private mutating func insertPageMark(_ lines: inout [String]) {
        guard chance(2), let from = lines.firstIndex(where: { $0.contains("Purchaser:") }),
            from < lines.count - 1
        else { return }
        let index = pick(from...(lines.count - 1))
        let line = lines[index]
        let spaces = line.indices.filter { line[$0] == " " && !line[..<$0].allSatisfy { $0 == " " } }
        guard !line.contains("...."), !line.contains("----"),
            let space = spaces.randomElement(using: &generator)
        else { return }
        lines[index...index] = [
            String(line[..<space]), "", "[[Page \(pick(10_000...99_999))]]", "",
            String(line[line.index(after: space)...]),
        ]
    }
}

// MARK: Lines

extension NoticeMutator {
    private mutating func wrapped(_ lines: [String], isRegister: Bool, width: Int) -> String {
        let isIndented = chance(3)
        let separator = isRegister ? "" : chance(2) ? "\n" : ""
        let ends = [["\n"], ["\r\n"], ["\n", "\r\n"]].randomElement(using: &generator) ?? ["\n"]
        var out = ""
        for line in lines {
            out += !isRegister && isIndented ? "    " : ""
            out += line.contains("....") || line.contains("----") ? line : broken(line, width, isRegister)
            out += "\n" + separator
        }
        guard ends != ["\n"] else { return out }
        return out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).reduce(into: "")
        {
            $0 += ($0.isEmpty ? "" : ends.randomElement(using: &generator) ?? "\n") + $1
        }
    }

    /// Breaks a paragraph at spaces; the Federal Register breaks behind hyphens too.
    private func broken(_ line: String, _ width: Int, _ atHyphens: Bool) -> String {
        var out = ""
        var length = 0
        for (number, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if number > 0, length > 0, !out.hasSuffix(" "), length + 1 + word.count > width {
                if atHyphens, let hyphen = word.lastIndex(of: "-"),
                    word[..<hyphen].count + length + 2 <= width
                {
                    out += " " + word[...hyphen] + "\n" + word[word.index(after: hyphen)...]
                    length = word[hyphen...].count - 1
                    continue
                }
                out += "\n"
                length = 0
            } else if number > 0 {
                out += " "
                length += 1
            }
            out += word
            length += word.count
        }
        return out
    }
}

// MARK: Markup

extension NoticeMutator {
    /// Tears a sentence over two paragraphs, at some space.
    private mutating func tear(_ lines: inout [String]) -> Bool {
        let long = lines.indices.filter { lines[$0].utf8.count > 120 }
        guard let index = long.randomElement(using: &generator) else { return false }
        let line = lines[index]
        let spaces = line.indices.filter { line[$0] == " " }
        guard let space = spaces.randomElement(using: &generator) else { return false }
        lines[index...index] = [String(line[..<space]), String(line[line.index(after: space)...])]
        return true
    }

    private mutating func page(_ lines: [String]) -> String {
        var body = ""
        let style = pick(0...5)
        for (number, line) in lines.enumerated() where !line.isEmpty {
            let text = escaped(line)
            switch style {
            case _ where number == 0 && style != 3: body += "<h1>\(text)</h1>\n"
            case 0: body += "<p>\(text)</p>\n"
            case 1: body += "<div>\(text)</div>"
            case 2: body += "<div class=\"block\">\n<p class=\"block\">\(text)</p>\n</div>\n\n"
            case 3: body += text + "<br>\n"
            case 4: body += text + "<br/><br/>"
            default: body += chance(2) ? "<p>\(text)\n" : "<div><div>\(text)</div></div>\n"
            }
        }
        if style > 2 { body = "<div>" + body + "</div>" }
        return
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>\(escaped(lines.first ?? ""))"
            .replacing("<span>", with: "").replacing("</span>", with: "")
            .replacing("<b>", with: "").replacing("</b>", with: "")
            + "</title></head>\n<body>\n" + body + "\n</body></html>\n"
    }

    private mutating func preformatted(_ lines: [String]) -> String {
        let text = wrapped(lines, isRegister: true, width: 71)
        return "<html>\n<head>\n<title>Federal Register</title>\n</head>\n<body><pre>\n"
            + text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            + "\n</pre></body></html>"
    }

    /// With entities, and some words over two elements.
    private mutating func escaped(_ line: String) -> String {
        var words: [String] = []
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let entities = chance(2)
            func plain(_ part: Substring) -> String {
                let safe = String(part).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                return entities ? safe.replacing("’", with: "&rsquo;").replacing("–", with: "&#8211;") : safe
            }
            if word.count > 3, chance(12) {
                let middle = word.index(word.startIndex, offsetBy: pick(1...(word.count - 1)))
                words.append("<span>\(plain(word[..<middle]))</span><span>\(plain(word[middle...]))</span>")
            } else if chance(30), !word.isEmpty {
                words.append("<b>\(plain(word))</b>")
            } else {
                words.append(plain(word))
            }
        }
        let space = ["&nbsp;", "\n", " ", " "]
        return words.enumerated().reduce(into: "") { text, word in
            let link = chance(25) ? space.randomElement(using: &generator) ?? " " : " "
            text += word.offset == 0 ? word.element : link + word.element
        }
    }
}
