/// How much of the form of a web notice a text has.
///
/// A notice has at least four points of form. One without its transmittal number needs six and no sign of a reporter:
/// papers print whole paragraphs of notices.
struct NoticeScore {
    private(set) var points = 0
    private var votes: [Document.Surface: Int] = [:]
    private var hasNumber = false
    private let reports: Int
    /// A transmittal sheet, on whatever page.
    let isSheet: Bool

    init(_ head: FoldedHead) {
        reports = OfficialForm.signsOfReport.count { head.has($0) }
        let hasPurchaser = head.has("prospective purchaser")
        var points = 0
        var votes: [Document.Surface: Int] = [:]
        func count(_ form: OfficialForm) {
            points += form.points
            if let surface = form.surface { votes[surface, default: 0] += form.points }
        }
        for (index, form) in OfficialForm.lineStarts.enumerated() where head.hasLine(form.phrase) {
            count(form)
            if index < 4 { hasNumber = true }
        }
        for form in OfficialForm.anywhere where head.has(form.phrase) { count(form) }
        if Self.hasDateline(head) {
            points += 2
            votes[.dsca, default: 0] += 2
        }
        self.points = points
        self.votes = votes
        isSheet = hasPurchaser && votes[.dsca, default: 0] <= 2 && votes[.state, default: 0] <= 2
    }

    var isNotice: Bool { hasNumber ? points >= 4 + 2 * reports : points >= 6 && reports == 0 }

    /// Why a text that has something of a notice is none.
    var reason: String? {
        guard points >= 2 else { return nil }
        return reports > 0
            ? "it has words of a notice, with a reporter's words beside them"
            : "it has some words of a notice and not its form"
    }

    func surface(unknown: Document.Surface) -> Document.Surface {
        let dsca = votes[.dsca, default: 0]
        let state = votes[.state, default: 0]
        return isSheet || dsca == state ? unknown : dsca > state ? .dsca : .state
    }

    /// `WASHINGTON, January 08, 2026 - The State Department has made a determination …` at the head of a paragraph;
    /// before 2013 Congress was notified there.
    private static func hasDateline(_ head: FoldedHead) -> Bool {
        head.lineStarts.contains { start in
            head.bytes.holds("washington", at: start)
                && (start..<min(head.bytes.count, start + 160)).contains {
                    head.bytes.holds("has made a determination approving", at: $0)
                        || head.bytes.holds("notified congress today of a possible foreign", at: $0)
                }
        }
    }
}
