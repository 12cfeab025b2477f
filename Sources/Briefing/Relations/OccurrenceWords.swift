internal import Reading
package import Relations

/// Events of a relation in words.
package enum OccurrenceWords {
    package static func kind(_ kind: OccurrenceKind) -> String {
        switch kind {
        case .sanction: "sanctions"
        case .sanctionLifted: "sanctions lifted"
        case .embargo: "embargo"
        case .programmeExpulsion: "removal from a programme"
        case .programmeRequest: "request to join a programme"
        case .visitOrTalks: "visit or talks"
        case .agreementSigned: "agreement"
        case .dispute: "dispute"
        case .threat: "threat"
        case .militaryAction: "military action"
        case .ceasefire: "ceasefire"
        case .disarmament: "laying down arms"
        case .aid: "aid"
        case .exercise: "exercise"
        case .withdrawal: "withdrawal"
        case .resolutionOfDisapproval: "resolution of disapproval"
        case .tradeDeal: "trade"
        case .statementSupport: "support"
        case .statementCriticism: "criticism"
        case .other: "event"
        case .saleRequested: "sale asked for"
        case .saleApproved: "sale approved or notified"
        case .saleOffered: "sale offered"
        case .saleSigned: "sale signed"
        case .saleDelivered: "delivery"
        case .saleBlocked: "sale blocked"
        case .saleCancelled: "sale given up"
        case .saleReported: "sale told of"
        }
    }

    /// `United States → Türkiye`.
    static func parties(_ event: ToldEvent, _ names: NameBook) -> String {
        let titles = [event.source, event.target].compactMap { $0 }.map {
            SafeText.line(names.name(of: $0.code))
        }
        let more = event.others.map { SafeText.line(names.name(of: $0.code)) }
        return titles.joined(separator: between(event.kind)) + more.map { ", \($0)" }.joined()
    }

    /// What is told of both alike is joined by `and`; where no kind says who does it to whom, both are only named.
    private static func between(_ kind: OccurrenceKind) -> String {
        switch kind {
        case .agreementSigned, .ceasefire, .dispute, .exercise, .visitOrTalks, .tradeDeal: " and "
        case .other: ", "
        default: " → "
        }
    }

    /// `2025-05-14`; with `~` where only the page's day is known; `undated`.
    static func date(_ event: ToldEvent) -> String {
        guard let span = event.when.span else { return "undated" }
        switch event.when.basis {
        case .stated: return span.text
        case .published: return "by " + span.text
        case .undated: return "undated"
        }
    }

    /// The event's words: those of a table as they stand, those of a text in quotation marks.
    static func words(_ event: ToldEvent) -> String {
        guard let first = event.tellings.first else { return "" }
        let said = first.start == nil ? line(first.words) : "“\(short(first.words))”"
        switch event.modality {
        case .asserted: return said
        case .possible: return said + " (possible)"
        case .future: return said + " (still to come)"
        case .denied: return said + " (denied)"
        }
    }

    /// In at most so many letters, cut behind a word.
    static func short(_ words: String, to limit: Int = 180) -> String {
        let line = line(words)
        guard line.count > limit else { return line }
        let cut = line.prefix(limit - 2)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
    }

    /// On one line, as a reader needs it: a table's mark of what is from memory in words, and without an editor's note in
    /// brackets before a text.
    static func line(_ words: String) -> String {
        let line = SafeText.line(words).replacing(" [memory]", with: ", from memory")
        guard line.first == "(", let end = line.firstIndex(of: ")") else { return line }
        let rest = line[line.index(after: end)...].drop { $0 == " " }
        return rest.isEmpty ? line : "… " + rest
    }

    /// What somebody is said to have said. Where the words name them as the speaker, they say it themselves.
    static func statement(_ said: Relations.Statement) -> String {
        let speaker = SafeText.line(said.speaker)
        let words = "“\(short(said.words))”"
        return line(said.words).contains(speaker) ? words : "\(speaker): \(words)"
    }

    /// What its tellings say differently, a line each.
    static func differences(_ event: ToldEvent) -> [String] {
        event.differences.map { difference in
            let versions = difference.versions.map { version in
                "\(sum(version.says, difference.field)) (\(version.outlets.prefix(3).joined(separator: ", "))"
                    + (version.outlets.count > 3 ? " and \(version.outlets.count - 3) more)" : ")")
            }
            return "told differently, \(difference.field.rawValue): " + versions.joined(separator: "; ")
        }
    }

    private static func sum(_ says: String, _ field: Difference.Field) -> String {
        guard field == .value, let number = Int(says.dropFirst()) else { return SafeText.line(says) }
        return "$" + NumberWords.grouped(number)
    }
}
